import { SaxesParser } from 'saxes';
import type { FileFail } from '../files/fail.js';
import {
  KIND_OF_ELEMENT,
  type PrintedKind,
  type PrintedNode,
  type PrintedNote,
} from '../icd10cm/rules/write/model.js';

/** A Tabular List as its XML has it. */
export interface TabularXml {
  /** Its `version`: the fiscal year. Empty if there is none. */
  readonly version: string;
  /** Every chapter, block and code, in printed order. */
  readonly nodes: readonly PrintedNode[];
}

type Draft = { -readonly [K in 'kind' | 'name' | 'number']: PrintedNode[K] } & {
  readonly notes: PrintedNote[];
  readonly sevenths: { character: string; label: string; terms: string[] }[];
  readonly categories: string[];
  /** How many notes of each kind. */
  readonly counts: Partial<Record<PrintedKind, number>>;
};

const NODES: Readonly<Record<string, PrintedNode['kind']>> = {
  chapter: 'chapter',
  section: 'block',
  diag: 'code',
};

/** The root element of the Tabular List. */
export const TABULAR_ROOT = 'ICD10CM.tabular';

/** The most elements. The largest official list has 182,956. */
const MOST_ELEMENTS = 400_000;
/** The most elements inside each other. Official lists have 10. */
const DEEPEST = 40;
/** The most characters of a note. Official ones have 807. */
const LONGEST_NOTE = 2000;
/** The most notes of one kind at a node. Official lists have 28. */
const MOST_NOTES = 200;

const RANGE_AT_END = /\(([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?)\)$/;
const RANGE = /^[A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?$/;
const CODE = /^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?$/;

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** Reads the nodes of a tabular XML in order. */
class NoteReader {
  readonly nodes: Draft[] = [];
  version = '';
  root = '';
  readonly #fail: FileFail;
  readonly #open: Draft[] = [];
  readonly #path: string[] = [];
  #elements = 0;
  #text = '';
  #element = 0;
  #character = '';

  constructor(fail: FileFail) {
    this.#fail = fail;
  }

  openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#elements > MOST_ELEMENTS || this.#path.length > DEEPEST)
      throw this.#fail('unreadable', 'it has more elements than any official file');
    if (this.#path.length === 0) this.#requireRoot(name);
    const kind = own(NODES, name);
    if (kind !== undefined) {
      const node: Draft = {
        ...{ kind, name: attributes.id ?? '', number: 0 },
        ...{ categories: [], notes: [], sevenths: [], counts: {} },
      };
      this.nodes.push(node);
      this.#open.push(node);
    }
    if (Object.hasOwn(KIND_OF_ELEMENT, name)) this.#element++;
    if (name === 'extension') this.#character = attributes.char ?? '';
    this.#path.push(name);
    this.#text = '';
  }

  text(part: string): void {
    this.#text += part;
  }

  closeTag(): void {
    const name = this.#path.pop()!;
    const above = this.#path.at(-1) ?? '';
    if (own(NODES, name) !== undefined) this.#requireName(this.#open.pop()!);
    const text = fold(this.#text);
    this.#text = '';
    if (name === 'version' && above === TABULAR_ROOT) this.version = text;
    const node = this.#open.at(-1);
    if (node === undefined) return;
    if (name === 'name' && above === 'diag') this.#nameCode(node, text);
    if (name === 'name' && above === 'chapter') node.number = Number(text);
    if (name === 'desc' && above === 'chapter') node.name = RANGE_AT_END.exec(text)?.[1] ?? '';
    if (name === 'note') this.#note(node, above, text);
    if (name === 'extension') node.sevenths.push({ character: this.#character, label: text, terms: [] });
  }

  #requireRoot(name: string): void {
    this.root = name;
    if (name !== TABULAR_ROOT)
      throw this.#fail('unreadable', `the root element is '${name}', expected '${TABULAR_ROOT}'`);
  }

  /** A block is named by its range, a chapter and a code by an element in it. */
  #requireName({ kind, name }: Draft): void {
    if ((kind === 'code' ? CODE : RANGE).test(name)) return;
    throw this.#fail('malformed-row', `a ${kind} has the name '${name.slice(0, 40)}', which is no ${kind}`);
  }

  /** A category is counted with every chapter and block around it. */
  #nameCode(node: Draft, text: string): void {
    node.name = text;
    if (text.length === 3) for (const outer of this.#open.slice(0, -1)) outer.categories.push(text);
  }

  /** An empty note (R11.16 has one in the official FY2026 file) means nothing. */
  #note(node: Draft, above: string, text: string): void {
    if (text === '') return;
    if (text.length > LONGEST_NOTE)
      throw this.#fail('malformed-row', `a note at ${node.name} is longer than any official one`);
    const kind = own(KIND_OF_ELEMENT, above);
    if (kind === undefined) {
      if (above === 'sevenChrDef') node.sevenths.at(-1)?.terms.push(text);
      return;
    }
    node.counts[kind] = (node.counts[kind] ?? 0) + 1;
    if (node.counts[kind] > MOST_NOTES)
      throw this.#fail('malformed-row', `${node.name} has more notes of kind ${kind} than any official code`);
    node.notes.push({ kind, text, element: this.#element });
  }
}

const plain = ({ counts, ...node }: Draft): PrintedNode => node;

/**
 * Reads every chapter, block and code of a tabular XML with the notes and the 7th characters printed at it, in printed order.
 * The table of visual impairment at H54 is not a note and is skipped.
 *
 * @throws the error that `fail` makes: `unreadable` for XML that is not well formed, has another root element or no chapter;
 * `malformed-row` for a node without its name, and for more or longer notes than official ones
 */
export function readTabularXml(fail: FileFail, xml: string): TabularXml {
  const reader = new NoteReader(fail);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => reader.openTag(name, attributes as Record<string, string>));
  parser.on('text', (part) => reader.text(part));
  parser.on('closetag', () => reader.closeTag());
  parser.on('error', (error) => {
    throw fail('unreadable', `not well-formed XML: ${error.message}`);
  });
  parser.write(xml).close();
  if (reader.nodes.length === 0) throw fail('unreadable', 'no chapter found; this is not a tabular XML');
  return { version: reader.version, nodes: reader.nodes.map(plain) };
}
