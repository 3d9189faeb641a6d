import { inScope } from './about.js';
import { beforeDataRange, noTable, outsideTable } from './answers.js';
import { codeKey, codeOfKey } from './code.js';
import type { MueData } from './data.js';
import type { MueRelease, MueTable } from './mue-table.js';
import { askedOf, NCCI_OPTIONS } from './options.js';
import type { NcciMueAnswer, NcciOptions } from './types.js';

/** The most units of a code: see `public/mue.ts`. */
export function mue(data: MueData, code: string, options?: NcciOptions): NcciMueAnswer {
  const asked = askedOf(options, NCCI_OPTIONS, 'mue');
  const tables = data.mue(asked.program, asked.setting);
  if (tables === undefined) return noTable('mue', asked, [code]);
  const release = tables.releaseOn(asked.day);
  const { about } = release ?? tables.releases[0]!;
  const key = codeKey(code);
  if (key < 0) return outsideTable(about.table, [code])!;
  if (release === undefined)
    return inScope(about.table, key)
      ? beforeDataRange(about.table, asked)
      : outsideTable(about.table, [code])!;
  const projected = asked.day > about.to;
  const time = release.number * 2 + (projected ? 1 : 0);
  const kept = tables.answers.get(key, time);
  if (kept !== undefined) return kept;
  const answer = answerOf(tables, release, key, projected);
  tables.answers.offer(key, time, answer);
  return answer;
}

function answerOf(tables: MueTable, release: MueRelease, key: number, projected: boolean): NcciMueAnswer {
  const { table } = release.about;
  const code = codeOfKey(key);
  if (!inScope(table, key)) return outsideTable(table, [code])!;
  const row = tables.rowOf(release, key);
  const common = { code, table, projected };
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
