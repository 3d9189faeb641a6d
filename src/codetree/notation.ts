/** How a code set writes its codes, and what it calls them. */
export interface Notation {
  /** Whether people write a dot behind the third character. */
  readonly dotted: boolean;
  /** Whether a code may begin with a digit. */
  readonly digitFirst: boolean;
  /** The kind of an entry: 0 characters behind the third one for a tail of 0. */
  readonly kindOf: (tail: number, billable: boolean) => string;
}
