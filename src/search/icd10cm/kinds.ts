/** What a document was made from. */
export const KIND = {
  title: 0,
  inclusion: 1,
  includes: 2,
  index: 3,
  see: 4,
  externalCause: 5,
  neoplasm: 6,
  drug: 7,
} as const;

/** The books by their place in the payload. */
export const BOOK = { index: 0, externalCause: 1, neoplasm: 2, drug: 3 } as const;
