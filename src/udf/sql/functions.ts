/** The type of an argument or result, in words of no engine. */
export type SqlType = 'text' | 'day' | 'boolean';

/** A function that an engine gets. */
export interface SqlFunction {
  /** Its name in SQL: `icd10cm_is_billable`. */
  readonly name: string;
  /** The script that has it, without its ending: `icd10cm`. */
  readonly script: string;
  /** Its name in the script: `is_billable`. */
  readonly called: string;
  readonly takes: readonly (readonly [name: string, type: SqlType])[];
  readonly gives: SqlType;
}

/** The sets with functions of codes. */
export const CODE_SETS: readonly string[] = ['icd10cm', 'icd10pcs', 'hcpcs'];

const CODE = ['code', 'text'] as const;
const DAY = ['service_date', 'day'] as const;

const ofSet = (set: string): readonly SqlFunction[] => [
  { name: `${set}_is_billable`, script: set, called: 'is_billable', takes: [CODE, DAY], gives: 'boolean' },
  { name: `${set}_normalize`, script: set, called: 'normalize', takes: [CODE], gives: 'text' },
  { name: `${set}_title`, script: set, called: 'title', takes: [CODE, DAY], gives: 'text' },
  { name: `${set}_validate`, script: set, called: 'validate', takes: [CODE, DAY], gives: 'text' },
];

/** The functions of all scripts. */
export const sqlFunctions = (): readonly SqlFunction[] => [
  ...CODE_SETS.flatMap(ofSet),
  {
    name: 'ncci_check_pair',
    script: 'ncci',
    called: 'check_pair',
    takes: [['code1', 'text'], ['code2', 'text'], DAY, ['setting', 'text'], ['modifiers', 'text']],
    gives: 'text',
  },
  { name: 'check_claim', script: 'claim', called: 'check_claim', takes: [['claim', 'text']], gives: 'text' },
];
