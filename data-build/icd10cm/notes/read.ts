import { SaxesParser } from 'saxes';
import { BuildError } from '../../errors.js';
import { KIND_OF_ELEMENT, type PrintedNode, type PrintedNote } from './model.js';

type Draft = { -readonly [K in 'kind' | 'name' | 'number']: PrintedNode[K] } & {
  readonly notes: PrintedNote[];
  readonly sevenths: { character: string; label: string; terms: string[] }[];
  readonly categories: string[];
};

const NODES: Readonly<Record<string, PrintedNode['kind']>> = {
  chapter: 'chapter',
  section: 'block',
  diag: 'code',
};

const RANGE_AT_END = /\(([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?)\)$/;

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads the nodes of a tabular XML in order. */
class NoteReader {
  readonly nodes: Draft[] = [];
  readonly #open: Draft[] = [];
  readonly #path: string[] = [];
  #text = '';
  #element = 0;
  #character = '';

  openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    const kind = NODES[name];
    if (kind !== undefined) {
      const node: Draft = {
        kind,
        name: attributes.id ?? '',
        number: 0,
        categories: [],
        notes: [],
        sevenths: [],
      };
      this.nodes.push(node);
      this.#open.push(node);
    }
    if (name in KIND_OF_ELEMENT) this.#element++;
    if (name === 'extension') this.#character = attributes.char ?? '';
    this.#path.push(name);
    this.#text = '';
  }

  text(part: string): void {
    this.#text += part;
  }

  closeTag(): void {
    const name = this.#path.pop()!;
    const above = this.#path.at(-1)!;
    if (name in NODES) this.#open.pop();
    const node = this.#open.at(-1);
    if (node === undefined) return;
    const text = fold(this.#text);
    if (name === 'name' && above === 'diag') this.#nameCode(node, text);
    if (name === 'name' && above === 'chapter') node.number = Number(text);
    if (name === 'desc' && above === 'chapter') node.name = RANGE_AT_END.exec(text)?.[1] ?? '';
    if (name === 'note') this.#note(node, above, text);
    if (name === 'extension') node.sevenths.push({ character: this.#character, label: text, terms: [] });
    this.#text = '';
  }

  /** A category is counted with every chapter and block around it. */
  #nameCode(node: Draft, text: string): void {
    node.name = text;
    if (text.length === 3) for (const outer of this.#open.slice(0, -1)) outer.categories.push(text);
  }

  /** An empty note (R11.16 has one in the official FY2026 file) means nothing. */
  #note(node: Draft, above: string, text: string): void {
    if (text === '') return;
    const kind = KIND_OF_ELEMENT[above];
    if (kind !== undefined) node.notes.push({ kind, text, element: this.#element });
    else if (above === 'sevenChrDef') node.sevenths.at(-1)?.terms.push(text);
  }
}

/**
 * Reads every chapter, block and code of a tabular XML with the notes and the 7th characters printed at it, in printed order.
 * The table of visual impairment at H54 is not a note and is skipped.
 *
 * @throws BuildError `unreadable` for XML that is not well formed or has no chapter
 */
export function readNotes(file: string, xml: string): PrintedNode[] {
  const reader = new NoteReader();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => reader.openTag(name, attributes as Record<string, string>));
  parser.on('text', (part) => reader.text(part));
  parser.on('closetag', () => reader.closeTag());
  parser.on('error', (error) => {
    throw new BuildError('unreadable', file, `not well-formed XML: ${error.message}`);
  });
  parser.write(xml).close();
  if (reader.nodes.length === 0)
    throw new BuildError('unreadable', file, 'no chapter found; this is not a tabular XML');
  return reader.nodes;
}
