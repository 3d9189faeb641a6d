import { type Child, h } from '../../dom.js';
import { engine } from '../../engine.js';
import { codeLink } from '../../parts/codes.js';
import { card } from '../../parts/later.js';

/** The 7th characters that a code can have, each a step to its code. */
export async function seventhOf(code: string, on: string, billable: boolean): Promise<Child> {
  const { seventhCharacters } = await engine('rules');
  const found = seventhCharacters(code, { on });
  if (found === undefined || found.characters.length === 0) return undefined;
  const current = billable ? code.at(-1) : undefined;
  const stem = found.stem ?? (billable ? code.slice(0, -1) : undefined);
  return card(
    '7th character',
    h(
      'ul',
      { class: 'picker' },
      found.characters.map(({ character, label }) => {
        const full =
          stem === undefined
            ? undefined
            : (found.codes.find((one) => one === stem + character) ?? stem + character);
        const words = [h('span', { class: 'key' }, character), h('span', {}, label)];
        if (character === current) return h('li', { class: 'here', 'aria-current': 'true' }, words);
        return h('li', {}, full === undefined ? words : codeLink('icd10cm', full, on, words));
      }),
    ),
  );
}
