import type { HcpcsPayload } from '../hcpcs/data.js';
import type { Icd10cmPayload } from '../icd10cm/data.js';
import { type Icd10cmRulesPayload, RULES_SET } from '../icd10cm/rules/data.js';
import type { Icd10pcsPayload } from '../icd10pcs/data.js';
import type { McePayload } from '../mce/data.js';
import { type HcpcsCompileOptions, type HcpcsCompileReport, mergeHcpcs } from './hcpcs.js';
import { type Icd10cmCompileOptions, type Icd10cmCompileReport, mergeIcd10cm } from './icd10cm.js';
import { type MceCompileOptions, type MceCompileReport, mergeMce } from './mce.js';
import { packParts } from './pack-parts.js';
import { type Icd10pcsCompileOptions, type Icd10pcsCompileReport, mergePcs } from './pcs.js';
import { type Icd10cmRulesCompileOptions, type Icd10cmRulesCompileReport, mergeRules } from './rules.js';

export type { SetSize } from '../codeset/types.js';
export type { Icd10cmNoteKind } from '../icd10cm/rules/types.js';
export type { AddendaTotals } from './addenda.js';
export type { CompileFileReport } from './file-reports.js';
export type { CompileFile } from './files.js';
export type { HcpcsCompileOptions, HcpcsCompileReport, HcpcsEditionReport } from './hcpcs.js';
export type { HcpcsDifference } from './hcpcs-difference.js';
export type { HcpcsLeftOut } from './hcpcs-misprints.js';
export type { Icd10cmCompileOptions, Icd10cmCompileReport } from './icd10cm.js';
export type { MceCompileOptions, MceCompileReport, MceDifference, MceTableReport } from './mce.js';
export type { Icd10pcsCompileOptions, Icd10pcsCompileReport } from './pcs.js';
export type { ReleaseDifference } from './release-difference.js';
export type { Icd10cmRulesCompileOptions, Icd10cmRulesCompileReport } from './rules.js';
export type {
  Icd10cmNoteKindDifference,
  Icd10cmNotesDifference,
  Icd10cmUnresolvedNote,
} from './rules-difference.js';

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
 * codes and refuse the new payload: `compileRules` makes them fit.
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
  return { payload: await packParts('icd10cm', parts), report };
}

/** A payload for `createRules`, and what is new in it. */
export interface CompiledIcd10cmRules {
  /** For `createRules`. Its codes are those that were given. */
  readonly payload: Icd10cmRulesPayload;
  /** What came in, and what changed from the list before. */
  readonly report: Icd10cmRulesCompileReport;
}

/**
 * Adds a Tabular List of ICD-10-CM, its notes and 7th characters, to a payload of the rules, from the files that you downloaded.
 * Runs in browsers too. Takes some seconds.
 *
 * The list is found by the root element of its XML. A list of the same day in the payload is replaced. Its 7th characters must make
 * exactly the codes of the release in force on its first day: compile the codes of a new fiscal year first, with `compileIcd10cm`, and
 * give them as `codes`. The notes of all lists are read once more for these codes.
 *
 * @param options - the payload to start from, the codes to fit, the files, and the first day of the list (`YYYY-MM-DD`)
 * @throws MedcodesError `invalid-file` for a file that is damaged, a web page, of another kind, not whole, of another fiscal year, or
 * that does not make the codes; `invalid-date`; `invalid-argument` for a day before the second list; `missing-part` if a part is lacking
 *
 * @example
 * ```ts
 * import { compileRules } from 'medcodes/compile';
 * import { payload as codes } from 'medcodes/data/icd10cm';
 * import { payload as rules } from 'medcodes/data/icd10cm-rules';
 *
 * const base = { codes: codes.codes, ...rules };
 * const files = [{ name: 'index.xml', content: new TextEncoder().encode('<ICD10CM.index></ICD10CM.index>') }];
 * const compiled = compileRules({ base, codes, files, effective: '2027-10-01' });
 * await compiled.catch((error) => error.message);
 * //=> "index.xml: its root element is 'ICD10CM.index', not 'ICD10CM.tabular': give the Tabular List"
 * ```
 */
export async function compileRules(options: Icd10cmRulesCompileOptions): Promise<CompiledIcd10cmRules> {
  const { parts, report } = mergeRules(options);
  return { payload: { codes: options.codes.codes, ...(await packParts(RULES_SET, parts)) }, report };
}

/** A payload for `createHcpcs`, and what is new in it. */
export interface CompiledHcpcs {
  /** For `createHcpcs`. */
  readonly payload: HcpcsPayload;
  /** What came in, and what changed from the edition before. */
  readonly report: HcpcsCompileReport;
}

