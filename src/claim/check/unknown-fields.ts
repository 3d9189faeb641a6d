import { nearestName } from '../../base/nearest-name.js';
import type { ClaimRun } from './context.js';
import { shown } from './context.js';

/** Words that other systems use for a field of ours. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  age: 'ageYears',
  born: 'birthDate',
  dateOfBirth: 'birthDate',
  dob: 'birthDate',
  dos: 'date',
  dx: 'diagnoses',
  dxs: 'diagnoses',
  gender: 'sex',
  hcpcs: 'code',
  icd: 'diagnoses',
  pos: 'placeOfService',
  quantity: 'units',
  serviceDate: 'date',
};

/** A field that an object of a claim does not have. */
interface UnknownField {
  readonly name: string;
  /** What the object is: `a patient`. */
  readonly of: string;
  /** The fields that it has. */
  readonly known: readonly string[];
  /** The JSON pointer to the object. */
  readonly at: string;
}

/** Reports a field that was not checked because no claim has it. Internal. */
export function reportUnknownField(run: ClaimRun, { name, of, known, at }: UnknownField): void {
  const word = Object.hasOwn(OTHER_WORDS, name) ? OTHER_WORDS[name] : undefined;
  const near = word !== undefined && known.includes(word) ? word : nearestName(name, known);
  const hint = near === undefined ? '' : `; did you mean '${near}'?`;
  const message = `${of} has no field ${shown(name)}, so it was not checked${hint}`;
  const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  run.find('claim.field-unknown', 'warning', pointer, message, {
    fix: near === undefined ? undefined : { message: `use '${near}'` },
  });
}
