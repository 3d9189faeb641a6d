/** Where a build reads from, and whom it tells. */
export interface LoadOptions {
  /** A folder with the sources; the usual places are searched after it. */
  readonly sources?: string | undefined;
  readonly progress?: ((message: string) => void) | undefined;
}
