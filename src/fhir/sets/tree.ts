import type { IsoDate, OnDate } from '../../base/dates.js';
import type { AnyEntry } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import type { TerminologySet } from './types.js';

type Tree = Pick<TerminologySet, 'parent' | 'children' | 'descendants' | 'isA' | 'tops' | 'groupsBelow'> & {
  /** A chapter, block, section or range. */
  group(code: string, on: IsoDate): AnyEntry | undefined;
};

/** The kinds of nodes that are codes of the official table; an entry without a kind is one too. */
const CODES: readonly (string | undefined)[] = ['category', 'subcategory', 'code', 'table', undefined];

const isGroup = (node: AnyEntry): boolean => !CODES.includes((node as { readonly kind?: string }).kind);

const NONE: readonly AnyEntry[] = [];

/** The tree of a set. A set without one has no parents, and each of its codes is only itself. */
export function treeOf(verbs: Verbs, tops: ((options?: OnDate) => readonly AnyEntry[]) | undefined): Tree {
  const { children, commonAncestor, descendants, isA, parent, has } = verbs;
  return {
    // A node with itself gives the node.
    group: (code, on) => {
      const node = commonAncestor?.(code, code, { on });
      return node !== undefined && isGroup(node) ? node : undefined;
    },
    parent: (code, on) => parent?.(code, { on })?.code,
    children: (code, on) => children?.(code, { on }).map((node) => node.code) ?? [],
    descendants: (code, on) =>
      (descendants?.(code, { on }) ?? NONE).filter((node) => !isGroup(node)).map((node) => node.code),
    isA: (code, ancestor, on) =>
      isA === undefined
        ? code.toUpperCase() === ancestor.toUpperCase() && has?.(code, { on }) === true
        : isA(code, ancestor, { on }),
    tops: (on) => tops?.({ on }) ?? NONE,
    groupsBelow: (code, on) => (children?.(code, { on }) ?? NONE).filter(isGroup),
  };
}
