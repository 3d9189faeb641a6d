/** What people import, and its source. */
export const ENTRIES: Readonly<Record<string, string>>;
/** The entries that run in Node only. */
export const NODE_ONLY: readonly string[];
/** The name of an entry in dist, without an extension. */
export function distName(entry: string): string;
/** The fields of package.json that name the entries. */
export function packageFields(): {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};
