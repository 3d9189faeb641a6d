/** What is wrong with an official file. */
export type FileFault = 'malformed-row' | 'duplicate' | 'contradiction' | 'unreadable' | 'count';

/** Makes the error of a fault: the data build and `medcodes compile` have their own. `line` counts from 1. */
export type FileFail = (fault: FileFault, what: string, line?: number) => Error;
