/** A rule as a coder meets it. Its page in this folder is made of it; a test runs the claim. */
export interface RuleExample {
  /** The identifier of the rule. */
  readonly rule: string;
  /** What it means to a coder. */
  readonly means: string;
  /** What to do about it. */
  readonly todo: string;
  /** An invented claim that has the finding. */
  readonly claim?: object;
  /** Why there is no claim: the finding comes from somewhere else. */
  readonly elsewhere?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const LINE = { code: '99214', units: 1, date: '2026-05-04', diagnosisPointers: [1] };

/** An office visit on 2026-05-04, with other fields. */
export const office = (fields: Fields = {}): object => ({
  type: 'professional',
  placeOfService: '11',
  diagnoses: ['I10'],
  lines: [LINE],
  ...fields,
});

/** The same with another line. */
export const line = (fields: Fields, more: Fields = {}): object =>
  office({ ...more, lines: [{ ...LINE, ...fields }] });

/** A stay in a hospital, with other fields. */
export const stay = (fields: Fields = {}): object => ({
  type: 'inpatient',
  from: '2026-01-10',
  through: '2026-01-15',
  admission: '2026-01-10',
  discharge: '2026-01-15',
  diagnoses: ['A41.9', { code: 'R50.9', role: 'admitting' }],
  ...fields,
});

/** A stay with another list of diagnoses. */
export const stayWith = (codes: readonly string[], fields: Fields = {}): object =>
  stay({ diagnoses: [...codes, { code: 'R50.9', role: 'admitting' }], ...fields });

/** A stay with a procedure. */
export const operated = (code: string, fields: Fields = {}): object =>
  stay({ procedures: [{ code, date: '2026-01-11' }], ...fields });
