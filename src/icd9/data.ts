import { MedcodesError } from '../base/errors.js';
import { openPart, type Part, type PayloadPart } from '../packed/payload.js';
import type { Icd9Kind } from './kind.js';
import { Icd9CodeTable } from './tables/code-table.js';
import { Icd9MappingTable } from './tables/mapping-table.js';
import { Icd9TitleTable } from './tables/title-table.js';

/** The payload of the diagnoses. `medcodes/data/icd9` exports the bundled one, with that of the procedures. */
export interface Icd9Payload {
  /** The codes. */
  readonly codes: PayloadPart;
  /** The titles. Needed by `lookup`, `validate`, `suggest`, `entries` and the tree. */
  readonly titles?: PayloadPart | undefined;
  /** The general equivalence mappings. Needed by `toIcd10` and `fromIcd10`. */
  readonly mappings?: PayloadPart | undefined;
}

/** The payload of the procedures. `medcodes/data/icd9` exports the bundled one, with that of the diagnoses. */
export interface Icd9ProceduresPayload {
  /** The codes. */
  readonly procedureCodes: PayloadPart;
  /** The titles. Needed by `lookup`, `validate`, `suggest`, `entries` and the tree. */
  readonly procedureTitles?: PayloadPart | undefined;
  /** The general equivalence mappings. Needed by `toIcd10` and `fromIcd10`. */
  readonly procedureMappings?: PayloadPart | undefined;
}

/** The data for questions about codes alone. */
export interface Icd9Codes {
  readonly codes: () => Icd9CodeTable;
}

/** The same with titles. */
export interface Icd9Entries extends Icd9Codes {
  readonly titles: () => Icd9TitleTable;
}

/** The same with the mappings. */
export interface Icd9Mappings extends Icd9Codes {
  readonly mappings: () => Icd9MappingTable;
}

const SET = 'icd9';

/** Opens a part, and refuses that of the other set. */
function openOwn(kind: Icd9Kind, name: keyof Icd9Kind['parts'], part: PayloadPart | undefined): Part {
  const shown = kind.parts[name];
  const opened = openPart(SET, shown, part);
  if (opened.has(kind.mark)) return opened;
  throw new MedcodesError(
    'unsupported-payload',
    `the part given as '${shown}' of the icd9 payload is not one of ${kind.mark}; check that it is the right part`,
  );
}

/** The codes, from their part. */
export const codesFrom = (kind: Icd9Kind, part: PayloadPart | undefined): Icd9CodeTable =>
  new Icd9CodeTable(openOwn(kind, 'codes', part), kind);

/** The titles, from their part. */
export const titlesFrom = (codes: Icd9CodeTable, part: PayloadPart | undefined): Icd9TitleTable =>
  new Icd9TitleTable(codes, openOwn(codes.kind, 'titles', part));

/** The mappings, from their part. */
export const mappingsFrom = (codes: Icd9CodeTable, part: PayloadPart | undefined): Icd9MappingTable =>
  new Icd9MappingTable(codes, openOwn(codes.kind, 'mappings', part));
