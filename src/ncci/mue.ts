import { inScope } from './about.js';
import { beforeDataRange, noTable, outsideTable } from './answers.js';
import { codeKey, codeOfKey } from './code.js';
import type { MueData } from './data.js';
import { askedOf, NCCI_OPTIONS } from './options.js';
import type { NcciMueAnswer, NcciOptions } from './types.js';

/** The most units of a code: see `public/mue.ts`. */
export function mue(data: MueData, code: string, options?: NcciOptions): NcciMueAnswer {
  const asked = askedOf(options, NCCI_OPTIONS, 'mue');
  const tables = data.mue(asked.program, asked.setting);
  if (tables === undefined) return noTable('mue', asked, [code]);
  const release = tables.releaseOn(asked.day);
  const { table, to } = (release ?? tables.releases[0]!).about;
  const key = codeKey(code);
  if (key < 0 || !inScope(table, key)) return outsideTable(table, [code])!;
  if (release === undefined) return beforeDataRange(table, asked);
  const row = tables.rowOf(release, key);
  const common = { code: codeOfKey(key), table, projected: asked.day > to };
  if (row === undefined) return { verdict: 'not-published', ...common };
  const { units, mai, maiMeaning, rationale } = row;
  return {
    verdict: 'limit',
    ...common,
    units,
    mai,
    maiMeaning,
    ...(rationale === '' ? {} : { rationale }),
  };
}
