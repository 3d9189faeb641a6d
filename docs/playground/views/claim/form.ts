import type { Claim, Finding } from 'medcodes/claim';
import { type Child, h, newId } from '../../dom.js';

type Loose = Record<string, unknown>;
/** A field of the form: its name in the claim, its label, and how its text is read. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly read?: (text: string) => unknown;
  readonly choices?: readonly string[];
  readonly type?: string;
}

const list = (text: string): string[] => text.split(/[\s,]+/).filter((one) => one !== '');
const number = (text: string): unknown => (Number.isNaN(Number(text)) ? text : Number(text));

const TOP: readonly Field[] = [
  { name: 'type', label: 'Type of claim', choices: ['professional', 'outpatient', 'inpatient'] },
  { name: 'placeOfService', label: 'Place of service' },
  { name: 'from', label: 'From', type: 'date' },
  { name: 'through', label: 'Through', type: 'date' },
  { name: 'discharge', label: 'Discharge', type: 'date' },
];
const PATIENT: readonly Field[] = [
  { name: 'birthDate', label: 'Date of birth', type: 'date' },
  { name: 'ageYears', label: 'Age', read: number },
  { name: 'sex', label: 'Sex', choices: ['', 'F', 'M', 'U'] },
];
const ROWS: Readonly<Record<string, readonly Field[]>> = {
  diagnoses: [
    { name: 'code', label: 'Diagnosis' },
    {
      name: 'role',
      label: 'Role',
      choices: ['', 'principal', 'other', 'admitting', 'reason-for-visit', 'external-cause'],
    },
    { name: 'poa', label: 'POA', choices: ['', 'Y', 'N', 'U', 'W', '1'] },
  ],
  lines: [
    { name: 'code', label: 'Service' },
    { name: 'modifiers', label: 'Modifiers', read: list },
    { name: 'units', label: 'Units', read: number },
    { name: 'date', label: 'Date', type: 'date' },
    { name: 'diagnosisPointers', label: 'Diagnoses', read: (text) => list(text).map(number) },
  ],
  procedures: [
    { name: 'code', label: 'Procedure' },
    { name: 'date', label: 'Date', type: 'date' },
  ],
};
const FACILITY: Field = { name: 'revenueCode', label: 'Revenue code' };
const TITLES: Readonly<Record<string, string>> = {
  diagnoses: 'Diagnoses',
  lines: 'Service lines',
  procedures: 'Procedures',
};

/** Empty fields are left out of a claim. */
function put(object: Loose, { name, read }: Field, text: string): void {
  if (text.trim() === '') delete object[name];
  else object[name] = read === undefined ? text.trim() : read(text);
}

function input(
  object: Loose,
  field: Field,
  pointer: string,
  changed: () => void,
  findings: readonly Finding[],
): HTMLElement {
  const value = object[field.name];
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const id = newId('field');
  const own = findings.filter(({ pointers }) =>
    pointers.some((one) => one === pointer || one.startsWith(`${pointer}/`)),
  );
  const about = own.length === 0 ? undefined : newId('about');
  const shared = {
    id,
    'data-pointer': pointer,
    'aria-invalid': own.length > 0 ? 'true' : undefined,
    'aria-describedby': about,
  };
  const element =
    field.choices === undefined
      ? h('input', { ...shared, type: field.type ?? 'text', value: text, autocomplete: 'off' })
      : h(
          'select',
          shared,
          field.choices.map((choice) =>
            h('option', { value: choice, selected: choice === text }, choice === '' ? 'not given' : choice),
          ),
        );
  element.addEventListener('change', () => {
    put(object, field, element.value);
    changed();
  });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, field.label),
    element,
    about === undefined
      ? undefined
      : h('p', { id: about, class: 'at-place' }, own.map(({ message }) => message).join(' ')),
  );
}

/** One list of the claim: a row for each element. */
function rows(
  claim: Loose,
  name: string,
  changed: (redraw: boolean) => void,
  findings: readonly Finding[],
): Child {
  const fields = name === 'lines' && claim.type !== 'professional' ? [...ROWS[name]!, FACILITY] : ROWS[name]!;
  claim[name] ??= [];
  const elements = claim[name] as unknown[];
  for (const [at, one] of elements.entries()) if (typeof one === 'string') elements[at] = { code: one };
  return h(
    'fieldset',
    {},
    h('legend', {}, TITLES[name]!),
    elements.map((one, at) => {
      const pointer = `/${name}/${at}`;
      const inFields = new Set(fields.slice(1).map((field) => `${pointer}/${field.name}`));
      const remove = (): void => {
        elements.splice(at, 1);
        changed(true);
      };
      return h(
        'div',
        { class: 'line', role: 'group', 'aria-label': `${TITLES[name]} ${at + 1}` },
        h('span', { class: 'number' }, at + 1),
        fields.map((field, place) =>
          input(
            one as Loose,
            field,
            place === 0 ? pointer : `${pointer}/${field.name}`,
            () => changed(false),
            place === 0
              ? findings.filter(
                  ({ pointers }) =>
                    !pointers.some((other) => [...inFields].some((known) => other.startsWith(known))),
                )
              : findings,
          ),
        ),
        h(
          'button',
          {
            class: 'quiet',
            type: 'button',
            onclick: remove,
            'aria-label': `Remove ${TITLES[name]} ${at + 1}`,
          },
          'Remove',
        ),
      );
    }),
    h(
      'button',
      {
        class: 'quiet',
        type: 'button',
        onclick: () => {
          elements.push({ code: '' });
          changed(true);
        },
      },
      name === 'lines' ? 'Add a line' : `Add a ${name === 'diagnoses' ? 'diagnosis' : 'procedure'}`,
    ),
  );
}

/** The claim as a form. It changes the claim that it is given. */
export function claimForm(
  claim: Claim,
  findings: readonly Finding[],
  changed: (redraw: boolean) => void,
): HTMLElement {
  const loose = claim as unknown as Loose;
  loose.patient ??= {};
  const patient = loose.patient as Loose;
  const isProfessional = claim.type === 'professional';
  const top = TOP.filter(({ name }) =>
    name === 'placeOfService' ? isProfessional : name === 'discharge' ? claim.type === 'inpatient' : true,
  );
  return h('div', { class: 'claim-form' }, [
    h(
      'div',
      { class: 'row fields' },
      top.map((field) =>
        input(loose, field, `/${field.name}`, () => changed(field.name === 'type'), findings),
      ),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, 'Patient'),
      h(
        'div',
        { class: 'row fields' },
        PATIENT.map((field) =>
          input(patient, field, `/patient/${field.name}`, () => changed(false), findings),
        ),
      ),
    ),
    rows(loose, 'diagnoses', changed, findings),
    claim.type === 'inpatient' ? rows(loose, 'procedures', changed, findings) : undefined,
    rows(loose, 'lines', changed, findings),
  ]);
}
