import { requireObject } from '../base/arguments.js';
import { type IsoDate, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { hasBit, type Mask } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { codesFrom } from '../codetree/data.js';
import { type Icd10cmPayload, SET } from '../icd10cm/data.js';
import { NOTATION } from '../icd10cm/notation.js';
import type { Icd10cmRulesPayload } from '../icd10cm/rules/data.js';
import type { Icd10cmTabularRelease } from '../icd10cm/rules/types.js';
import { checkSevenths, requireSevenths } from '../icd10cm/rules/write/check-sevenths.js';
import { type BuiltCodes, builtCodes } from '../icd10cm/rules/write/codes.js';
import { chaptersOf, resolveNodes } from '../icd10cm/rules/write/compile.js';
import { addTabular, type MergedNode, type MergedNodes, nodeKey } from '../icd10cm/rules/write/merge.js';
import { type Icd10cmRulesRawParts, packRules } from '../icd10cm/rules/write/pack.js';
import { failIn, invalidFile, packed } from './fail.js';
import { type CompileFileReport, fileReports } from './file-reports.js';
import type { CompileFile } from './files.js';
import { requireOptions } from './options.js';
import { fiscalYearOf } from './release-difference.js';
import { decodeRules } from './rules-decode.js';
import {
  type Icd10cmNotesDifference,
  type Icd10cmUnresolvedNote,
  notesSince,
  requireKinds,
  unresolvedIn,
} from './rules-difference.js';
import { type ReadTabularFile, readTabularFile } from './tabular-files.js';

/** What was compiled, for people and for programs. */
export interface Icd10cmRulesCompileReport {
  /** The files that were given, and whether their bytes are known. */
  readonly files: readonly CompileFileReport[];
  /** The file that the Tabular List was read from. */
  readonly file: string;
  /** The first day of the list. */
  readonly effective: IsoDate;
  /** Whether the payload had a list of that day, which this one replaces. */
  readonly replaced: boolean;
  /** How many chapters, blocks and codes the list prints. */
  readonly nodes: number;
  /** The notes beside those of the list before. */
  readonly since: Icd10cmNotesDifference;
  /** The notes of the list that name a code which no release has, or in words that no rule reads. */
  readonly unresolved: readonly Icd10cmUnresolvedNote[];
}

/** What to compile. */
export interface Icd10cmRulesCompileOptions {
  /**
   * The payload to add the list to: all parts of `payload` of `medcodes/data/icd10cm-rules` and the codes that it fits, or one that
   * was compiled before.
   */
  readonly base: Icd10cmRulesPayload;
  /**
   * The codes that the new payload is to fit: `payload` of `medcodes/data/icd10cm`, or what `compileIcd10cm` made. Codes and titles
   * are needed. The release that is in force on the first day must have the codes of the list.
   */
  readonly codes: Icd10cmPayload;
  /** The zip of CMS or CDC with the Tabular List as XML, or the XML itself. */
  readonly files: readonly CompileFile[];
  /** The first day of the list. The file says its fiscal year only. */
  readonly effective: IsoDate;
}

/** The raw parts of the merged payload, without the codes. For the command, which writes modules. */
export function mergeRules(options: Icd10cmRulesCompileOptions): {
  readonly parts: Icd10cmRulesRawParts;
  readonly report: Icd10cmRulesCompileReport;
} {
  requireOptions(options, 'compileRules', 'icd10cm-rules', ['codes']);
  const { base, codes, files, effective } = options;
  requireObject(codes, 'compileRules: codes', "the payload of 'medcodes/data/icd10cm'");
  parseDate(effective, 'effective');
  const list = readTabularFile(files);
  refuseOtherYear(list, effective);
  const built = builtCodes(codes);
  requireSevenths(failIn(list.name), checkSevenths(built.codes, { effective, nodes: list.nodes }));
  const decoded = decodeRules(codesOf(base, codes, built), base);
  const tabulars = withList(decoded.tabulars, effective);
  const place = tabulars.findIndex((tabular) => tabular.effective === effective);
  const replaced = tabulars.length === decoded.tabulars.length;
  if (place === 0)
    throw new MedcodesError(
      'invalid-argument',
      `${effective} is not after ${tabulars[1]!.effective}, the first Tabular List: nothing to compare with`,
    );
  return packed(list.name, () => {
    const merged = withoutList(decoded.nodes, place, replaced);
    addTabular(merged, list.nodes, place);
    const since = notesSince(tabulars[place - 1]!.effective, merged, place);
    requireKinds(list.name, since);
    const nodes = resolveNodes(built.codes, chaptersOf([list]), [...merged.values()]);
    const parts = packRules(built, { codes: built.codes, tabulars, nodes });
    return {
      parts,
      report: {
        ...{ files: fileReports(files), file: list.name, effective, replaced, nodes: list.nodes.length },
        ...{ since, unresolved: unresolvedIn(nodes, place) },
      },
    };
  });
}

/** The list says its fiscal year. */
function refuseOtherYear({ name, version }: ReadTabularFile, effective: IsoDate): void {
  const year = fiscalYearOf(effective);
  if (version !== String(year))
    throw invalidFile(
      name,
      `it is the Tabular List of the fiscal year ${version || '(none)'}, but ${effective} is in ${year}: is it the right first day?`,
    );
}

/** The codes that the base fits: most often those that the new payload is to fit. */
function codesOf(base: Icd10cmRulesPayload, { codes }: Icd10cmPayload, built: BuiltCodes): CodeTable {
  if (base.codes === codes) return built.codes;
  const own = codesFrom(SET, NOTATION, base.codes);
  own.fillAll();
  return own;
}

function withList(
  tabulars: readonly Icd10cmTabularRelease[],
  effective: IsoDate,
): readonly Icd10cmTabularRelease[] {
  const list = {
    ...{ effective, fiscalYear: fiscalYearOf(effective), provenance: 'verbatim' as const },
    note: 'Tabular List compiled by the user.',
  };
  const others = tabulars.filter((tabular) => tabular.effective !== effective);
  return [...others, list].sort((a, b) => (a.effective < b.effective ? -1 : 1));
}

/** Makes room for a list at a place: the notes of the list that it replaces go, or later lists move up by one. */
function withoutList(nodes: MergedNodes, place: number, replaced: boolean): MergedNodes {
  const room = (mask: Mask): Mask => {
    if (replaced) return hasBit(mask, place) ? mask - 2 ** place : mask;
    const before = mask % 2 ** place;
    return before + (mask - before) * 2;
  };
  const left = <T extends { readonly printed: Mask }>(printed: readonly T[]): T[] =>
    printed.map((one) => ({ ...one, printed: room(one.printed) })).filter((one) => one.printed !== 0);
  const kept: MergedNode[] = [...nodes.values()].map((node) => ({
    ...node,
    notes: left(node.notes),
    sevenths: left(node.sevenths),
  }));
  const stating = kept.filter(({ notes, sevenths }) => notes.length + sevenths.length > 0);
  return new Map(stating.map((node) => [nodeKey(node), node]));
}
