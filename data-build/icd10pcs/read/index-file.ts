import type { PrintedUse } from '../../../src/icd10pcs/write/model.js';
import { childrenOf, type Element, readXml, textOf } from './xml.js';

/** The content of an index: its `use` references and its size. */
export interface IndexFile {
  readonly version: string;
  readonly letters: number;
  readonly mainTerms: number;
  readonly uses: readonly PrintedUse[];
}

/**
 * Reads the `use` references of an index XML: main terms that lead to a value, with the value's name.
 *
 * @throws BuildError `unreadable`
 */
export function readIndex(file: string, xml: string): IndexFile {
  const root = readXml(file, xml, 'ICD10PCS.index');
  const letters = childrenOf(root, 'letter');
  const mains = letters.flatMap((letter) => childrenOf(letter, 'mainTerm'));
  const uses = mains.flatMap((main) => usesOf(main, textOf(main, 'title') ?? ''));
  return { version: textOf(root, 'version') ?? '', letters: letters.length, mainTerms: mains.length, uses };
}

/** The references of a term and of those below it; a term without a title of its own is the one above. */
function usesOf(element: Element, term: string): PrintedUse[] {
  // `External Fixation Device, Ring in<tab>0PS</tab>`: the last item is its table.
  const own = childrenOf(element, 'use').map((use) => ({
    term,
    use: [use.text, ...use.children.map(({ text }) => text)].join(' '),
  }));
  const below = childrenOf(element, 'term').flatMap((child) => {
    const title = textOf(child, 'title');
    return usesOf(child, title === undefined ? term : `${term}, ${title}`);
  });
  return [...own, ...below];
}
