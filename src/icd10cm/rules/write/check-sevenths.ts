import { hasBit } from '../../../base/masks.js';
import type { CodeTable } from '../../../codetree/codes.js';
import type { FileFail } from '../../../files/fail.js';
import type { PrintedNode, PrintedTabular } from './model.js';

/** The codes that the 7th characters of a Tabular List make, compared with the order file in force. */
export interface SeventhCheck {
  readonly effective: string;
  /** The codes that the definitions make. */
  readonly expanded: number;
  /** The codes without 7th characters and without codes below them. */
  readonly plain: number;
  /** Codes that the definitions make but no order file has, because the prose at S06 rules them out. */
  readonly ruledOut: readonly string[];
  /** Codes of the order file that nothing makes. */
  readonly missing: readonly string[];
  /** Other codes that the definitions make and the order file lacks. */
  readonly unknown: readonly string[];
}

/** Expands every code of a Tabular List as its 7th characters say, the nearest definition first. */
export function checkSevenths(
  codes: CodeTable,
  { effective, nodes }: Pick<PrintedTabular, 'effective' | 'nodes'>,
): SeventhCheck {
  const release = codes.releases.findLastIndex((record) => record.effective <= effective);
  const official = new Set<string>();
  for (let row = 0; row < codes.rows; row++)
    if (hasBit(codes.billable[row]!, release)) official.add(codes.codeOf(row));
  const made = expandTabular(nodes);
  const extra = [...made.codes].filter((code) => !official.has(code));
  const ruledOut = extra.filter((code) => /^S06\.\w{2}[78][DS]$/.test(code));
  return {
    effective,
    expanded: made.expanded,
    plain: made.codes.size - made.expanded,
    ruledOut,
    unknown: extra.filter((code) => !ruledOut.includes(code)),
    missing: [...official].filter((code) => !made.codes.has(code)),
  };
}

function expandTabular(nodes: readonly PrintedNode[]): { codes: Set<string>; expanded: number } {
  const printed = nodes.filter(({ kind }) => kind === 'code');
  const definitions = new Map(
    printed.filter(({ sevenths }) => sevenths.length > 0).map((n) => [n.name, n.sevenths]),
  );
  const extended = new Set(printed.flatMap(({ name }) => shorterForms(name)));
  const codes = new Set<string>();
  let expanded = 0;
  for (const { name } of printed) {
    if (extended.has(name)) continue;
    const sevenths = nearestDefinition(name, definitions);
    for (const { character } of sevenths ?? []) codes.add(complete(name) + character);
    expanded += sevenths?.length ?? 0;
    if (sevenths === undefined) codes.add(name);
  }
  return { codes, expanded };
}

/** A code without its last character. */
const parentIn = (name: string): string => name.slice(0, -1).replace(/\.$/, '');

/** Everything that a code extends. */
function shorterForms(name: string): string[] {
  const forms: string[] = [];
  for (let above = parentIn(name); above.length >= 3; above = parentIn(above)) forms.push(above);
  return forms;
}

function nearestDefinition(
  name: string,
  definitions: ReadonlyMap<string, PrintedNode['sevenths']>,
): PrintedNode['sevenths'] | undefined {
  for (let above = name; above.length >= 3; above = parentIn(above)) {
    const found = definitions.get(above);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** With the dot and the placeholders up to six characters. */
const complete = (name: string): string => (name.length === 3 ? `${name}.` : name).padEnd(7, 'X');

/**
 * Stops if the definitions do not make the codes of the order file.
 *
 * @throws the error that `fail` makes: `contradiction`
 */
export function requireSevenths(fail: FileFail, { missing, unknown }: SeventhCheck): void {
  if (missing.length === 0 && unknown.length === 0) return;
  const first = [...missing, ...unknown].slice(0, 5).join(', ');
  throw fail(
    'contradiction',
    `its 7th characters do not make the codes of the order file: ${missing.length} missing, ${unknown.length} unknown: ${first}`,
  );
}
