import { formatDay } from '../base/dates.js';
import { inScope, nameOf } from './about.js';
import { codeKey, codeOfKey } from './code.js';
import type { Asked } from './options.js';
import type { NcciNotLoaded, NcciOutsideDataRange, NcciTable, NcciTableKind } from './types.js';

const shown = (code: unknown): string => (typeof code === 'string' ? code.trim().slice(0, 40) : typeof code);

/** No such table is loaded. */
export function noTable(kind: NcciTableKind, asked: Asked, codes: readonly string[]): NcciNotLoaded {
  const name = nameOf(kind, asked.program, kind === 'add-on' ? undefined : asked.setting);
  const known = kind !== 'ptp' || asked.setting !== 'dme';
  const message = known
    ? `${name}: this table is not loaded; add it with createNcci`
    : "NCCI has no PTP edits for DME suppliers; use the setting 'practitioner' or 'outpatient'";
  return { verdict: 'not-loaded', reason: 'table', codes: codes.map(shown), message };
}

/** Some codes do not have the shape of a code, or the table does not cover them; `undefined` if it covers all. */
export function outsideTable(table: NcciTable, codes: readonly string[]): NcciNotLoaded | undefined {
  const malformed = codes.filter((code) => codeKey(code) < 0).map(shown);
  if (malformed.length > 0) {
    const message = `${malformed.map((code) => `'${code}'`).join(' and ')}: does not have the shape of a HCPCS or CPT code`;
    return { verdict: 'not-loaded', reason: 'malformed', codes: malformed, table, message };
  }
  const outside = codes
    .map(codeKey)
    .filter((key) => !inScope(table, key))
    .map(codeOfKey);
  if (outside.length === 0) return undefined;
  const message =
    `${outside.join(' and ')}: CPT rows of ${table.name} are not bundled; ` +
    `run \`medcodes compile ncci\` and pass the result to createNcci`;
  return { verdict: 'not-loaded', reason: 'code', codes: outside, table, message };
}

/** The date is before the first day of the table. */
export const beforeDataRange = (table: NcciTable, asked: Asked): NcciOutsideDataRange => ({
  verdict: 'outside-data-range',
  table,
  message: `${table.name} ${table.version} begins on ${table.from}; it has no edits for ${formatDay(asked.day)}`,
});
