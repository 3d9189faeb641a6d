import type { MceAgeCategory, MceEdit } from './types.js';

/** An attribute of diagnoses that is an edit. */
export interface DiagnosisKind {
  /** CMS's name of the attribute. */
  readonly flag: string;
  readonly edit: MceEdit['edit'];
  readonly principalOnly: boolean;
  readonly meaning: string;
  readonly category?: MceAgeCategory;
  readonly sex?: 'female' | 'male';
}

const age = (category: MceAgeCategory, meaning: string): DiagnosisKind => ({
  flag: category,
  edit: 'age',
  principalOnly: false,
  meaning,
  category,
});

const sex = (which: 'female' | 'male'): DiagnosisKind => ({
  flag: which,
  edit: 'sex',
  principalOnly: false,
  meaning: `The code is meant for ${which} patients.`,
  sex: which,
});

type OtherEdit = Exclude<MceEdit['edit'], 'age' | 'sex'>;

const other = (flag: string, edit: OtherEdit, principalOnly: boolean, meaning: string): DiagnosisKind => ({
  flag,
  edit,
  principalOnly,
  meaning,
});

/** The meaning for external causes. */
export const EXTERNAL_CAUSE_MEANING =
  'The code describes the cause of an injury, not the injury. It cannot be the principal diagnosis.';

/** The attributes that are edits, in the order in which edits are given. */
export const diagnosisKinds = (): readonly DiagnosisKind[] => [
  age('newborn', 'The code is meant for newborns, of age 0.'),
  age('pediatric', 'The code is meant for children.'),
  age('maternity', 'The code is meant for patients of childbearing age.'),
  age('adult', 'The code is meant for adults.'),
  sex('female'),
  sex('male'),
  other(
    'manifestation',
    'manifestation',
    true,
    'The code is a manifestation of a disease that must be coded first. It cannot be the principal diagnosis.',
  ),
  other('ecodepdx', 'external-cause', true, EXTERNAL_CAUSE_MEANING),
  other(
    'unacceptable',
    'unacceptable',
    true,
    'The code describes a circumstance or a vague condition, not a reason for an admission. It cannot be the principal diagnosis.',
  ),
  other(
    'reqsdx',
    'unacceptable-unless-secondary',
    true,
    'The code can be the principal diagnosis only if there is a secondary diagnosis.',
  ),
  other(
    'qadm',
    'questionable-admission',
    true,
    'As the principal diagnosis, the code is seldom a sufficient reason for a hospital admission.',
  ),
  other(
    'wrngproc',
    'wrong-procedure',
    false,
    'The code says that a wrong procedure was performed, which is not covered.',
  ),
  other(
    'unspecified',
    'unspecified',
    false,
    'The code does not specify the side. The editor wants the code for the side, or a statement that the side cannot be determined.',
  ),
];

/** CMS's name of the attribute that makes an unacceptable diagnosis acceptable if a secondary diagnosis is present. */
export const NEEDS_SECONDARY = 'reqsdx';

/** The categories V00 to Y99, as the numbers of their categories in base 36. */
export const isExternalCause = (category: number): boolean => category >= V00 && category <= Y99;

const V00 = 31 * 1296;
const Y99 = 34 * 1296 + 9 * 36 + 9;
