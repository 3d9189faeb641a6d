import type { IsoDate } from '../base/dates.js';
import type { CodeEntry } from '../codeset/types.js';

export type {
  ChangeBasis,
  CodeChange,
  CodeEntry,
  CodeHistory,
  DataRange,
  Release,
  Retitled,
  SetDiff,
  SetSize,
  TitlePair,
  TitlePeriod,
  Upgrade,
  UpgradeStep,
  ValidityPeriod,
} from '../codeset/types.js';
export type {
  Icd10pcsDeviceAggregate,
  Icd10pcsKeyEntry,
  Icd10pcsKeySource,
  Icd10pcsKeyValue,
} from './key-types.js';

/** A place in a code, counted from 1: section, body system, root operation, and the four characters after the table. */
export type Icd10pcsAxisPosition = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What the official definitions say about a value. */
export interface Icd10pcsValueDefinition {
  /** The name of the value in the definitions. */
  readonly label: string;
  /** The definition. Absent if the definitions only list what belongs to the value. */
  readonly definition?: string;
  /** How to use the value. */
  readonly explanation?: string;
  /** Examples, or what belongs to it: `Face lift, breast augmentation`; `Sigmoid flexure` of a key. */
  readonly includes: readonly string[];
  /** The effective date of the definitions file: the newest one up to the date, or the oldest for dates before it. */
  readonly release: IsoDate;
}

/** One of the seven characters of a code, with its label. */
export interface Icd10pcsAxis {
  /** 1 to 7. */
  readonly position: Icd10pcsAxisPosition;
  /** Its name in the tables of that section: `Body Part`, `Approach`. */
  readonly name: string;
  /** The character. */
  readonly value: string;
  /** The label. Absent if no available tables file has the value: codes that were deleted before 2019-10-01. */
  readonly label?: string;
  /**
   * The effective date of the tables file that the label is from: that of the release, or the nearest one that has the
   * value. Absent if there is no label.
   */
  readonly tables?: IsoDate;
  /** What the official definitions say about it. Absent if they do not cover it, as for most body parts. */
  readonly definition?: Icd10pcsValueDefinition;
}

/** A code of ICD-10-PCS as it is on a date. */
export interface Icd10pcsEntry extends CodeEntry {
  /** `table`: three characters, a header that is not reported on claims. `code`: seven characters. */
  readonly kind: 'table' | 'code';
  /**
   * Where the titles come from. `official`: an order file. `short-title-composed`: the long title is official, the short one is composed
   * after those of similar codes, because the official one is not available. `composed`: both are, because no order file has the code.
   */
  readonly titles: 'official' | 'short-title-composed' | 'composed';
  /** Its characters in order: seven for a code, three for a table. */
  readonly axes: readonly Icd10pcsAxis[];
}

/** A section or a body system: the nodes above the tables. */
export interface Icd10pcsGroup {
  /** `section`: one character. `body-system`: two. */
  readonly kind: 'section' | 'body-system';
  /** Its characters: `0`, `0D`. */
  readonly code: string;
  /** The label of the last character: `Medical and Surgical`, `Gastrointestinal System`. */
  readonly title: string;
  /** Always false: it is not reported on a claim. */
  readonly billable: false;
}

/** The codes of a table that share four, five or six characters. */
export interface Icd10pcsPrefix {
  /** The kind of node. */
  readonly kind: 'prefix';
  /** Its four to six characters: `0DTJ`. */
  readonly code: string;
  /** The label of the last character; the character itself if no available tables file has it. */
  readonly title: string;
  /** Always false: it is not reported on a claim. */
  readonly billable: false;
}

/** A node of the tree: a section, a body system, a table, a prefix of four to six characters, or a code. */
export type Icd10pcsNode = Icd10pcsGroup | Icd10pcsPrefix | Icd10pcsEntry;

/** Names a node: its characters, one to seven, or the node itself. */
export type Icd10pcsNodeRef =
  | string
  | {
      /** One to seven characters. */
      readonly code: string;
    };

/** A value that is allowed at a place. */
export interface Icd10pcsAxisValue {
  /** The character. */
  readonly value: string;
  /**
   * Its label there; absent if no available tables file has it. If rows differ, the labels are joined by `or`: `4` after
   * `XNS` is `Thoracic Vertebra or Humeral Shaft, Right`.
   */
  readonly label?: string;
  /** The labels one by one, only if there are several; the characters after the value decide which one applies. */
  readonly labels?: readonly string[];
}

/** The values that are allowed at one place of a row of a table. */
export interface Icd10pcsTableAxis {
  /** 4 to 7. */
  readonly position: 4 | 5 | 6 | 7;
  /** `Body Part`, `Approach`, `Device`, `Qualifier`, and others, depending on the section. */
  readonly name: string;
  /** The values, in the order of their characters. */
  readonly values: readonly Icd10pcsAxisValue[];
}

