/** Where a build reads from, and where it reports progress. */
export interface LoadOptions {
  /** A folder with the sources; the usual places are searched after it. */
  readonly sources?: string | undefined;
  readonly progress?: ((message: string) => void) | undefined;
}
