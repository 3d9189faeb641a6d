/** What a project that imports the package asks, of one code set. */
export interface Consumer {
  /** Import statements, each on one line, `import * as` or `import { }`. */
  readonly imports: string;
  /** Expressions with the answers, worked out by hand from the official tables; both must survive JSON. */
  readonly questions: readonly (readonly [expression: string, answer: unknown])[];
}
