import type { OnDate } from '../base/dates.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import type { EntryData } from './data.js';
import { entryAt } from './entry.js';
import { codesUnder, exists, normalizePrefix, valuesAfter } from './prefix.js';
import type { Icd10pcsNode, Icd10pcsNodeRef } from './types.js';

/** The characters of a node that exists at a moment, or undefined. */
function find(data: EntryData, node: Icd10pcsNodeRef, { release }: Moment): string | undefined {
  // Untyped callers may pass any value.
  const prefix = normalizePrefix(typeof node === 'string' ? node : node?.code);
  return prefix !== undefined && exists(data.codes(), prefix, release) ? prefix : undefined;
}

/** A node by its characters, which must exist. */
function show(data: EntryData, prefix: string, moment: Moment): Icd10pcsNode {
  const { length } = prefix;
  if (length === 3 || length === 7) return entryAt(data, prefix, moment)!;
  const labels = data.labels();
  if (length < 3) {
    const title = labels.heads.get(prefix) ?? '';
    return { kind: length === 1 ? 'section' : 'body-system', code: prefix, title, billable: false };
  }
  const last = prefix.slice(-1);
  const values = valuesAfter(data.codes(), labels, prefix.slice(0, -1), moment.release);
  const title = values.find(({ value }) => value === last)?.label ?? last;
  return { kind: 'prefix', code: prefix, title, billable: false };
}

/** The sections of a date. */
export function sections(data: EntryData, options?: OnDate): readonly Icd10pcsNode[] {
  return childrenOf(data, '', momentOf(data.codes(), options));
}

function childrenOf(data: EntryData, prefix: string, moment: Moment): Icd10pcsNode[] {
  if (prefix.length === 7 || moment.release < 0) return [];
  const values = valuesAfter(data.codes(), data.labels(), prefix, moment.release);
  return values.map(({ value }) => show(data, prefix + value, moment));
}

/** The node directly above. */
export function parent(data: EntryData, node: Icd10pcsNodeRef, options?: OnDate): Icd10pcsNode | undefined {
  const moment = momentOf(data.codes(), options);
  const found = find(data, node, moment);
  return found === undefined || found.length === 1 ? undefined : show(data, found.slice(0, -1), moment);
}

/** The nodes directly below. */
export function children(data: EntryData, node: Icd10pcsNodeRef, options?: OnDate): readonly Icd10pcsNode[] {
  const moment = momentOf(data.codes(), options);
  const found = find(data, node, moment);
  return found === undefined ? [] : childrenOf(data, found, moment);
}

/** The nodes above, nearest first. */
export function ancestors(data: EntryData, node: Icd10pcsNodeRef, options?: OnDate): readonly Icd10pcsNode[] {
  const moment = momentOf(data.codes(), options);
  const found = find(data, node, moment) ?? '';
  const line: Icd10pcsNode[] = [];
  for (let length = found.length - 1; length > 0; length--)
    line.push(show(data, found.slice(0, length), moment));
  return line;
}

/** The nodes below, each followed by those below it. */
export function descendants(
  data: EntryData,
  node: Icd10pcsNodeRef,
  options?: OnDate,
): readonly Icd10pcsNode[] {
  const moment = momentOf(data.codes(), options);
  const found = find(data, node, moment);
  const nodes: Icd10pcsNode[] = [];
  if (found === undefined) return nodes;
  let last = found;
  for (const code of codesUnder(data.codes(), found, moment.release)) {
    // What this code does not share with the one before begins new nodes.
    let length = found.length;
    while (length < 7 && code[length] === last[length]) length++;
    for (let end = length + 1; end <= 7; end++) nodes.push(show(data, code.slice(0, end), moment));
    last = code;
  }
  return nodes;
}

/** Whether a node is the same as `ancestor` or is below it. */
export function isA(
  data: EntryData,
  node: Icd10pcsNodeRef,
  ancestor: Icd10pcsNodeRef,
  options?: OnDate,
): boolean {
  const moment = momentOf(data.codes(), options);
  const found = find(data, node, moment);
  const above = find(data, ancestor, moment);
  return found !== undefined && above !== undefined && found.startsWith(above);
}

/** The nearest node that is, or is above, both nodes. */
export function commonAncestor(
  data: EntryData,
  a: Icd10pcsNodeRef,
  b: Icd10pcsNodeRef,
  options?: OnDate,
): Icd10pcsNode | undefined {
  const moment = momentOf(data.codes(), options);
  const [one, other] = [find(data, a, moment), find(data, b, moment)];
  if (one === undefined || other === undefined) return undefined;
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length === 0 ? undefined : show(data, one.slice(0, length), moment);
}
