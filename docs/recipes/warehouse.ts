import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { entries, releases } from 'medcodes/icd10cm';

/** One row for each code and release, as NDJSON: load it into any warehouse and join it by code and date of service. */
export async function writeDimension(output: Writable): Promise<number> {
  let rows = 0;
  for (const { effective, to } of releases()) {
    for (const { code, title, billable } of entries({ on: effective })) {
      const row = { code, title, billable, valid_from: effective, valid_to: to ?? null };
      rows++;
      if (!output.write(`${JSON.stringify(row)}\n`)) await once(output, 'drain');
    }
  }
  output.end();
  return rows;
}
