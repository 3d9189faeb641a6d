import type { SearchHit } from 'medcodes/search';
import { createCombobox } from 'medcodes/search/combobox';

function set(element: Element, attributes: object): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

/** Makes an input and a list a type-ahead field. The index is loaded with the first letter that is typed. */
export function typeAhead(
  input: HTMLInputElement,
  list: HTMLElement,
  choose: (hit: SearchHit) => void,
): void {
  const combobox = createCombobox<SearchHit>({
    search: async (query) => {
      const { searchIcd10cm } = await import('medcodes/search');
      return searchIcd10cm(query, { mode: 'prefix', limit: 8 }).hits;
    },
    textOf: ({ code, title }) => `${code} ${title}`,
    onSelect: choose,
    onChange: ({ query, hits, open }) => {
      set(input, combobox.inputAttributes());
      if (input.value !== query) input.value = query;
      list.hidden = !open;
      list.replaceChildren(
        ...hits.map((hit, place) => {
          const option = document.createElement('li');
          set(option, combobox.optionAttributes(place));
          option.textContent = `${hit.code} ${hit.title}`;
          option.addEventListener('mousedown', () => combobox.choose(place));
          return option;
        }),
      );
    },
  });
  set(input, combobox.inputAttributes());
  set(list, combobox.listAttributes());
  input.addEventListener('input', () => combobox.input(input.value));
  input.addEventListener('keydown', (event) => combobox.key(event) && event.preventDefault());
  input.addEventListener('blur', () => combobox.close());
}
