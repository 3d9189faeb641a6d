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

/** A place in a code, counted from 1: section, body system, root operation, and the four characters behind the table. */
export type Icd10pcsAxisPosition = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What the official definitions say of a value. */
export interface Icd10pcsValueDefinition {
  /** The value's name, as the definitions print it. */
  readonly label: string;
  /** What it is. Absent where the definitions only name what belongs to it. */
  readonly definition?: string;
  /** How it is to be used. */
  readonly explanation?: string;
  /** Examples, or what belongs to it: `Face lift, breast augmentation`; `Sigmoid flexure` of a key. */
  readonly includes: readonly string[];
  /** The effective date of the definitions file: the newest one up to the date, or the oldest for dates before it. */
  readonly release: IsoDate;
}

/** One of the seven characters of a code, and what it stands for. */
export interface Icd10pcsAxis {
  /** 1 to 7. */
  readonly position: Icd10pcsAxisPosition;
  /** What the tables of that section call it: `Body Part`, `Approach`. */
  readonly name: string;
  /** The character. */
  readonly value: string;
  /** What it stands for. Absent where no tables file at hand has the value: codes that were deleted before 2019-10-01. */
  readonly label?: string;
  /**
   * The effective date of the tables file that the label is from: that of the release, else the nearest one that has the
   * value. Absent together with the label.
   */
  readonly tables?: IsoDate;
  /** What the official definitions say of it. Absent where they do not speak of it: most body parts. */
  readonly definition?: Icd10pcsValueDefinition;
}

/** A code of ICD-10-PCS as it stands on a date. */
export interface Icd10pcsEntry extends CodeEntry {
  /** `table`: three characters, a header that no claim carries. `code`: seven characters. */
  readonly kind: 'table' | 'code';
  /**
   * Where the titles are from: an order file, or composed here by the pattern of the official ones, because no order
   * file of the release that added the code is at hand.
   */
  readonly titles: 'official' | 'composed';
  /** Its characters in order: seven of a code, three of a table. */
  readonly axes: readonly Icd10pcsAxis[];
}

/** A section or a body system: what stands above the tables. */
export interface Icd10pcsGroup {
  /** `section`: one character. `body-system`: two. */
  readonly kind: 'section' | 'body-system';
  /** Its characters: `0`, `0D`. */
  readonly code: string;
  /** What the last character stands for: `Medical and Surgical`, `Gastrointestinal System`. */
  readonly title: string;
  /** No claim carries it. */
  readonly billable: false;
}

/** The codes of a table that share four, five or six characters. */
export interface Icd10pcsPrefix {
  /** Tells the nodes apart. */
  readonly kind: 'prefix';
  /** Its four to six characters: `0DTJ`. */
  readonly code: string;
  /** What the last character stands for; the character itself where no tables file at hand has it. */
  readonly title: string;
  /** No claim carries it. */
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

/** A value that may stand at a place. */
export interface Icd10pcsAxisValue {
  /** The character. */
  readonly value: string;
  /**
   * What it stands for there; absent where no tables file at hand has it. Where rows differ, joined by `or`: `4` behind
   * `XNS` is `Thoracic Vertebra or Humeral Shaft, Right`.
   */
  readonly label?: string;
  /** The same one by one, only where there are several: which of them it is, the characters behind it tell. */
  readonly labels?: readonly string[];
}

/** What may stand at one place of a row of a table. */
export interface Icd10pcsTableAxis {
  /** 4 to 7. */
  readonly position: 4 | 5 | 6 | 7;
  /** `Body Part`, `Approach`, `Device`, `Qualifier`, and others by section. */
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

/** A table as it stands on a date. */
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
   * Where the rows are from. `tables`: the tables file of the release. `codes`: no tables file of the release is at hand;
   * the rows say the same as its codes, and may be cut otherwise than in the official tables.
   */
  readonly basis: 'tables' | 'codes';
  /** True where the date lies after the last day that the data can speak for. */
  readonly projected: boolean;
}

/** The legal values of the next character. */
export interface Icd10pcsNextValues {
  /** The characters so far, upper case. */
  readonly prefix: string;
  /** The place of the next character. */
  readonly position: Icd10pcsAxisPosition;
  /** What the tables call that place; `Section` for the first one. */
  readonly name: string;
  /** The values that lead to a code of the date, in the order of their characters. */
  readonly values: readonly Icd10pcsAxisValue[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /** Where the values are from, as in {@link Icd10pcsTable.basis}. */
  readonly basis: 'tables' | 'codes';
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
  /** The longest beginning that all those codes share: what may be filled in without a choice. */
  readonly forced: string;
  /** How many codes begin so. */
  readonly count: number;
  /** The codes in order, as many as were asked for. */
  readonly codes: readonly Icd10pcsTitledCode[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
}

/** A character that breaks a row of a table. */
export interface Icd10pcsBrokenAxis {
  /** Its place. */
  readonly position: Icd10pcsAxisPosition;
  /** What the tables call that place. */
  readonly name: string;
  /** The character. */
  readonly value: string;
  /** What would be legal there, the other characters as they are. For the first three places: of any code. */
  readonly legal: readonly Icd10pcsAxisValue[];
}

/** A row of a table that a code almost fits. */
export interface Icd10pcsNearRow {
  /** The number of the row in the table of the date, from 1. */
  readonly row: number;
  /** The characters that the row does not allow, and what it allows in their place. */
  readonly broken: readonly Icd10pcsBrokenAxis[];
}

/** Why a text is no code of a date, character by character. */
export interface Icd10pcsExplanation {
  /** Upper case, without blanks around. */
  readonly code: string;
  /** `legal`: it is a code. `incomplete`: characters are missing, what is there is legal. `illegal`: a character breaks it. */
  readonly status: 'legal' | 'incomplete' | 'illegal';
  /** A sentence for a person. */
  readonly message: string;
  /** How many characters from the left lead to some code of the date: 7 of a legal code. */
  readonly legalPrefix: number;
  /** The first character that leads nowhere, and what would lead on there. Only where `illegal`. */
  readonly first?: Icd10pcsBrokenAxis;
  /** The rows that need the fewest characters changed, nearest first. Only where `illegal` and the table exists. */
  readonly rows: readonly Icd10pcsNearRow[];
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /** Where the rows are from, as in {@link Icd10pcsTable.basis}. */
  readonly basis: 'tables' | 'codes';
}

/** Why a suggestion was made. */
export type Icd10pcsSuggestionReason = 'format' | 'look-alike' | 'incomplete' | 'one-character';

/** A code that may have been meant. */
export interface Icd10pcsSuggestion {
  /** Its seven characters. */
  readonly code: string;
  /** The long title of the date: the official one, or composed where `lookup` says so. */
  readonly title: string;
  /** Always true: no table is suggested. */
  readonly billable: true;
  /**
   * `format`: blanks, dots or hyphens. `look-alike`: O for 0, I for 1, and the like. `incomplete`: the text begins it.
   * `one-character`: one character missing, too many, wrong, or two swapped.
   */
  readonly reason: Icd10pcsSuggestionReason;
}
