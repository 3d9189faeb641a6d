import { codeOf, drugCodeOf, hasCode } from './concepts.js';
import { inSequence, type Json, number, object, objects, text } from './read.js';

/** An item of the resource, or a detail of one, that is a line of the claim. Internal. */
export interface LineItem {
  /** The item, with what a detail has from the items above it. */
  readonly item: Json;
  /** Where it is in the resource: `item[0].detail[1]`. */
  readonly path: string;
  /** The drug products of the line. */
  readonly drugs: readonly Json[];
}

/** What a detail has from the item that it is of, unless it says otherwise. */
const INHERITED = [
  'servicedDate',
  'servicedPeriod',
  'locationCodeableConcept',
  'revenue',
  'diagnosisSequence',
  'diagnosisLinkId',
  'careTeamSequence',
  'careTeamLinkId',
];

const BELOW: Readonly<Record<string, string>> = { item: 'detail', detail: 'subDetail' };

/** What was done or given; FHIR STU3 calls it `service`. Internal. */
export const productOrServiceOf = (item: Json): unknown => item.productOrService ?? item.service;

/**
 * The lines of a resource in the order of their sequence. An item is either a service or a group of details, and a detail a
 * service or a group: the parts of a group are the lines, and the group itself is one if it has a code of its own. Details that name
 * nothing but a drug product belong to the line above them. Internal.
 */
export function lineItemsOf(claim: Json): readonly LineItem[] {
  const items = objects(claim.item);
  const lines: LineItem[] = [];
  for (const index of inSequence(items)) addLines(lines, items[index]!, 'item', `item[${index}]`, {}, []);
  return lines;
}

interface Child {
  readonly node: Json;
  readonly path: string;
}

function addLines(
  lines: LineItem[],
  node: Json,
  level: string,
  path: string,
  inherited: Json,
  drugsAbove: readonly Json[],
): void {
  const below = BELOW[level];
  const children = childrenOf(node, below, path);
  const services = children.filter(({ node: child }) => !isProduct(child, below));
  const item = { ...inherited, ...node };
  const drugs = [...drugsAbove, ...productsOf(node), ...children.flatMap((child) => ofProduct(child, below))];
  const isLine = services.length === 0 || hasService(node);
  if (isLine) lines.push({ item, path, drugs });
  const kept = Object.fromEntries(INHERITED.flatMap((name) => (name in item ? [[name, item[name]]] : [])));
  services.forEach(({ node: child, path: at }, index) => {
    // The products of a group without a code go to its first part.
    addLines(lines, child, below!, at, kept, isLine || index > 0 ? [] : drugs);
  });
}

/** The details that say something. Each place is that in the resource. */
const childrenOf = (node: Json, below: string | undefined, path: string): readonly Child[] =>
  below === undefined
    ? []
    : objects(node[below])
        .map((child, index) => ({ node: child, path: `${path}.${below}[${index}]` }))
        .filter(({ node: child }) => saysSomething(child, below));

const saysSomething = (node: Json, level: string): boolean =>
  hasCode(productOrServiceOf(node)) || hasCode(node.revenue) || childrenOf(node, BELOW[level], '').length > 0;

const hasService = (node: Json): boolean =>
  codeOf('service', productOrServiceOf(node)) !== undefined || hasCode(node.revenue);

/** Whether a detail names drug products and nothing else. */
const isProduct = (node: Json, level: string | undefined): boolean =>
  drugCodeOf(productOrServiceOf(node)) !== undefined &&
  !hasService(node) &&
  childrenOf(node, BELOW[level ?? ''], '').every(({ node: child }) => isProduct(child, BELOW[level ?? '']));

/** The products of a detail that is one, and of its details. */
function ofProduct({ node, path }: Child, level: string | undefined): readonly Json[] {
  if (!isProduct(node, level)) return [];
  const below = BELOW[level ?? ''];
  return [
    ...productsOf(node, node.quantity),
    ...childrenOf(node, below, path).flatMap((child) => ofProduct(child, below)),
  ];
}

/** The product beside the code of a service: its quantity is that of the service. */
function productsOf(node: Json, quantity?: unknown): readonly Json[] {
  const ndc = drugCodeOf(productOrServiceOf(node));
  if (ndc === undefined) return [];
  const { value, unit, code } = object(quantity);
  const amount = number(value);
  const name = text(code) ?? text(unit);
  return [
    {
      ndc,
      ...(amount !== undefined && { quantity: amount }),
      ...(name !== undefined && { unit: name }),
    },
  ];
}
