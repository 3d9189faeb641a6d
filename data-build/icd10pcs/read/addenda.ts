import { BuildError } from '../../errors.js';

/** A code with its long title. */
interface Titled {
  readonly code: string;
  readonly long: string;
}

/** The changes from one release to the next, as the addenda of the codes file print them. */
export interface PcsAddenda {
  readonly effective: string;
  readonly added: readonly Titled[];
  readonly deleted: readonly Titled[];
  /** The titles before the change. */
  readonly revisedFrom: readonly Titled[];
  /** The titles after the change. */
  readonly revised: readonly Titled[];
}

const LINE = /^(Add|Delete|Revise from|Revise to): +([0-9A-HJ-NP-Z]{7}) (.+)$/;
const COUNT = /^ +(\d+) (additions|deletions|revisions)$/;

/**
 * Reads the addenda of a codes file and compares them with the counts that they print at their end.
 *
 * @throws BuildError `malformed-row` or `count`
 */
export function readPcsAddenda(file: string, effective: string, lines: readonly string[]): PcsAddenda {
  const found: Record<string, Titled[]> = { Add: [], Delete: [], 'Revise from': [], 'Revise to': [] };
  const printed = new Map<string, number>();
  lines.forEach((line, index) => {
    const [, kind, code, long] = LINE.exec(line) ?? [];
    if (kind !== undefined) found[kind]!.push({ code: code!, long: long! });
    const [, count, what] = COUNT.exec(line) ?? [];
    if (what !== undefined) printed.set(what, Number(count));
    else if (kind === undefined && /^(?:Add|Delete|Revise)/.test(line))
      throw new BuildError(
        'malformed-row',
        file,
        `'${line.slice(0, 60)}' is not a change of a code`,
        index + 1,
      );
  });
  const counts = { additions: found.Add!, deletions: found.Delete!, revisions: found['Revise to']! };
  const revisedFrom = found['Revise from']!;
  if (revisedFrom.map(({ code }) => code).join() !== counts.revisions.map(({ code }) => code).join())
    throw new BuildError('malformed-row', file, "the codes of 'Revise from' and 'Revise to' differ");
  for (const [what, { length }] of Object.entries(counts)) {
    if (printed.get(what) !== length)
      throw new BuildError('count', file, `${length} ${what}, but its last lines say ${printed.get(what)}`);
  }
  const { additions: added, deletions: deleted, revisions: revised } = counts;
  return { effective, added, deleted, revisedFrom, revised };
}
