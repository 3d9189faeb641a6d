/** What each function is for, in the order of the API pages. */
export const TASKS: readonly (readonly [task: string, names: RegExp])[];
export const PAYLOADS: string;
export const ERRORS: string;
export const TYPES: string;
/** The section of a function; undefined if the table has none. */
export function taskOf(name: string): string | undefined;
/** All sections, in the order of a page. */
export const SECTIONS: readonly string[];
