import type { DayNumber } from '../base/dates.js';
import type { MceAgeCategory, MceEdit } from './types.js';

/** The last day of the sex edits. */
export const LAST_DAY_OF_SEX_EDITS: DayNumber = 20240930;

/** The first day of the edit for codes without laterality, whose list is not in the data. */
export const FIRST_DAY_OF_UNSPECIFIED_EDIT: DayNumber = 20220401;

/** A kind of list of diagnoses, and its edit. */
export interface DiagnosisKind {
  /** The kind, as the payload names it. */
  readonly kind: string;
  readonly edit: MceEdit['edit'];
  readonly principalOnly: boolean;
  readonly meaning: string;
  readonly category?: MceAgeCategory;
  readonly sex?: 'female' | 'male';
}

const age = (category: MceAgeCategory, meaning: string): DiagnosisKind => ({
  kind: `age-${category}`,
  edit: 'age',
  principalOnly: false,
  meaning,
  category,
});

const sex = (which: 'female' | 'male'): DiagnosisKind => ({
  kind: `sex-${which}`,
  edit: 'sex',
  principalOnly: false,
  meaning: `The code is meant for ${which} patients.`,
  sex: which,
});

const principal = (kind: Exclude<MceEdit['edit'], 'age' | 'sex'>, meaning: string): DiagnosisKind => ({
  kind,
  edit: kind,
  principalOnly: true,
  meaning,
});

/** The kinds of lists of diagnoses, in the order in which edits are given. */
export const diagnosisKinds = (): readonly DiagnosisKind[] => [
  age('newborn', 'The code is meant for newborns, of age 0.'),
  age('pediatric', 'The code is meant for children.'),
  age('maternity', 'The code is meant for patients of childbearing age.'),
  age('adult', 'The code is meant for adults.'),
  sex('female'),
  sex('male'),
  principal(
    'manifestation',
    'The code is a manifestation of a disease that must be coded first. It cannot be the principal diagnosis.',
  ),
  principal(
    'unacceptable',
    'The code describes a circumstance or a vague condition, not a reason for an admission. It cannot be the principal diagnosis.',
  ),
  principal(
    'unacceptable-unless-secondary',
    'The code can be the principal diagnosis only if there is a secondary diagnosis.',
  ),
  principal(
    'questionable-admission',
    'As the principal diagnosis, the code is seldom a sufficient reason for a hospital admission.',
  ),
  {
    kind: 'wrong-procedure',
    edit: 'wrong-procedure',
    principalOnly: false,
    meaning: 'The code says that a wrong procedure was performed, which is not covered.',
  },
];

/** The meaning for external causes, which the editor knows by their range. */
export const EXTERNAL_CAUSE_MEANING =
  'The code describes the cause of an injury, not the injury. It cannot be the principal diagnosis.';

/** The categories V00 to Y99, as the numbers of their categories in base 36. */
export const isExternalCause = (category: number): boolean => category >= V00 && category <= Y99;

const V00 = 31 * 1296;
const Y99 = 34 * 1296 + 9 * 36 + 9;
