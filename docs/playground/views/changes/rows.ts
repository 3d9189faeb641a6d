import { engine } from '../../engine.js';

export type Kind = 'added' | 'removed' | 'now billable' | 'now a header' | 'new title';

/** One code that changed. */
export interface Row {
  readonly kind: Kind;
  readonly code: string;
  readonly title: string;
  /** The title before, if it changed. */
  readonly before?: string;
}

interface Entry {
  readonly code: string;
  readonly title: string;
}
interface Difference {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly becameBillable?: readonly Entry[];
  readonly becameHeader?: readonly Entry[];
  readonly retitled: readonly {
    readonly code: string;
    readonly before: { readonly title: string };
    readonly after: { readonly title: string };
  }[];
}

const rowsOf = (kind: Kind, entries: readonly Entry[] = []): Row[] =>
  entries.map(({ code, title }) => ({ kind, code, title }));

/** All codes of a set that changed between two days, in order. */
export async function changesBetween(
  system: 'icd10cm' | 'hcpcs' | 'icd10pcs',
  from: string,
  to: string,
): Promise<readonly Row[]> {
  const set = await engine(system);
  const found: Difference = set.diff(from, to);
  const rows = [
    ...rowsOf('added', found.added),
    ...rowsOf('removed', found.removed),
    ...rowsOf('now billable', found.becameBillable),
    ...rowsOf('now a header', found.becameHeader),
    ...found.retitled.map(
      ({ code, before, after }): Row => ({
        kind: 'new title',
        code,
        title: after.title,
        before: before.title,
      }),
    ),
  ];
  return rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
