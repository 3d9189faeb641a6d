import type { CodeTable } from '../../codetree/codes.js';
import type { TitleTable } from '../../codetree/titles.js';
import { type Documents, DocumentWriter, finish } from '../engine/documents.js';
import { Lexicon } from '../engine/lexicon.js';
import { Scorer } from '../engine/scorer.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { addBooks } from './book-documents.js';
import { addInclusions } from './inclusion-documents.js';
import { type DocumentTexts, type SearchIndex, textsOf } from './index-data.js';
import { type Rewrite, rewritesOf } from './rewrites.js';
import { TextTerms } from './text-terms.js';
import { addTitles } from './title-documents.js';
import { WordTerms } from './word-terms.js';

/** What a search in ICD-10-CM works on. */
export interface Searchable {
  readonly codes: CodeTable;
  readonly titles: TitleTable;
  /** The texts of documents. */
  readonly texts: DocumentTexts;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  readonly documents: Documents;
  readonly scorer: Scorer;
  /** The terms of the words of titles. */
  readonly titleWords: WordTerms;
  readonly rewrites: ReadonlyMap<number, readonly Rewrite[]>;
}

/** There are fewer documents in the bundled releases; a list that is too short grows. */
const DOCUMENTS: number = 1 << 18;

/** Switches for the evaluation: what is left out of the documents. */
export interface Ablation {
  readonly titles?: boolean;
  readonly books?: boolean;
  readonly inclusions?: (index: number) => boolean;
}

/** Words of the documents whose weight is set by hand: what they say about a code matters more or less than how rare they are. */
const FIXED: Readonly<Record<string, number>> = {
  other: 2.2,
  left: 0.6,
  right: 0.6,
  bilateral: 0.6,
  without: 1,
  with: 0.4,
  unspecified: 0.05,
  initial: 0.1,
  encounter: 0.1,
  type: 1,
  autosomal: 1.5,
  dominant: 1.5,
  recessive: 1.5,
  nonsyndromic: 1,
  secondary: 3,
  disease: 2,
  disorder: 2,
  syndrome: 2,
  condition: 2,
  a: 4,
};

/** The terms of the words of titles. Not made where the documents are built: what is kept would keep all that is used there. */
const titleWordsOf = (lexicon: Lexicon, { words }: TitleTable): WordTerms =>
  new WordTerms(lexicon, words.size, (number) => words.bare(number));

/** Builds the documents of ICD-10-CM. */
export function makeSearchable(
  codes: CodeTable,
  titles: TitleTable,
  index: SearchIndex,
  vocabulary: Vocabulary,
  ablation: Ablation = {},
): Searchable {
  codes.fillAll();
  const lexicon = new Lexicon(vocabulary.silent, vocabulary.same);
  const writer = new DocumentWriter(DOCUMENTS);
  const titleWords = titleWordsOf(lexicon, titles);
  if (ablation.titles !== false) addTitles(writer, codes, titles, titleWords);
  const textTerms = new TextTerms(index.texts, lexicon);
  addInclusions(writer, index.inclusions, textTerms, ablation.inclusions ?? (() => true));
  if (ablation.books !== false) addBooks(writer, { paths: index.paths, texts: textTerms }, lexicon);
  // All words are there before the documents are finished: those that come later would have no weight.
  index.paths.forEachRewrite((node) => textTerms.beforeComma(index.paths.title[node]!));
  const fixed = new Map<number, number>(
    Object.entries(FIXED).map(([word, weight]) => [lexicon.add(word), weight]),
  );
  const documents = finish(writer, lexicon.size, fixed);
  return {
    codes,
    titles,
    texts: textsOf(index),
    vocabulary,
    lexicon,
    documents,
    scorer: new Scorer(documents),
    titleWords,
    rewrites: rewritesOf(index, textTerms, lexicon, documents.weight),
  };
}
