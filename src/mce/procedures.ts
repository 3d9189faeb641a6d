import { dayOf, type OnDate } from '../base/dates.js';
import type { MceData } from './data.js';
import { LAST_DAY_OF_SEX_EDITS } from './kinds.js';
import type { MceProcedureEdit } from './types.js';
import { basisOf, verdictOn } from './verdict.js';

interface ProcedureKind {
  readonly kind: string;
  readonly edit: MceProcedureEdit['edit'];
  readonly meaning: string;
  readonly sex?: 'female' | 'male';
}

/** The kinds of lists of procedures, in the order in which edits are given. */
const procedureKinds = (): readonly ProcedureKind[] => [
  sex('female'),
  sex('male'),
  { kind: 'non-covered', edit: 'non-covered', meaning: 'The procedure is not covered.' },
  {
    kind: 'non-covered-over-60',
    edit: 'non-covered-over-60',
    meaning: 'The procedure is not covered for patients older than 60 years.',
  },
  {
    kind: 'limited-coverage',
    edit: 'limited-coverage',
    meaning: 'The procedure is covered only under certain conditions.',
  },
  {
    kind: 'inconsistent-with-length-of-stay',
    edit: 'inconsistent-with-length-of-stay',
    meaning:
      'The code means more than 96 consecutive hours of ventilation, so the stay must last at least four days.',
  },
];

const sex = (which: 'female' | 'male'): ProcedureKind => ({
  kind: `sex-${which}`,
  edit: 'sex',
  meaning: `The procedure is meant for ${which} patients.`,
  sex: which,
});

/** The edits of a procedure code on a date. */
export function procedureEdits(
  data: Pick<MceData, 'procedures'>,
  code: string,
  options?: OnDate,
): readonly MceProcedureEdit[] {
  const day = dayOf(options);
  const table = data.procedures();
  const mask = table.maskOfText(code);
  if (mask === 0) return [];
  return procedureKinds().flatMap((kind) => {
    if (kind.sex !== undefined && day > LAST_DAY_OF_SEX_EDITS) return [];
    const verdict = verdictOn(table.ofKind(kind.kind), { mask, inForce: always }, day);
    if (verdict === undefined || !verdict.listed) return [];
    return [describe(kind, basisOf(verdict))];
  });
}

/** The table of procedure codes is not loaded here, and every kind has one list, so it does not matter whether the code was in force. */
const always = (): boolean => true;

function describe(
  { edit, sex: which, meaning }: ProcedureKind,
  basis: MceProcedureEdit['basis'],
): MceProcedureEdit {
  return which === undefined ? { edit, meaning, basis } : { edit, sex: which, meaning, basis };
}
