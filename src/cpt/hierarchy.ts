import { keysOf } from './code-key.js';
import { categories, categoryNode, sections, shapeOf, subsections } from './sections.js';
import { normalize } from './syntax.js';
import type {
  CptCategory,
  CptCategoryNode,
  CptNodeRef,
  CptSection,
  CptShape,
  CptSubsection,
} from './types.js';

/** The codes of a tree: those of the user's files on a date or, without files, any text with the shape of a code. */
export interface Leaves<Code extends CptShape> {
  /** The node of a code, `undefined` if the tree does not have it. */
  readonly find: (plain: string) => Code | undefined;
  /** The codes with keys between two keys, inclusive, in order. */
  readonly between: (from: number, to: number) => Iterable<Code>;
}

/** A tree without files: any code has a place in it, but no codes are listed. */
export const ANY_CODE: Leaves<CptShape> = { find: shapeOf, between: () => [] };

type Inner = CptCategoryNode | CptSection | CptSubsection;
type Tree<Code extends CptShape> = Inner | Code;

const EVALUATION = '99201-99499';
const MEDICINE = '90000-99999';
const SURGERY = '10000-69999';

const isCode = <Code extends CptShape>(node: Tree<Code>): node is Code => node.kind === 'code';

const innerNodes = (): readonly Inner[] => [...categories(), ...sections(), ...subsections()];

/** Finds a node by its name or by itself. */
export function find<Code extends CptShape>(leaves: Leaves<Code>, ref: CptNodeRef): Tree<Code> | undefined {
  // Untyped callers may pass any value.
  const name = typeof ref === 'string' ? ref : ref?.code;
  const kind = typeof ref === 'string' ? undefined : ref?.kind;
  if (typeof name !== 'string' || name.length > 64) return undefined;
  const plain = normalize(name);
  if (plain !== undefined) return kind === undefined || kind === 'code' ? leaves.find(plain) : undefined;
  const wanted = name.trim().toUpperCase();
  return innerNodes().find(
    (node) => node.code.toUpperCase() === wanted && (kind === undefined || kind === node.kind),
  );
}

function above<Code extends CptShape>(node: Tree<Code>): Inner | undefined {
  if (isCode(node)) return node.subsection ?? node.section ?? categoryNode(node.category);
  if (node.kind === 'section') return categoryNode('I');
  return node.kind === 'subsection' ? sections().find(({ code }) => code === SURGERY) : undefined;
}

/** First and last number of a section or subsection. */
const endsOf = (range: string): readonly [number, number] => [
  Number(range.slice(0, 5)),
  Number(range.slice(6)),
];

/** The keys of the codes directly below a node. */
function keysBelow(node: Inner): readonly (readonly [from: number, to: number])[] {
  if (node.kind === 'category') return node.code === 'I' ? [[2_000, 9_999]] : [keysOf(node.code)];
  if (node.code === SURGERY) return [];
  if (node.code !== MEDICINE) return [endsOf(node.code)];
  const [from, to] = endsOf(MEDICINE);
  const [first, last] = endsOf(EVALUATION);
  return [
    [from, first - 1],
    [last + 1, to],
  ];
}

function* below<Code extends CptShape>(
  leaves: Leaves<Code>,
  node: Tree<Code>,
): Generator<Tree<Code>, void, undefined> {
  if (isCode(node)) return;
  if (node.kind === 'category' && (node.code satisfies CptCategory) === 'I') yield* sections();
  if (node.code === SURGERY) yield* subsections();
  for (const [from, to] of keysBelow(node)) yield* leaves.between(from, to);
}

function lineAbove<Code extends CptShape>(node: Tree<Code>): Inner[] {
  const line: Inner[] = [];
  for (let next = above(node); next !== undefined; next = above(next)) line.push(next);
  return line;
}

/** The node directly above another. */
export function parent<Code extends CptShape>(leaves: Leaves<Code>, ref: CptNodeRef): Inner | undefined {
  const node = find(leaves, ref);
  return node === undefined ? undefined : above(node);
}

/** The nodes directly below another. */
export function children<Code extends CptShape>(
  leaves: Leaves<Code>,
  ref: CptNodeRef,
): readonly Tree<Code>[] {
  const node = find(leaves, ref);
  return node === undefined ? [] : [...below(leaves, node)];
}

/** All nodes above another, nearest first. */
export function ancestors<Code extends CptShape>(leaves: Leaves<Code>, ref: CptNodeRef): readonly Inner[] {
  const node = find(leaves, ref);
  return node === undefined ? [] : lineAbove(node);
}

/** All nodes below another, parents before their children. */
export function descendants<Code extends CptShape>(
  leaves: Leaves<Code>,
  ref: CptNodeRef,
): readonly Tree<Code>[] {
  const node = find(leaves, ref);
  return node === undefined ? [] : [...allBelow(leaves, node)];
}

function* allBelow<Code extends CptShape>(
  leaves: Leaves<Code>,
  node: Tree<Code>,
): Generator<Tree<Code>, void, undefined> {
  for (const child of below(leaves, node)) {
    yield child;
    yield* allBelow(leaves, child);
  }
}

const same = (a: { code: string }, b: { code: string }): boolean => a.code === b.code;

/** Whether a node is the same as `ancestor` or is below it. */
export function isA<Code extends CptShape>(
  leaves: Leaves<Code>,
  ref: CptNodeRef,
  ancestor: CptNodeRef,
): boolean {
  const node = find(leaves, ref);
  const over = find(leaves, ancestor);
  if (node === undefined || over === undefined) return false;
  return [node, ...lineAbove(node)].some((candidate) => same(candidate, over));
}

/** The nearest node that is, or is above, both nodes. */
export function commonAncestor<Code extends CptShape>(
  leaves: Leaves<Code>,
  a: CptNodeRef,
  b: CptNodeRef,
): Tree<Code> | undefined {
  const one = find(leaves, a);
  const other = find(leaves, b);
  if (one === undefined || other === undefined) return undefined;
  const line: Tree<Code>[] = [other, ...lineAbove(other)];
  return [one, ...lineAbove(one)].find((node) => line.some((candidate) => same(candidate, node)));
}
