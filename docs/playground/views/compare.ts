import { h, show } from '../dom.js';
import { engine } from '../engine.js';
import { codeLink, SYSTEMS } from '../parts/codes.js';
import { later } from '../parts/later.js';
import { nothing } from '../parts/problem.js';
import { linkTo } from '../route.js';
import type { Context } from '../view.js';
import { diagnosisPair } from './pairs/diagnoses.js';
import { servicePair } from './pairs/services.js';

const EXAMPLES = [
  ['E11.9', 'E10.9'],
  ['J44.9', 'J42'],
  ['A9500', 'A9512'],
] as const;

/** Two codes side by side, with what the published rules say about them together. */
export function view(context: Context): void {
  const { root, route, setTitle } = context;
  const [, a = '', b = ''] = route.path;
  setTitle(a === '' ? 'Compare two codes' : `${a} with ${b}`);
  const first = field('First code', 'a', a);
  const second = field('Second code', 'b', b);
  const go = (event: Event): void => {
    event.preventDefault();
    location.hash = linkTo(['compare', first.input.value.trim(), second.input.value.trim()], route.on);
  };
  show(
    root,
    h('h1', {}, 'May these two stand together?'),
    h(
      'p',
      { class: 'lead' },
      'Two diagnoses by the notes of the Tabular List; two services by the NCCI edits.',
    ),
    h(
      'form',
      { class: 'row fields', onsubmit: go },
      first.box,
      second.box,
      h('button', { class: 'button' }, 'Compare'),
    ),
    a === '' || b === '' ? examples(route.on) : later('the rules', () => pair(a, b, context), 'pair'),
  );
}

function field(label: string, id: string, value: string): { box: HTMLElement; input: HTMLInputElement } {
  const input = h('input', { id, type: 'text', value, autocomplete: 'off', autocapitalize: 'characters' });
  return { box: h('div', {}, h('label', { for: id }, label), input), input };
}

const examples = (on: string): HTMLElement =>
  nothing(
    'Give two codes',
    'Or take one of these pairs:',
    h(
      'ul',
      { class: 'examples' },
      EXAMPLES.map(([a, b]) =>
        h('li', {}, h('a', { class: 'chip', href: linkTo(['compare', a, b], on) }, `${a} with ${b}`)),
      ),
    ),
  );

/** The code set that both codes belong to; undefined if they have none in common. */
async function systemOf(a: string, b: string, on: string): Promise<string | undefined> {
  const { identify, isDiagnosis, isSupply } = await engine('basics');
  const known = (code: string, system: string): boolean =>
    system === 'icd10cm' ? isDiagnosis(code, { on }) : system === 'hcpcs' ? isSupply(code, { on }) : true;
  const systems = (code: string): string[] => {
    const shapes = identify(code).map(({ system }) => system as string);
    const sure = shapes.filter((system) => known(code, system));
    return sure.length > 0 ? sure : shapes;
  };
  const others = systems(b);
  const common = systems(a).filter((system) => others.includes(system));
  if (common.length > 0) return common[0];
  const services = ['hcpcs', 'cpt'];
  return systems(a).some((one) => services.includes(one)) && others.some((one) => services.includes(one))
    ? 'hcpcs'
    : undefined;
}

async function pair(a: string, b: string, context: Context): Promise<Node[]> {
  const { on } = context.route;
  const system = await systemOf(a, b, on);
  if (system === 'icd10cm') return diagnosisPair(a, b, on);
  if (system === 'hcpcs' || system === 'cpt') return servicePair(a, b, context);
  return [
    nothing(
      'No published rule compares these two',
      system === 'icd10pcs'
        ? `Both are ${SYSTEMS.icd10pcs}. Its rules say which characters go together, not which procedures.`
        : 'They are of different code sets. The claim desk checks them on one claim.',
      h('p', {}, codeLink(system ?? 'icd10cm', a, on), ' ', codeLink(system ?? 'icd10cm', b, on)),
    ),
  ];
}
