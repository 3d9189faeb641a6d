import { deflateSync } from 'fflate';
import type { Icd10cmPayload } from '../icd10cm/data.js';
import { buildNumber, packSection, writeContainer } from '../packed/write/container.js';
import { type Icd10cmCompileOptions, type Icd10cmCompileReport, mergeIcd10cm } from './icd10cm.js';

export type { SetSize } from '../codeset/types.js';
export type { CompileFile } from './files.js';
export type { Icd10cmCompileOptions, Icd10cmCompileReport } from './icd10cm.js';
export type { ReleaseDifference } from './release-difference.js';

/** A payload for `createIcd10cm`, and what is new in it. */
export interface CompiledIcd10cm {
  /** For `createIcd10cm`. */
  readonly payload: Icd10cmPayload;
  /** What came in, and what changed from the release before. */
  readonly report: Icd10cmCompileReport;
}

/**
 * Adds a release of ICD-10-CM to a payload, from the files that you downloaded. Runs in browsers too. Takes some seconds.
 *
 * A release of the same day in the payload is replaced. Notes and rules (`medcodes/icd10cm/rules`) are made for the bundled
 * codes and refuse the new payload.
 *
 * @param options - the payload to start from, the files, and the first day of the release (`YYYY-MM-DD`)
 * @throws MedcodesError `invalid-file` for a file that is damaged, a web page, of another set or another year;
 * `invalid-date`; `missing-part` if the base lacks a part
 *
 * @example
 * ```ts
 * import { compileIcd10cm } from 'medcodes/compile';
 * import { payload } from 'medcodes/data/icd10cm';
 *
 * const page = new TextEncoder().encode('<!DOCTYPE html>');
 * const files = [{ name: '2028-order.zip', content: page }];
 * const compiled = compileIcd10cm({ base: payload, files, effective: '2027-10-01' });
 * await compiled.catch((error) => error.code); //=> 'invalid-file'
 * ```
 */
export async function compileIcd10cm(options: Icd10cmCompileOptions): Promise<CompiledIcd10cm> {
  const { parts, report } = mergeIcd10cm(options);
  const build = buildNumber(Object.values(parts).flat());
  const packed: Record<string, Uint8Array> = {};
  for (const [name, sections] of Object.entries(parts)) {
    const done = await Promise.all(
      sections.map((section) => packSection(section, (bytes) => deflateSync(bytes))),
    );
    packed[name] = writeContainer('icd10cm', build, done);
  }
  return { payload: packed as unknown as Icd10cmPayload, report };
}
