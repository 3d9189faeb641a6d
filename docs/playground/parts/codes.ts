import { type Child, h } from '../dom.js';
import { linkTo } from '../route.js';

/** The code sets of the playground, as people call them. */
export const SYSTEMS: Readonly<Record<string, string>> = {
  icd10cm: 'ICD-10-CM',
  hcpcs: 'HCPCS Level II',
  icd10pcs: 'ICD-10-PCS',
};

export const codeLink = (system: string, code: string, on: string, ...label: readonly Child[]): HTMLElement =>
  h('a', { class: 'code', href: linkTo([system, code], on) }, label.length === 0 ? code : label);

/** A link with the title beside it, for lists. */
export const codeItem = (
  system: string,
  { code, title }: { readonly code: string; readonly title?: string | undefined },
  on: string,
  ...more: readonly Child[]
): HTMLElement => h('li', {}, codeLink(system, code, on), h('span', { class: 'title' }, title), more);

/** A code of ICD-10-CM in a note, also as the Tabular List writes it: E11, E11.-, S72.00-, J44.9. */
const IN_TEXT = /\b[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g;

/** A text of the Tabular List, in which each code is a link. */
export function withLinks(text: string, on: string): Child[] {
  const pieces: Child[] = [];
  let end = 0;
  for (const match of text.matchAll(IN_TEXT)) {
    pieces.push(text.slice(end, match.index), codeLink('icd10cm', match[0], on));
    end = match.index + match[0].length;
  }
  return [...pieces, text.slice(end)];
}

/** A word on a coloured ground. The word alone says all: colour is not needed. */
export const badge = (kind: 'good' | 'bad' | 'warn' | 'plain', text: string): HTMLElement =>
  h('span', { class: `badge ${kind}` }, text);
