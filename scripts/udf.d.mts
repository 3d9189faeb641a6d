import type { BuildOptions, Plugin } from 'esbuild';

/** The scripts, and what they are made from. */
export const UDF_SCRIPTS: Readonly<Record<string, string>>;

/** Leaves out what `claim` does without. */
export const leaveOut: Plugin;

/** The options of esbuild that make a script. */
export function udfOptions(name: string): BuildOptions;

/** The text of a script. */
export function udfScript(name: string): Promise<string>;
