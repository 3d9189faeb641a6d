import { type Child, h, newId, show } from '../../dom.js';
import type { Engine } from '../../engine.js';
import { card } from '../../parts/later.js';
import { quoted } from '../../parts/sample.js';

const MOST = 40;

/** The products of a drug code, and how many units a quantity is. */
export function drugsOf(set: Engine<'hcpcs'>, code: string, on: string): Child {
  const products = set.drugProducts(code);
  if (products.length === 0) return undefined;
  const choice = h(
    'select',
    { id: newId('ndc') },
    products
      .slice(0, 300)
      .map(({ ndc, name, labeler }) => h('option', { value: ndc }, `${ndc} ${name} (${labeler})`)),
  );
  const quantity = h('input', { id: newId('quantity'), type: 'number', min: 0, step: 'any', value: 1 });
  const answer = h('output', { class: 'units', role: 'status' });
  const count = (): void => {
    const given = Number(quantity.value);
    if (!(given >= 0)) {
      show(answer, 'Give a number.');
      return;
    }
    const found = set.billUnits(choice.value, given, { on }).find((one) => one.code === code);
    show(
      answer,
      found === undefined
        ? 'No units for this product.'
        : [h('strong', {}, found.units), ` ${found.units === 1 ? 'unit' : 'units'} of ${code}`],
      h('code', {}, `billUnits(${quoted(choice.value)}, ${given})`),
    );
  };
  choice.addEventListener('change', count);
  quantity.addEventListener('input', count);
  count();
  return card(
    'Drug products and units',
    h(
      'div',
      { class: 'row fields' },
      h('div', {}, h('label', { for: choice.id }, 'Product'), choice),
      h('div', {}, h('label', { for: quantity.id }, 'Items given'), quantity),
    ),
    answer,
    h(
      'details',
      {},
      h('summary', {}, `${products.length} products`),
      productTable(products.slice(0, MOST)),
      products.length > MOST ? h('p', { class: 'hint' }, `The first ${MOST} are shown.`) : undefined,
    ),
  );
}

function productTable(products: ReturnType<Engine<'hcpcs'>['drugProducts']>): HTMLElement {
  const cell = (text: string | number): HTMLElement => h('td', {}, text);
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Products' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['NDC', 'Name', 'Dosage', 'Units per package'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        products.map((one) =>
          h('tr', {}, cell(one.ndc), cell(one.name), cell(one.dosage), cell(one.billUnitsPerPackage)),
        ),
      ),
    ),
  );
}
