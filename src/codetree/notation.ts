/** How a code set writes its codes, and what it calls them. */
export interface Notation {
  /** Whether people write a dot after the third character. */
  readonly dotted: boolean;
  /** Whether a code may begin with a digit. */
  readonly digitFirst: boolean;
  /** The placeholder as a tail stores it, if the set has one: the X of ICD-10-CM. */
  readonly placeholder?: number;
  /** The kind of an entry: 0 characters after the third one for a tail of 0. */
  readonly kindOf: (tail: number, billable: boolean) => string;
}
