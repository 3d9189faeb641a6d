import { dayOf, type OnDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import type { MceData } from './data.js';
import { maskOn } from './table.js';
import type { MceProcedureEdit, MceProcedureEdits } from './types.js';

type ProcedureKind = Omit<MceProcedureEdit, 'basis' | 'projected'>;

const sex = (which: 'female' | 'male'): ProcedureKind => ({
  edit: 'sex',
  attribute: which,
  sex: which,
  meaning: `The procedure is meant for ${which} patients.`,
});

const kind = (attribute: string, edit: ProcedureKind['edit'], meaning: string): ProcedureKind => ({
  edit,
  attribute,
  meaning,
});

const conditional = (attribute: string): ProcedureKind =>
  kind(
    attribute,
    'non-covered-conditional',
    'The procedure is not covered with certain diagnoses or other procedures.',
  );

const limited = (attribute: string): ProcedureKind =>
  kind(attribute, 'limited-coverage', 'The procedure is covered only under certain conditions.');

const obstetric = (attribute: string): ProcedureKind =>
  kind(
    attribute,
    'questionable-obstetric',
    'The procedure is a delivery. The editor questions it without a diagnosis of the outcome of delivery (Z37).',
  );

/** The attributes of procedures, in the order in which edits are given. */
const procedureKinds = (): readonly ProcedureKind[] => [
  sex('female'),
  sex('male'),
  kind('noncovered', 'non-covered', 'The procedure is not covered.'),
  kind(
    'ncov12agele60',
    'non-covered-over-60',
    'The procedure is not covered for patients older than 60 years.',
  ),
  ...['ncov6', 'ncov7', 'ncov45', 'ncov_z302', 'kidneyxp'].map(conditional),
  ...['lcov', 'lcov_artheartxpa', 'lcov_artheartxpb'].map(limited),
  ...['csect', 'vagdel'].map(obstetric),
  kind(
    'los',
    'inconsistent-with-length-of-stay',
    'The code means more than 96 consecutive hours of ventilation, so the stay must last more than four days.',
  ),
];

/** The edits of a procedure code on a date. */
export function procedureEdits(
  data: Pick<MceData, 'procedures'>,
  code: string,
  options?: OnDate,
): MceProcedureEdits {
  const day = dayOf(options);
  const table = data.procedures();
  const history = table.historyOfText(code);
  const mask = maskOn(history, day);
  const projected = day > table.lastDay;
  if (mask === 0) return { edits: [], projected };
  const edits = procedureKinds()
    .filter(
      ({ attribute }) => table.flags.includes(attribute) && hasBit(mask, table.flags.indexOf(attribute)),
    )
    .map((one) => ({
      ...one,
      basis: table.basisOf(history, one.attribute, day),
      projected,
    }));
  return { edits, projected };
}
