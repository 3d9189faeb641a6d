import { type NaiveReference, naiveReferences, naiveSubjects } from './references.js';
import { all, childText, type Element, parseXml } from './xml.js';

/** A note that the naive reader finds for a code. */
interface Held {
  readonly kind: string;
  readonly text: string;
  readonly references: readonly NaiveReference[];
  readonly at: Element;
}

export type Verdict = 'conflict' | 'permitted' | 'no-statement';

/** The kinds of notes that speak of other codes. */
const SPEAKING = new Set(['excludes1', 'excludes2', 'codeFirst', 'useAdditionalCode', 'codeAlso']);

const INSTRUCTIONS = ['codeFirst', 'useAdditionalCode', 'codeAlso'];

/** One Tabular List, asked by walking its XML: slow and plain, to hold the compiled relation against. */
export class NaiveTabular {
  readonly #codes: Map<string, Element> = new Map();
  readonly #order: Element[] = [];
  readonly #spans: Map<Element, readonly [number, number]> = new Map();
  readonly #named: Map<string, readonly [number, number] | undefined> = new Map();
  readonly #notes: Map<Element, Held[]> = new Map();
  readonly #diags: Map<string, Element | undefined> = new Map();
  readonly #held: Map<string, Held[]> = new Map();
  readonly #sections: Element[];
  readonly #chapters: Map<number, Element> = new Map();

  constructor(xml: string) {
    const root = parseXml(xml);
    for (const diag of all(root, 'diag')) {
      this.#codes.set(childText(diag, 'name'), diag);
      this.#order.push(diag);
    }
    this.#sections = [...all(root, 'section')];
    for (const chapter of all(root, 'chapter'))
      this.#chapters.set(Number(childText(chapter, 'name')), chapter);
  }

  get codes(): string[] {
    return [...this.#codes.keys()];
  }

  /** All notes of some kinds at every node, with the name of one code that each holds for. */
  *statements(): Generator<{ code: string; reference: NaiveReference }> {
    for (const [code, diag] of this.#codes) {
      for (const { kind, references } of this.#stated(diag)) {
        if (kind === 'excludes1' || kind === 'excludes2')
          for (const reference of references) yield { code, reference };
      }
    }
  }

  /** What the Excludes notes say of two codes. */
  verdict(a: string, b: string): Verdict {
    const held = [...this.#excluding(a, b), ...this.#excluding(b, a)];
    if (held.some(({ kind, setAside }) => kind === 'excludes1' && !setAside)) return 'conflict';
    return held.length > 0 ? 'permitted' : 'no-statement';
  }

  *#excluding(subject: string, other: string): Generator<{ kind: string; setAside: boolean }> {
    for (const held of this.#holding(subject)) {
      if (held.kind !== 'excludes1' && held.kind !== 'excludes2') continue;
      const references = held.references;
      const found = references.filter((reference) => this.#covers(reference, other));
      if (found.length === 0 || this.#isAboutItself(references, held, subject, other)) continue;
      const setAside = (reference: NaiveReference): boolean =>
        held.kind === 'excludes1' && this.#isSetAside(held, reference, subject, other);
      for (const reference of found) yield { kind: held.kind, setAside: setAside(reference) };
    }
  }

  #isAboutItself(
    references: readonly NaiveReference[],
    { at }: Held,
    subject: string,
    other: string,
  ): boolean {
    if (!references.some((reference) => this.#covers(reference, subject))) return false;
    const whole =
      at.name === 'diag' && references.some((reference) => this.#covers(reference, childText(at, 'name')));
    return !whole || this.#isBelow(at, other);
  }

  #isSetAside({ at }: Held, named: NaiveReference, subject: string, other: string): boolean {
    const [states, excluded] = [this.#spanOf(at), this.#spanOfReference(named)!];
    const within = (a: readonly number[], b: readonly number[]): boolean => b[0]! <= a[0]! && a[1]! <= b[1]!;
    const same = (a: readonly number[], b: readonly number[]): boolean => a[0] === b[0] && a[1] === b[1];
    const nearer = (code: string, its: string, own: boolean): boolean =>
      this.#holding(code).some(
        (held) =>
          INSTRUCTIONS.includes(held.kind) &&
          held.references.some((reference) => {
            if (!this.#covers(reference, its)) return false;
            const node = this.#spanOf(held.at);
            const names = this.#spanOfReference(reference)!;
            const oneLetter = this.#nameAt(names[0]!)[0] === this.#nameAt(names[1]!)[0];
            if (own && within(node, states) && !same(node, states) && oneLetter) return true;
            return own
              ? within(node, states) && within(names, excluded)
              : within(node, excluded) && within(names, states);
          }),
      );
    return nearer(subject, other, true) || nearer(other, subject, false);
  }

  /** The notes of the nodes above a code, itself first. */
  #holding(code: string): Held[] {
    const held = this.#held.get(code) ?? this.#collect(code);
    this.#held.set(code, held);
    return held;
  }

  #collect(code: string): Held[] {
    const held: Held[] = [];
    let heading: Held | undefined;
    for (const at of this.#above(code)) {
      for (const note of this.#stated(at)) {
        if (/:$/.test(note.text)) heading = note;
        const subjects =
          naiveSubjects(note.text) ?? (inList(note, heading) ? naiveSubjects(heading!.text) : undefined);
        if (subjects === undefined || subjects.some((subject) => this.#covers(subject, code)))
          held.push(note);
      }
    }
    return held;
  }

  #stated(at: Element): Held[] {
    const known = this.#notes.get(at) ?? readNotes(at);
    this.#notes.set(at, known);
    return known;
  }

  #above(code: string): Element[] {
    const found: Element[] = [];
    const diag = this.#diagOf(code)!;
    for (let at: Element | undefined = diag; at !== undefined; at = at.parent) {
      if (at.name === 'diag' || at.name === 'chapter') found.push(at);
      if (at.name !== 'section') continue;
      const category = code.slice(0, 3);
      found.push(
        ...this.#sections.filter((section) => section === at || this.#encloses(section, at!, category)),
      );
    }
    return found;
  }

  /** Sections stand side by side in the XML: one that only groups others is known by its range. */
  #encloses(outer: Element, inner: Element, category: string): boolean {
    if (outer.parent !== inner.parent || outer.children.some(({ name }) => name === 'diag')) return false;
    const [first = '', last = first] = outer.id!.split('-');
    return this.#coversSpan(first, last, category);
  }

  #coversSpan(first: string, last: string, code: string): boolean {
    return this.#covers({ first, last, meets: () => true }, code);
  }

  #covers(reference: NaiveReference, code: string): boolean {
    const span = this.#spanOfReference(reference);
    const at = this.#diagOf(code);
    return (
      span !== undefined &&
      at !== undefined &&
      span[0] <= at.order &&
      at.order <= span[1] &&
      this.#longEnough(reference, code) &&
      reference.meets(code)
    );
  }

