import { DESCRIPTOR } from '../../pos/descriptor.js';
import type { PosEntry } from '../../pos/index.js';
import { cliSetOf } from './from-descriptor.js';
import type { CliSet } from './set.js';

const entryLines = ({ code, title, setting, description, release, projected }: PosEntry): string[] => [
  `${code}  ${title}`,
  `  ${setting} (table of ${release}${projected ? '; the date is after the data' : ''})`,
  `  ${description}`,
];

/** Place of service for the commands. */
export const POS: CliSet = /* @__PURE__ */ cliSetOf(DESCRIPTOR, { entryLines });
