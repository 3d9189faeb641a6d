import type { PayloadPart } from '../packed/payload.js';
import type { LinesCheck, LinesOptions, ServiceLine } from './check-types.js';
import type {
  AddOnAnswer,
  MueAnswer,
  NcciModifier,
  NcciOptions,
  NcciTable,
  NcciTableKind,
  PairCheck,
  PairOptions,
  PtpEdit,
} from './types.js';

/** Draft of the signatures, for those who build on them. */
export interface NcciPayload {
  readonly ptp?: readonly PayloadPart[] | undefined;
  readonly mue?: readonly PayloadPart[] | undefined;
  readonly addOns?: readonly PayloadPart[] | undefined;
}

export interface Ncci {
  readonly checkPair: (a: string, b: string, options?: PairOptions) => PairCheck;
  readonly mue: (code: string, options?: NcciOptions) => MueAnswer;
  readonly checkUnits: (lines: readonly ServiceLine[], options?: LinesOptions) => LinesCheck;
  readonly addOn: (code: string, options?: NcciOptions) => AddOnAnswer;
  readonly checkAddOns: (lines: readonly ServiceLine[], options?: LinesOptions) => LinesCheck;
  readonly edits: (
    options?: NcciOptions & { readonly column1?: string },
  ) => Generator<PtpEdit, void, undefined>;
  readonly modifier: (modifier: string) => NcciModifier | undefined;
  readonly modifiers: () => readonly NcciModifier[];
  readonly releases: () => readonly NcciTable[];
  readonly coverage: (kind: NcciTableKind, options?: NcciOptions) => { from: string; to: string } | undefined;
}