  /** A reference to T36.0X1A covers that code alone, though its node is that of T36.0X1. */
  #longEnough({ first, last }: NaiveReference, code: string): boolean {
    return first !== last || first.length < 8 || first === code;
  }

  #spanOfReference({ first, last }: NaiveReference): readonly [number, number] | undefined {
    const key = `${first} ${last}`;
    const known = this.#named.get(key);
    if (known !== undefined || this.#named.has(key)) return known;
    const span = this.#findSpan(first, last);
    this.#named.set(key, span);
    return span;
  }

  #findSpan(first: string, last: string): readonly [number, number] | undefined {
    if (first.startsWith('chapter ')) {
      const chapter = this.#chapters.get(Number(first.slice(8)));
      return chapter === undefined ? undefined : this.#spanOf(chapter);
    }
    if (last < first) return undefined;
    const from = this.#codes.get(first) ?? this.#nearest(first, last);
    const to = this.#codes.get(last) ?? this.#nearest(first, last, true);
    if (from === undefined || to === undefined || to.order < from.order) return undefined;
    return [from.order, to.end];
  }

  /** For an end that is no code: the first or last code between the two. */
  #nearest(first: string, last: string, fromEnd = false): Element | undefined {
    if (first === last || first[0] !== last[0]) return undefined;
    const inside = this.#order.filter((diag) => {
      const name = childText(diag, 'name');
      return first < name && name < last;
    });
    return fromEnd ? inside.at(-1) : inside[0];
  }

  #spanOf(at: Element): readonly [number, number] {
    const span = this.#spans.get(at) ?? this.#readSpan(at);
    this.#spans.set(at, span);
    return span;
  }

  #readSpan(at: Element): readonly [number, number] {
    if (at.name !== 'section' || at.children.some(({ name }) => name === 'diag')) {
      const codes = [...all(at, 'diag')];
      return at.name === 'diag' ? [at.order, at.end] : [codes[0]!.order, codes.at(-1)!.end];
    }
    const [first = '', last = first] = at.id!.split('-');
    return this.#spanOfReference({ first, last, meets: () => true })!;
  }

  #nameAt(order: number): string {
    return childText(this.#order.findLast((diag) => diag.order <= order)!, 'name');
  }

  #isBelow(at: Element, code: string): boolean {
    const { order } = this.#diagOf(code)!;
    return at.order <= order && order <= at.end;
  }

  /** The node of a code: its own, or for seven characters the one that its 7th character and placeholders complete. */
  #diagOf(code: string): Element | undefined {
    if (!this.#diags.has(code)) this.#diags.set(code, this.#findDiag(code));
    return this.#diags.get(code);
  }

  #findDiag(code: string): Element | undefined {
    const own = this.#codes.get(code);
    if (own !== undefined || code.length < 8) return own;
    const stem = code.slice(0, 7);
    return this.#codes.get(stem.replace(/X+$/, '').replace(/\.$/, '')) ?? this.#codes.get(stem);
  }
}

const readNotes = (at: Element): Held[] =>
  at.children.flatMap(({ name, children }) =>
    children
      .filter((child) => child.name === 'note')
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .map((text) => ({ kind: name, text, at, references: SPEAKING.has(name) ? naiveReferences(text) : [] })),
  );

const inList = (note: Held, heading: Held | undefined): boolean =>
  heading !== undefined && heading !== note && heading.at === note.at && heading.kind === note.kind;