/** A row of a table: any of its values at each place makes a code. */
export interface Icd10pcsTableRow {
  /** How many codes the row makes. */
  readonly codes: number;
  /** Characters 4 to 7. */
  readonly axes: readonly [Icd10pcsTableAxis, Icd10pcsTableAxis, Icd10pcsTableAxis, Icd10pcsTableAxis];
}

/** A table as it is on a date. */
export interface Icd10pcsTable {
  /** Its three characters: `0DT`. */
  readonly code: string;
  /** Its title in the order file: `Gastrointestinal System, Resection`. */
  readonly title: string;
  /** Section, body system and root operation. */
  readonly axes: readonly Icd10pcsAxis[];
  /** Its rows. No code is in two rows. */
  readonly rows: readonly Icd10pcsTableRow[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /**
   * Where the rows come from. `tables`: the tables file of the release. `codes`: no tables file of the release is available;
   * the rows are derived from its codes, and may be divided differently in the official tables.
   */
  readonly basis: 'tables' | 'codes';
  /** True if the date is after the last day of the data. */
  readonly projected: boolean;
}

/** The allowed values of the next character. */
export interface Icd10pcsNextValues {
  /** The characters so far, upper case. */
  readonly prefix: string;
  /** The place of the next character. */
  readonly position: Icd10pcsAxisPosition;
  /** The name of that place in the tables; `Section` for the first one. */
  readonly name: string;
  /** The values that lead to a code of the date, in the order of their characters. */
  readonly values: readonly Icd10pcsAxisValue[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /** Where the values come from, as in {@link Icd10pcsTable.basis}. */
  readonly basis: 'tables' | 'codes';
  /** True if the date is after the last day of the data. */
  readonly projected: boolean;
}

/** A code with its title. */
export interface Icd10pcsTitledCode {
  /** Its seven characters. */
  readonly code: string;
  /** The long title of the date. */
  readonly title: string;
}

/** The codes that begin with some characters. */
export interface Icd10pcsCompletion {
  /** The characters so far, upper case. */
  readonly prefix: string;
  /** The longest beginning that all these codes share. It may be filled in automatically. */
  readonly forced: string;
  /** How many codes begin with the characters. */
  readonly count: number;
  /** The codes in order, up to the limit. */
  readonly codes: readonly Icd10pcsTitledCode[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /** True if the date is after the last day of the data. */
  readonly projected: boolean;
}

/** A character that a row of a table does not allow. */
export interface Icd10pcsBrokenAxis {
  /** Its place. */
  readonly position: Icd10pcsAxisPosition;
  /** The name of that place in the tables. */
  readonly name: string;
  /** The character. */
  readonly value: string;
  /** The values that are allowed there if the other characters do not change. For the first three places: those of any code. */
  readonly legal: readonly Icd10pcsAxisValue[];
}

/** A row of a table that a code almost fits. */
export interface Icd10pcsNearRow {
  /** The number of the row in the table of the date, from 1. */
  readonly row: number;
  /** The characters that the row does not allow, and what it allows instead. */
  readonly broken: readonly Icd10pcsBrokenAxis[];
}

/** Explains why a text is not a code on a date, character by character. */
export interface Icd10pcsExplanation {
  /** Upper case, without surrounding spaces. */
  readonly code: string;
  /**
   * `legal`: it is a code. `incomplete`: characters are missing, the given ones are allowed. `illegal`: a character is not
   * allowed.
   */
  readonly status: 'legal' | 'incomplete' | 'illegal';
  /** A sentence for people to read. */
  readonly message: string;
  /** How many characters from the left lead to a code of the date: 7 for a valid code. */
  readonly legalPrefix: number;
  /** The first character that is not allowed, and what is allowed there. Only if `illegal`. */
  readonly first?: Icd10pcsBrokenAxis;
  /** The rows that need the fewest characters changed, nearest first. Only if `illegal` and the table exists. */
  readonly rows: readonly Icd10pcsNearRow[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /** Where the rows come from, as in {@link Icd10pcsTable.basis}. */
  readonly basis: 'tables' | 'codes';
  /** True if the date is after the last day of the data. */
  readonly projected: boolean;
}

/** Why a suggestion was made. */
export type Icd10pcsSuggestionReason = 'format' | 'look-alike' | 'incomplete' | 'one-character';

/** A suggested code. */
export interface Icd10pcsSuggestion {
  /** Its seven characters. */
  readonly code: string;
  /** The long title of the date: the official one, or a composed one as in `lookup`. */
  readonly title: string;
  /** Always true: no table is suggested. */
  readonly billable: true;
  /**
   * `format`: blanks, dots or hyphens. `look-alike`: O for 0, I for 1, and the like. `incomplete`: the text is the beginning
   * of the code. `one-character`: one character missing, too many, wrong, or two swapped.
   */
  readonly reason: Icd10pcsSuggestionReason;
}
