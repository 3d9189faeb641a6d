/**
 * The numbers that ranking rests on. Measured with `npm run eval`, which can change each of them; nothing else does.
 */
export const TUNING = {
  /** How much of the weight of its unmatched terms a document pays. */
  unmatched: 0.35,
  /** What a target gets for each doubling of the documents that agree on it. */
  agreement: 0.013,
  /** What a word in parentheses weighs beside another. */
  aside: 0.35,
  /** What a word that nothing is known of weighs. */
  unknown: 3,
  /** What each kind of document counts, in the order of `KIND`. */
  title: 1,
  inclusion: 0.985,
  includes: 0.97,
  index: 1,
  see: 0.99,
  externalCause: 0.9,
  neoplasm: 0.97,
  drug: 0.9,
  /** What chapters count that have their own words: obstetrics, newborns, factors, external causes. */
  chapterO: 0.93,
  chapterP: 0.93,
  chapterZ: 0.94,
  chapterVtoY: 0.86,
  /** The same for a query whose last word is not finished: many documents go on in the same way. */
  prefixUnmatched: 0.15,
  prefixAgreement: 0.04,
  prefixTitle: 1,
  prefixInclusion: 1,
  /** What the second reading of a query counts. */
  secondReading: 1,
  /** What a guess is worth beside the word itself. */
  loose: 0.55,
  prefix: 0.92,
  oneEdit: 0.85,
  twoEdits: 0.6,
  /** Documents with a smaller part of what is known of the query are passed over. */
  leastShare: 0.2,
  /** Scores below this are no hits. */
  least: 0.15,
};
