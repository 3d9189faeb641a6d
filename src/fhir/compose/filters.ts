import { badValueSet, Problem, shown } from '../problem.js';
import type { TerminologyConcept, TerminologyProperty, TerminologySet } from '../sets/types.js';
import type { FhirValueSetFilter } from '../types.js';
import type { VersionDay } from '../versions.js';

/** A filter that is ready to use. */
export interface Test {
  /** The codes that can pass, if that is known without trying each. */
  readonly codes?: (activeOnly: boolean) => readonly string[];
  /** Whether a code passes. */
  readonly passes: (code: string) => boolean;
}

/** The operators on the tree. */
const TREE: readonly string[] = ['is-a', 'descendent-of', 'is-not-a', 'generalizes', 'child-of'];
const LISTS: readonly string[] = ['=', 'in', 'not-in'];

/** Makes a filter of a value set ready to use. */
export function testOf(set: TerminologySet, day: VersionDay, filter: FhirValueSetFilter, at: string): Test {
  const { property, op, value } = filter;
  for (const part of [property, op, value])
    if (typeof part !== 'string' || part === '')
      throw badValueSet(`a filter on ${set.label} needs 'property', 'op' and 'value'`, at);
  if (op === 'regex')
    throw new Problem(
      422,
      'not-supported',
      'filters with regular expressions are refused: an expression of a stranger may take forever',
      'vs-invalid',
      at,
    );
  if (property === 'concept' || property === 'code') return conceptTest(set, day, filter, at);
  const found = set.properties.find(({ code }) => code === property);
  if (found === undefined)
    throw badValueSet(
      `${set.label} does not have the property ${shown(property)}; it has concept, ${set.properties.map(({ code }) => code).join(', ')}`,
      at,
    );
  return propertyTest(set, day, found, filter, at);
}

function conceptTest(set: TerminologySet, { on }: VersionDay, filter: FhirValueSetFilter, at: string): Test {
  const { op, value } = filter;
  if (LISTS.includes(op)) return listTest(op, value);
  if (!TREE.includes(op)) throw unknownOp(op, [...TREE, ...LISTS], at);
  const node = set.concept(value, on);
  if (node === undefined)
    throw badValueSet(`${set.label} of ${on} does not have the code ${shown(value)} of a filter`, at);
  const isA = (code: string): boolean => code === node.code || set.isA(code, node.code, on);
  const itself = (activeOnly: boolean): readonly string[] =>
    node.group || (activeOnly && node.inactive) ? [] : [node.code];
  switch (op) {
    case 'is-a':
      return {
        codes: (activeOnly) => [...itself(activeOnly), ...set.descendants(node.code, on)],
        passes: isA,
      };
    case 'descendent-of':
      return {
        codes: () => set.descendants(node.code, on),
        passes: (code) => code !== node.code && isA(code),
      };
    case 'child-of':
      return {
        codes: () => set.children(node.code, on).filter((code) => set.concept(code, on)?.group === false),
        passes: (code) => set.parent(code, on) === node.code,
      };
    case 'generalizes':
      return { passes: (code) => code === node.code || set.isA(node.code, code, on) };
    default:
      return { passes: (code) => !isA(code) };
  }
}

const listOf = (value: string): ReadonlySet<string> => new Set(value.split(',').map((part) => part.trim()));

function listTest(op: string, value: string): Test {
  const list = op === '=' ? new Set([value]) : listOf(value);
  return op === 'not-in' ? { passes: (code) => !list.has(code) } : { passes: (code) => list.has(code) };
}

function propertyTest(
  set: TerminologySet,
  { on }: VersionDay,
  property: TerminologyProperty,
  { op, value }: FhirValueSetFilter,
  at: string,
): Test {
  const values = (code: string): readonly string[] => {
    const concept: TerminologyConcept | undefined = set.concept(code, on);
    return concept === undefined ? [] : property.values(concept, on).map(String);
  };
  if (op === 'exists') {
    if (value !== 'true' && value !== 'false')
      throw badValueSet("the value of 'exists' is true or false", at);
    return { passes: (code) => values(code).length > 0 === (value === 'true') };
  }
  if (!LISTS.includes(op)) throw unknownOp(op, [...LISTS, 'exists'], at);
  const { passes } = listTest(op, value);
  const quick = op === '=' && property.code === 'notSelectable' ? set.selectable : undefined;
  if (quick !== undefined && value === 'false')
    return { passes: (code) => quick(code, on) || values(code).some(passes) };
  // A code without the property is not in a list, so it passes `not-in`.
  if (op === 'not-in') return { passes: (code) => values(code).every(passes) };
  return { passes: (code) => values(code).some(passes) };
}

function unknownOp(op: string, known: readonly string[], at: string): Problem {
  return badValueSet(`the operator ${shown(op)} is not one of ${known.join(', ')}`, at);
}
