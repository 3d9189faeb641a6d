import { readFileSync } from 'node:fs';
import { SETS } from '../sets/index.js';
import { lines } from './command.js';

/** The version in package.json, which is beside `dist`. */
export function version(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as {
        readonly name?: string;
        readonly version?: string;
      };
      if (name === 'medcodes' && found !== undefined) return found;
    } catch {
      // The next place: this file is in `src/cli` until it is built.
    }
  }
  return 'unknown';
}

/** What `medcodes --version` prints: the version, and the newest release of each set with the last day of its data. */
export function versionText(): string {
  const rows = SETS.flatMap(({ about, verbs }) => {
    const newest = verbs.releases?.().at(-1)?.effective;
    const to = verbs.dataRange?.().to;
    return newest === undefined
      ? []
      : [`${about.label.padEnd(22)} release ${newest}, data to ${to ?? 'that day'}`];
  });
  return lines([`medcodes ${version()}`, ...rows]);
}
