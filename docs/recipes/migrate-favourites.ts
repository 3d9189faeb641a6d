import { diff, lookup, upgrade } from 'medcodes/icd10cm';

export interface Migrated {
  /** These stay as they are. */
  readonly kept: readonly string[];
  /** These have one code that replaced them. */
  readonly replaced: ReadonlyMap<string, string>;
  /** A person chooses among these. */
  readonly choose: ReadonlyMap<string, readonly string[]>;
  /** These have no successor. */
  readonly gone: readonly string[];
  /** The titles of these changed: the code is the same, its meaning may not be. */
  readonly retitled: ReadonlyMap<string, string>;
}

/** Brings a list of favourite diagnoses from one release to another. */
export function migrate(codes: readonly string[], from: string, to: string): Migrated {
  const kept: string[] = [];
  const replaced = new Map<string, string>();
  const choose = new Map<string, readonly string[]>();
  const gone: string[] = [];
  for (const code of codes) {
    const after = upgrade(code, { on: to });
    if (after.status === 'current') kept.push(code);
    else if (after.codes.length === 1 && lookup(after.codes[0]!, { on: to })?.billable)
      replaced.set(code, after.codes[0]!);
    else if (after.codes.length > 0) choose.set(code, after.codes);
    else gone.push(code);
  }
  const titles = new Map(diff(from, to).retitled.map(({ code, after }) => [code, after.title]));
  const retitled = new Map(
    kept.flatMap((code) => (titles.has(code) ? [[code, titles.get(code)!] as const] : [])),
  );
  return { kept, replaced, choose, gone, retitled };
}
