import type { Plugin } from 'esbuild';

/** The plugin that writes `dist/THIRD-PARTY-NOTICES.txt`. */
export function notices(root: string): Plugin;

/** The name of the package that a file belongs to; undefined for our own files. */
export function packageOf(path: string): string | undefined;
