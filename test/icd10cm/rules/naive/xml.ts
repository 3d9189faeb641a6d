import { SaxesParser } from 'saxes';

/** An element of the XML as it stands. */
export interface Element {
  readonly name: string;
  readonly id: string | undefined;
  readonly children: Element[];
  readonly parent: Element | undefined;
  text: string;
  /** The place in the document, and the last place of anything inside. */
  readonly order: number;
  end: number;
}

/** The whole document as a tree. */
export function parseXml(xml: string): Element {
  const root: Element = {
    name: '',
    id: undefined,
    children: [],
    parent: undefined,
    text: '',
    order: 0,
    end: 0,
  };
  let open = root;
  let order = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const id = (attributes as Record<string, string>).id;
    const element: Element = { name, id, children: [], parent: open, text: '', order: ++order, end: order };
    open.children.push(element);
    open = element;
  });
  parser.on('text', (text) => {
    open.text += text;
  });
  parser.on('closetag', () => {
    open.end = order;
    open = open.parent!;
  });
  parser.write(xml).close();
  return root;
}

/** The text of the first child of a name. */
export const childText = (element: Element, name: string): string =>
  (element.children.find((child) => child.name === name)?.text ?? '').replace(/\s+/g, ' ').trim();

/** Everything below an element of a name. */
export function* all(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}