/**
 * Adds editions of HCPCS Level II to a payload, from the files that you downloaded. Runs in browsers too. Takes some seconds.
 *
 * The edition is found by its content: text of 320 columns. Its first day is the newest first day of a quarter on which its records
 * were changed. An edition of the same day in the payload is replaced: the newest re-issue wins. Processing notes and the
 * record layout are read if they are among the files. The crosswalk of drugs stays that of the base.
 *
 * @param options - the payload to start from, the files, and the first day if it is to be checked (`YYYY-MM-DD`)
 * @throws MedcodesError `invalid-file` for a file that is damaged, a web page, of another set or another quarter, not whole, or
 * at odds with an earlier edition; `invalid-date`; `missing-part` if the base lacks a part
 *
 * @example
 * ```ts
 * import { compileHcpcs } from 'medcodes/compile';
 * import { payload } from 'medcodes/data/hcpcs';
 *
 * const page = new TextEncoder().encode('<!DOCTYPE html>');
 * const compiled = compileHcpcs({ base: payload, files: [{ name: 'october.zip', content: page }] });
 * await compiled.catch((error) => error.code); //=> 'invalid-file'
 * ```
 */
export async function compileHcpcs(options: HcpcsCompileOptions): Promise<CompiledHcpcs> {
  const { parts, report } = mergeHcpcs(options);
  return { payload: await packParts('hcpcs', parts), report };
}

/** A payload for `createMce`, and what is new in it. */
export interface CompiledMce {
  /** For `createMce`. Its codes are those of the base. */
  readonly payload: McePayload;
  /** What came in, and what changed from the version before. */
  readonly report: MceCompileReport;
}

/**
 * Replaces the tables of the Medicare Code Editor in a payload by those of a newer version. Runs in browsers too.
 *
 * A table has the columns `code,from,to,flags`: a code without its dot, the first and the last day of a stretch as `20261001`, and
 * CMS's names of the attributes with blanks between them. It goes back to 2015-10-01. CMS ships it inside its program, not as a
 * file: it has to be taken out first. Diagnoses and procedures are told apart by their codes.
 *
 * @param options - the payload to start from, the files, the first day of the version (`YYYY-MM-DD`), and its name
 * @throws MedcodesError `invalid-file` for a file that is damaged, a web page, of another kind, cut off, or of another year;
 * `invalid-date`, `invalid-argument`, `missing-part`
 *
 * @example
 * ```ts
 * import { compileMce } from 'medcodes/compile';
 * import { payload } from 'medcodes/data/mce';
 *
 * const files = [{ name: 'dx.csv', content: new TextEncoder().encode('code,from,to,flags') }];
 * const compiled = compileMce({ base: payload, files, effective: '2026-10-01', version: 'v44.0' });
 * await compiled.catch((error) => error.message);
 * //=> 'dx.csv: it has 0 codes, fewer than 50000: is the file cut off?'
 * ```
 */
export async function compileMce(options: MceCompileOptions): Promise<CompiledMce> {
  const { parts, report } = mergeMce(options);
  return { payload: { codes: options.base.codes, ...(await packParts('mce', { ...parts })) }, report };
}

/** A payload for `createIcd10pcs`, and what is new in it. */
export interface CompiledIcd10pcs {
  /** For `createIcd10pcs`. */
  readonly payload: Icd10pcsPayload;
  /** What came in, and what changed from the release before. */
  readonly report: Icd10pcsCompileReport;
}

/**
 * Adds a release of ICD-10-PCS to a payload, from the files that you downloaded. Runs in browsers too. Takes some seconds.
 *
 * The order file gives codes and titles. The tables as XML, if they are among the files, give the rows and the labels of new values;
 * without them, rows are made from the codes, and new values have no label. A release of the same day in the payload is replaced.
 * Definitions, keys and the conversion table stay those of the base.
 *
 * @param options - the payload to start from, the files, and the first day of the release (`YYYY-MM-DD`)
 * @throws MedcodesError `invalid-file` for a file that is damaged, a web page, of another set or another year, and for tables that do
 * not make the codes of the order file; `invalid-date`; `missing-part` if the base lacks a part
 *
 * @example
 * ```ts
 * import { compileIcd10pcs } from 'medcodes/compile';
 * import { payload } from 'medcodes/data/icd10pcs';
 *
 * const page = new TextEncoder().encode('<!DOCTYPE html>');
 * const files = [{ name: '2028-order.zip', content: page }];
 * const compiled = compileIcd10pcs({ base: payload, files, effective: '2027-10-01' });
 * await compiled.catch((error) => error.code); //=> 'invalid-file'
 * ```
 */
export async function compileIcd10pcs(options: Icd10pcsCompileOptions): Promise<CompiledIcd10pcs> {
  const { parts, report } = mergePcs(options);
  return { payload: await packParts('icd10pcs', parts), report };
}
