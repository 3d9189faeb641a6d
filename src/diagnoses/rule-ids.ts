/** A rule of `checkDiagnoses`. `docs/rules.md` describes each. */
export type DiagnosisRule =
  | 'icd10cm.invalid'
  | 'icd10cm.header'
  | 'icd10cm.duplicate'
  | 'icd10cm.manifestation-principal'
  | 'icd10cm.external-cause-first'
  | 'icd10cm.code-first'
  | 'icd10cm.use-additional-code'
  | 'icd10cm.excludes1'
  | 'icd10cm.unspecified-laterality'
  | 'icd10cm.poa-invalid'
  | 'icd10cm.poa-missing'
  | 'icd10cm.poa-exempt'
  | 'mce.manifestation-principal'
  | 'mce.external-cause-principal'
  | 'mce.unacceptable-principal'
  | 'mce.questionable-admission'
  | 'mce.age'
  | 'mce.sex'
  | 'mce.wrong-procedure';

/**
 * The rules in the order in which `docs/rules.md` has them: findings of one severity about one diagnosis come in this order.
 */
const RULES: readonly DiagnosisRule[] = [
  'icd10cm.invalid',
  'icd10cm.header',
  'icd10cm.duplicate',
  'icd10cm.manifestation-principal',
  'icd10cm.external-cause-first',
  'icd10cm.code-first',
  'icd10cm.use-additional-code',
  'icd10cm.excludes1',
  'icd10cm.unspecified-laterality',
  'icd10cm.poa-invalid',
  'icd10cm.poa-missing',
  'icd10cm.poa-exempt',
  'mce.manifestation-principal',
  'mce.external-cause-principal',
  'mce.unacceptable-principal',
  'mce.questionable-admission',
  'mce.age',
  'mce.sex',
  'mce.wrong-procedure',
];

/** The place of a rule in the order. */
export const rankOf = (rule: DiagnosisRule): number => RULES.indexOf(rule);
