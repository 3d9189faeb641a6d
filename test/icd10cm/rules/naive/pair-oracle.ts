/**
 * What the Excludes notes of a small Tabular List say, read by its definition: with sets of codes, and without the rows,
 * spans and indexes of `src`.
 */
export interface Note {
  readonly node: string;
  readonly kind: 'excludes1' | 'excludes2' | 'code-first' | 'use-additional-code' | 'code-also';
  readonly references: readonly string[];
}

/** The codes of the miniature set on 2018-04-01, headers too. */
export const CODES: readonly string[] = [
  ...['A00', 'A00.0', 'A00.9', 'A04', 'A04.7', 'A04.71', 'A04.72', 'B99', 'B99.9', 'I10'],
  ...['W21.89XA', 'W21.89XD'],
];

/** Nodes with the codes below them, outer ones first. Chapter, block and code of I10 have the same codes. */
const CHAPTERS = ['A00-B99', 'I00-I99'];
const BLOCKS = ['A00-A09', 'B99 block', 'I10-I1A'];
const OWN = ['A00', 'A00.0', 'A00.9', 'A04', 'A04.7', 'A04.71', 'A04.72', 'B99', 'B99.9', 'I10'];
export const NODES: readonly string[] = [...CHAPTERS, ...BLOCKS, ...OWN];

const KINDS = ['excludes1', 'excludes2', 'code-first', 'use-additional-code', 'code-also'] as const;
const ELEMENTS = ['excludes1', 'excludes2', 'codeFirst', 'useAdditionalCode', 'codeAlso'];

/** The codes that a reference or the name of a node names. */
export function named(text: string): string[] {
  const [from = '', to = ''] = text.replace(' block', '').replace(/\.?-$/, '').split('-');
  if (to === '') return CODES.filter((code) => code.startsWith(from));
  return CODES.filter((code) => code.slice(0, from.length) >= from && code.slice(0, to.length) <= to);
}

const within = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((code) => outer.includes(code));

const nodesOf = (code: string): string[] => [...NODES].reverse().filter((node) => named(node).includes(code));

/** The notes that apply to a code, those of the innermost node first, in the order of the kinds. */
const notesOf = (notes: readonly Note[], code: string): Note[] =>
  nodesOf(code).flatMap((node) =>
    KINDS.flatMap((kind) => notes.filter((note) => note.node === node && note.kind === kind)),
  );

const isExcludes = ({ kind }: Note): boolean => kind.startsWith('excludes');

/** A note that names its own subject is about other codes of the same node, or about none. */
function isAboutItself({ node, references }: Note, subject: string, excluded: string): boolean {
  const codes = references.flatMap(named);
  if (!codes.includes(subject)) return false;
  const scope = named(node);
  return !codes.includes(scope[0]!) || scope.includes(excluded);
}

/** Whether an instruction that names a code of the pair is nearer to the pair than an Excludes1. */
function isNearer(strict: Spans, its: Spans, sameSubject: boolean): boolean {
  if (!sameSubject) return within(its.node, strict.names) && within(its.names, strict.node);
  const isBelow = within(its.node, strict.node) && !within(strict.node, its.node);
  const letters = new Set(its.names.map((code) => code[0]));
  return (
    (isBelow && letters.size === 1) || (within(its.node, strict.node) && within(its.names, strict.names))
  );
}

/** The codes of the node that states a note, and those that one of its references names. */
interface Spans {
  readonly node: readonly string[];
  readonly names: readonly string[];
}

/** The instructions of a code that name another, in words, with their codes. */
const instructionsOf = (notes: readonly Note[], subject: string, other: string): [string, Spans][] =>
  notesOf(notes, subject)
    .filter((note) => !isExcludes(note))
    .flatMap(({ kind, node, references }) =>
      references
        .filter((reference) => named(reference).includes(other))
        .map((reference): [string, Spans] => [
          `${kind} ${subject} ${shown(node)} ${reference}`,
          { node: named(node), names: named(reference) },
        ]),
    );

/** The instruction that sets an Excludes1 aside, in words; 'stands' if there is none. */
function setAsideOf(notes: readonly Note[], strict: Spans, a: string, b: string): string {
  const [nearest] = [
    ...instructionsOf(notes, a, b).filter(([, its]) => isNearer(strict, its, true)),
    ...instructionsOf(notes, b, a).filter(([, its]) => isNearer(strict, its, false)),
  ];
  return nearest?.[0] ?? 'stands';
}

const shown = (node: string): string => node.replace(' block', '');

function matchOf(reference: string, code: string): string {
  if (/\d-[A-Z]/.test(reference)) return 'in-range';
  return reference.replace(/\.?-$/, '') === code ? 'named' : 'below';
}

/** Every statement about a pair, Excludes1 first, those of `a` before those of `b`. */
export function statementsOf(notes: readonly Note[], a: string, b: string): string[] {
  const said = [
    [a, b],
    [b, a],
  ].flatMap(([subject = '', other = '']) =>
    notesOf(notes, subject)
      .filter(isExcludes)
      .filter((note) => !isAboutItself(note, subject, other))
      .flatMap((note) =>
        note.references
          .filter((reference) => named(reference).includes(other))
          .map((reference) =>
            [
              note.kind,
              subject,
              shown(note.node),
              note.node === subject ? 'own' : 'inherited',
              reference,
              matchOf(reference, other),
              note.kind === 'excludes1'
                ? setAsideOf(notes, { node: named(note.node), names: named(reference) }, subject, other)
                : 'stands',
            ].join(' '),
          ),
      ),
  );
  return ['excludes1', 'excludes2'].flatMap((kind) => said.filter((one) => one.startsWith(`${kind} `)));
}

/** The list as XML. */
export function tabularOf(notes: readonly Note[]): string {
  const at = (node: string): string =>
    ELEMENTS.map((element, kind) => {
      const texts = notes.filter((note) => note.node === node && note.kind === KINDS[kind]);
      const lines = texts.map(
        (note) => `<note>text ${notes.indexOf(note)} (${note.references.join(', ')})</note>`,
      );
      return lines.length === 0 ? '' : `<${element}>${lines.join('')}</${element}>`;
    }).join('');
  const diag = (name: string, ...inner: readonly string[]): string =>
    `<diag><name>${name}</name><desc>-</desc>${at(name)}${inner.join('')}</diag>`;
  const block = (node: string, ...inner: readonly string[]): string =>
    `<section id="${shown(node)}"><desc>Block (${shown(node)})</desc>${at(node)}${inner.join('')}</section>`;
  const chapter = (number: number, node: string, ...inner: readonly string[]): string =>
    `<chapter><name>${number}</name><desc>Chapter (${node})</desc>${at(node)}${inner.join('')}</chapter>`;
  return `<ICD10CM.tabular>
    ${chapter(
      1,
      'A00-B99',
      block(
        'A00-A09',
        diag('A00', diag('A00.0'), diag('A00.9')),
        diag('A04', diag('A04.7', diag('A04.71'), diag('A04.72'))),
      ),
      block('B99 block', diag('B99', diag('B99.9'))),
    )}
    ${chapter(9, 'I00-I99', block('I10-I1A', diag('I10')))}
    </ICD10CM.tabular>`;
}
