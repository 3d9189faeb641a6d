import type { OnDate } from '../base/dates.js';
import { TreeWalk } from '../codeset/tree-walk.js';
import type { EntryData } from './data.js';
import { entryAt } from './entry.js';
import { inForce, type Moment, momentOf } from './moment.js';
import type { HcpcsNode, HcpcsNodeRef, HcpcsRange, HcpcsSection } from './node-types.js';
import { ranges, sections } from './sections.js';

export { sections } from './sections.js';

/** A place in the tree: a code's row, or a section or range. */
type Place = { readonly row: number } | { readonly node: HcpcsSection | HcpcsRange };

const isCode = (place: Place): place is { readonly row: number } => 'row' in place;

/** The first and last code of a section or range. */
const boundsOf = ({ kind, code }: HcpcsSection | HcpcsRange): readonly [string, string] =>
  kind === 'section' ? [`${code}0000`, `${code}9999`] : (code.split('-') as [string, string]);

const holds = (node: HcpcsSection | HcpcsRange, code: string): boolean => {
  const [first, last] = boundsOf(node);
  return code >= first && code <= last;
};

/** One question about the tree at one moment. */
class Walk extends TreeWalk<HcpcsNodeRef, Place, HcpcsNode> {
  readonly #data: EntryData;
  readonly #moment: Moment;

  constructor(data: EntryData, options: OnDate | undefined) {
    super();
    this.#data = data;
    this.#moment = momentOf(data.records(), options);
  }

  /** Finds a node; undefined if it does not exist on the date. */
  override find(ref: HcpcsNodeRef): Place | undefined {
    // Untyped callers may pass any value.
    const name = typeof ref === 'string' ? ref : ref?.code;
    if (typeof name !== 'string') return undefined;
    const records = this.#data.records();
    const row = records.rowOf(name);
    if (row >= 0) return inForce(records, row, this.#moment.day) ? { row } : undefined;
    const wanted = name.trim().toUpperCase();
    const node = [...sections(), ...ranges()].find(({ code }) => code === wanted);
    return node === undefined ? undefined : { node };
  }

  /** What is directly above a place. */
  override above(place: Place): Place | undefined {
    if (!isCode(place)) return place.node.kind === 'section' ? undefined : this.#section(place.node.code);
    const code = this.#data.records().codeOf(place.row);
    const range = ranges().find((node) => holds(node, code));
    return range === undefined ? this.#section(code) : { node: range };
  }

  /** What is directly below a place, by code. */
  override below(place: Place): Place[] {
    if (isCode(place)) return [];
    const inside =
      place.node.kind === 'range' ? [] : ranges().filter(({ code }) => code.startsWith(place.node.code));
    const codes = this.#codesIn(place.node).filter(({ code }) => !inside.some((node) => holds(node, code)));
    const all = [
      ...inside.map((node) => ({ at: boundsOf(node)[0], place: { node } as Place })),
      ...codes.map(({ code, row }) => ({ at: code, place: { row } as Place })),
    ];
    return all.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ place: found }) => found);
  }

  override same(a: Place, b: Place): boolean {
    return isCode(a) ? isCode(b) && a.row === b.row : !isCode(b) && a.node.code === b.node.code;
  }

  override show(place: Place): HcpcsNode {
    return isCode(place) ? entryAt(this.#data, place.row, this.#moment)! : place.node;
  }

  #section(code: string): Place | undefined {
    const node = sections().find((section) => section.code === code.charAt(0));
    return node === undefined ? undefined : { node };
  }

  /** The codes of the date within a section or range. */
  #codesIn(node: HcpcsSection | HcpcsRange): { readonly code: string; readonly row: number }[] {
    const records = this.#data.records();
    const found: { code: string; row: number }[] = [];
    for (let row = records.modifiers; row < records.rows; row++) {
      const code = records.codeOf(row);
      if (holds(node, code) && inForce(records, row, this.#moment.day)) found.push({ code, row });
    }
    return found;
  }
}

/** The node directly above another. */
export const parent = (data: EntryData, ref: HcpcsNodeRef, options?: OnDate): HcpcsNode | undefined =>
  new Walk(data, options).parent(ref);

/** The nodes directly below another. */
export const children = (data: EntryData, ref: HcpcsNodeRef, options?: OnDate): readonly HcpcsNode[] =>
  new Walk(data, options).children(ref);

/** All nodes above another, nearest first. */
export const ancestors = (data: EntryData, ref: HcpcsNodeRef, options?: OnDate): readonly HcpcsNode[] =>
  new Walk(data, options).ancestors(ref);

/** All nodes below another, each followed by those below it. */
export const descendants = (data: EntryData, ref: HcpcsNodeRef, options?: OnDate): readonly HcpcsNode[] =>
  new Walk(data, options).descendants(ref);

/** Whether a node is the same as `ancestor` or is below it. */
export const isA = (data: EntryData, ref: HcpcsNodeRef, ancestor: HcpcsNodeRef, options?: OnDate): boolean =>
  new Walk(data, options).isA(ref, ancestor);

/** The nearest node that is, or is above, each of two. */
export const commonAncestor = (
  data: EntryData,
  a: HcpcsNodeRef,
  b: HcpcsNodeRef,
  options?: OnDate,
): HcpcsNode | undefined => new Walk(data, options).commonAncestor(a, b);
