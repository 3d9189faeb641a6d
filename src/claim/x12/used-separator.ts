import { isKnownQualifier } from './health-care-codes.js';
import type { Segment } from './segments.js';
import { element } from './values.js';

/** The composites of a segment. */
interface Composites {
  /** The place of the one that every such segment has. */
  readonly index: number;
  /** What shows the separator between its components. */
  readonly shape: RegExp;
  /** Whether another element is a composite too. */
  readonly isComposite: (index: number) => boolean;
}

const SERVICE = /^(?:HC|HP|ER|IV|WK)([^0-9A-Za-z\s.-])[0-9A-Z]/i;

const COMPOSITES: ReadonlyMap<string, Composites> = /* @__PURE__ */ new Map([
  [
    'CLM',
    { index: 5, shape: /^[0-9A-Z]{1,3}([^0-9A-Za-z\s.-])[AB]\1[0-9A-Z]?$/i, isComposite: (at) => at === 5 },
  ],
  ['HI', { index: 1, shape: /^[A-Z]{2,3}([^0-9A-Za-z\s.-])[0-9A-Z]/i, isComposite: (at) => at > 0 }],
  ['SV1', { index: 1, shape: SERVICE, isComposite: (at) => at === 1 || at === 7 }],
  ['SV2', { index: 2, shape: SERVICE, isComposite: (at) => at === 2 }],
]);

/** The separator that a segment uses although its header declares another; undefined if it does not. Internal. */
export function undeclaredSeparator(segment: Segment): string | undefined {
  const composites = COMPOSITES.get(segment.id);
  const text = composites && element(segment, composites.index);
  if (text === undefined || text.includes(segment.componentSeparator)) return undefined;
  const used = composites!.shape.exec(text)?.[1];
  if (used === undefined || segment.id !== 'HI') return used;
  return isKnownQualifier(text.slice(0, text.indexOf(used))) ? used : undefined;
}

/** The segment as if it used the separator that its header declares. Internal. */
export function withDeclaredSeparator(segment: Segment, used: string): Segment {
  const { isComposite } = COMPOSITES.get(segment.id)!;
  const { componentSeparator: declared } = segment;
  const elements = segment.elements.map((text, index) =>
    isComposite(index) && !text.includes(declared) ? text.replaceAll(used, declared) : text,
  );
  return { ...segment, elements };
}
