import type { NcciPairCheck, NcciSetting } from 'medcodes/ncci';
import { h } from '../../dom.js';
import { engine } from '../../engine.js';
import { codeLink } from '../../parts/codes.js';
import { quoted, sample } from '../../parts/sample.js';
import { linkTo } from '../../route.js';
import type { Context } from '../../view.js';

const VERDICTS: Readonly<Record<NcciPairCheck['verdict'], readonly [kind: string, words: string]>> = {
  conflict: ['bad', 'They are not paid together, and no modifier helps'],
  'allowed-with-modifier': ['warn', 'They are paid together only with a modifier'],
  bypassed: ['good', 'The modifier lifts the edit, if the record supports it'],
  'no-edit': ['good', 'No edit has this pair'],
  'not-loaded': ['plain', 'The bundled tables do not have these codes'],
  'outside-data-range': ['plain', 'The date is outside of the table'],
};

const messageOf = (answer: NcciPairCheck): string =>
  'message' in answer ? answer.message : 'That is not an approval.';

/** Two services: the verdict of the NCCI edits, and the row that it rests on. */
export async function servicePair(a: string, b: string, { route }: Context): Promise<Node[]> {
  const { checkPair } = await engine('ncci');
  const { on } = route;
  const modifiers = (route.query.get('modifiers') ?? '').split(/[\s,]+/).filter((text) => text !== '');
  const setting = (route.query.get('setting') ?? 'practitioner') as NcciSetting;
  const answer = checkPair(a, b, { on, modifiers, setting });
  const [kind, words] = VERDICTS[answer.verdict];
  const row = 'edit' in answer ? answer.edit : undefined;
  return [
    options(a, b, on, modifiers, setting),
    h('div', { class: `verdict ${kind}`, role: 'status' }, h('h2', {}, words), h('p', {}, messageOf(answer))),
    ...('column1' in answer
      ? [
          h(
            'blockquote',
            { class: 'evidence' },
            h(
              'p',
              {},
              'Column 1 ',
              codeLink('hcpcs', answer.column1, on),
              ', column 2 ',
              codeLink('hcpcs', answer.column2, on),
            ),
            h(
              'p',
              {},
              `Modifier indicator ${row?.modifierIndicator} (${row?.modifierMeaning}). ${row?.rationale ?? ''}`,
            ),
          ),
        ]
      : []),
    ...('table' in answer && answer.table !== undefined
      ? [h('p', { class: 'hint' }, `${answer.table.name}, ${answer.table.from} to ${answer.table.to}.`)]
      : []),
    sample(
      `import { checkPair } from 'medcodes/ncci';\n\ncheckPair(${quoted(a)}, ${quoted(b)}, { on: ${quoted(on)}, modifiers: [${modifiers.map(quoted).join(', ')}], setting: ${quoted(setting)} }).verdict; //=> ${quoted(answer.verdict)}`,
    ),
  ];
}

function options(
  a: string,
  b: string,
  on: string,
  modifiers: readonly string[],
  setting: string,
): HTMLElement {
  const text = h('input', { id: 'modifiers', type: 'text', value: modifiers.join(' '), placeholder: '59' });
  const choice = h(
    'select',
    { id: 'setting' },
    ['practitioner', 'outpatient'].map((value) => h('option', { value, selected: value === setting }, value)),
  );
  const go = (): void => {
    location.hash = linkTo(['compare', a, b], on, { modifiers: text.value.trim(), setting: choice.value });
  };
  text.addEventListener('change', go);
  choice.addEventListener('change', go);
  return h(
    'div',
    { class: 'row fields' },
    h('div', {}, h('label', { for: 'modifiers' }, 'Modifiers'), text),
    h('div', {}, h('label', { for: 'setting' }, 'Table'), choice),
  );
}
