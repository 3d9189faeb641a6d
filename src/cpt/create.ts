import { type DayNumber, type IsoDate, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { once } from '../base/once.js';
import { knownOptions } from '../base/options.js';
import type { Cpt } from './api.js';
import { category } from './category.js';
import type { CptData, Edition } from './data.js';
import { dataFromFiles } from './from-files.js';
import * as hierarchy from './hierarchy.js';
import * as look from './lookup.js';
import { modifierShape } from './modifier-shape.js';
import { checkEdition, dataRangeOf, momentOf } from './moment.js';
import { readDistribution } from './read/distribution.js';
import type { CptFile } from './read/types.js';
import { categories, describe, section, sections, subsection } from './sections.js';
import { suggest } from './suggest.js';
import { format, isWellFormed, normalize } from './syntax.js';
import { type CptPayload, dataFromPayload } from './unpack.js';
import { validate } from './validate.js';

/** The dates and limits that the files do not state themselves. */
export interface CptOptions {
  /**
   * The first day of the edition, `YYYY-MM-DD`: `'2026-01-01'`. The files cover codes whose
   * descriptor has no date from this day on.
   *
   * @defaultValue the date in a compiled payload; otherwise not known
   */
  readonly effective?: IsoDate | undefined;
  /**
   * The last day of the edition, inclusive, `YYYY-MM-DD`. Later dates are answered and have `projected: true`.
   *
   * @defaultValue the date in a compiled payload; otherwise the last day of the year of `effective`, because CPT is issued
   * yearly; not known without `effective`
   */
  readonly to?: IsoDate | undefined;
  /**
   * Whether the files may lack whole sections of category I, or category II or III. Without this option such a file is refused
   * as cut off.
   *
   * @defaultValue `false`
   */
  readonly partial?: boolean | undefined;
}

const OPTIONS: readonly string[] = ['effective', 'to', 'partial'];

/**
 * CPT from your own AMA distribution, or from the payload that `medcodes compile cpt` made from it.
 *
 * It reads two layouts. Current layout: `ConsolidatedCodeList.txt` and, for modifiers, `Modifiers.txt`. Older layout:
 * `LONGULT.txt`, optionally with `MEDU.txt` and `SHORTU.txt`. Give them as text or as bytes, in UTF-8 or Latin-1, with or
 * without the copyright notice on top. Or give the zip file that has them; other files in it are ignored. Nothing is fetched
 * or sent.
 *
 * The descriptors belong to the AMA: you need its license to have them, and you may not pass them on.
 *
 * @param source - the files, or a compiled payload
 * @param options - the dates of the edition
 * @throws MedcodesError `invalid-file` for files that are cut off, have another layout, or do not agree; the message names
 * the file, the line, and what was expected. `invalid-argument` for anything other than files or a payload, `invalid-date`.
 * The functions of a payload throw `missing-part`, `corrupt-payload`, `unsupported-payload`.
 *
 * @example
 * ```ts
 * import { createCpt } from 'medcodes/cpt';
 *
 * // The layout of the AMA's file; the codes and texts are invented.
 * const list = [
 *   'Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date',
 *   '1\t71234\tInvented service one\tINVENTED SERVICE 1\tINVENTED 1\t\t\t20200101',
 * ].join('\n');
 * const cpt = createCpt([{ name: 'ConsolidatedCodeList.txt', content: list }], { effective: '2026-01-01', partial: true });
 *
 * cpt.lookup('71234', { on: '2026-03-01' })?.title; //=> 'Invented service one'
 * cpt.lookup('71234', { on: '2019-12-31' })?.unconfirmed; //=> true
 * cpt.has('71235', { on: '2026-03-01' }); //=> false
 * cpt.dataRange(); //=> { from: '2026-01-01', to: '2026-12-31' }
 * createCpt([{ name: 'SHORTU.txt', content: '71234 INVENTED 1' }]); //=> throws MedcodesError invalid-file
 * ```
 */
export function createCpt(source: readonly CptFile[] | CptPayload, options?: CptOptions): Cpt {
  knownOptions(options, OPTIONS, 'createCpt');
  const edition = editionOf(options);
  if (Array.isArray(source)) {
    const read = readDistribution(source, options?.partial === true);
    return bind(dataFromFiles(read, { effective: 0, to: 0, ...edition }));
  }
  // Untyped callers may pass any value.
  const payload = source as CptPayload | null | undefined;
  if (typeof payload !== 'object' || payload === null || !('codes' in payload))
    throw new MedcodesError(
      'invalid-argument',
      'give createCpt a list of files, each { name, content }, or a payload',
    );
  return bind(dataFromPayload(payload, edition));
}

/** The dates in the options. */
export function editionOf(options: CptOptions | undefined): Partial<Edition> {
  const { effective, to } = options ?? {};
  const first = effective === undefined ? undefined : parseDate(effective, 'effective');
  const last = to === undefined ? first && lastOfYear(first) : parseDate(to, 'to');
  checkEdition({ effective: first ?? 0, to: last ?? 0 });
  return {
    ...(first === undefined ? {} : { effective: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

const lastOfYear = (day: DayNumber): DayNumber => Math.floor(day / 10_000) * 10_000 + 1231;

/** The functions that need no files. */
const SHAPES = {
  normalize,
  format,
  isWellFormed,
  category,
  describe,
  section,
  subsection,
  categories,
  sections,
  modifierShape,
};

/** Binds the functions to data. Each part is made once, on first use. */
function bind(source: CptData): Cpt {
  const data: CptData = {
    codes: once(source.codes),
    titles: once(source.titles),
    shortTitles: once(source.shortTitles),
    details: once(source.details),
    modifiers: once(source.modifiers),
  };
  const modifier = (text: string) => data.modifiers().get(modifierShape(text)?.modifier ?? '');
  return {
    ...SHAPES,
    has: (code, on) => look.has(data, code, on),
    isBillable: (code, on) => look.has(data, code, on),
    lookup: (code, on) => look.lookup(data, code, on),
    details: (code) => look.details(data, code),
    validate: (code, on) => validate(data, code, on),
    history: (code) => look.history(data, code),
    suggest: (text, on) => suggest(data, text, on),
    entries: (on) => look.between(data, momentOf(data.codes(), on), 0, Number.POSITIVE_INFINITY),
    size: (on) => look.size(data, on),
    dataRange: () => dataRangeOf(data.codes().edition),
    modifier,
    isModifier: (text) => modifier(text) !== undefined,
    modifiers: () => [...data.modifiers().values()],
    parent: (node, on) => hierarchy.parent(look.leavesOn(data, on), node),
    children: (node, on) => hierarchy.children(look.leavesOn(data, on), node),
    ancestors: (node, on) => hierarchy.ancestors(look.leavesOn(data, on), node),
    descendants: (node, on) => hierarchy.descendants(look.leavesOn(data, on), node),
    isA: (node, ancestor, on) => hierarchy.isA(look.leavesOn(data, on), node, ancestor),
    commonAncestor: (a, b, on) => hierarchy.commonAncestor(look.leavesOn(data, on), a, b),
  };
}
