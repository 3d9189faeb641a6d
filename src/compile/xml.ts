import { SaxesParser } from 'saxes';
import type { FileFail } from '../files/fail.js';

/** An element of a small XML file, with its text and its children in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text without the text of its children, white space collapsed. */
  readonly text: string;
  /** Its text and its children in the order of print: for titles that have marked parts. */
  readonly pieces: readonly (string | Element)[];
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
  pieces: (string | Open)[];
}

/** The most elements of a file. The largest official one has 210,000. */
const MOST_ELEMENTS = 500_000;

/** The most elements inside each other. */
const DEEPEST = 40;

/**
 * Reads an XML file whole. The official files are a few megabytes.
 *
 * @throws the error that `fail` makes: `unreadable` for XML that is not well formed, or another root element than `root`
 */
export function readXml(fail: FileFail, xml: string, root: string): Element {
  const parser = new SaxesParser();
  const top: Open = { name: '', attributes: {}, children: [], text: '', pieces: [] };
  const path: Open[] = [top];
  let elements = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > MOST_ELEMENTS || path.length > DEEPEST)
      throw fail('unreadable', 'it has more elements than any official file');
    const element: Open = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
      pieces: [],
    };
    path.at(-1)!.children.push(element);
    path.at(-1)!.pieces.push(element);
    path.push(element);
  });
  parser.on('text', (part) => {
    path.at(-1)!.text += part;
    path.at(-1)!.pieces.push(part);
  });
  parser.on('closetag', () => {
    const element = path.pop()!;
    element.text = element.text.replace(/\s+/g, ' ').trim();
  });
  parser.on('error', (error) => {
    throw fail('unreadable', `not well-formed XML: ${error.message}`);
  });
  parser.write(xml).close();
  const found = top.children[0];
  if (found?.name !== root)
    throw fail('unreadable', `the root element is '${found?.name}', expected '${root}'`);
  return found;
}

/** The children of that name. */
export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

/** The text of the first child of that name, undefined if there is none. */
export const textOf = (element: Element, name: string): string | undefined =>
  element.children.find((child) => child.name === name)?.text;
