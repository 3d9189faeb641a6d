import { hasBit } from '../../../../src/base/masks.js';
import type { CompiledNote, CompiledRules } from '../../../../src/icd10cm/rules/write/compile.js';
import { GENERATED, table } from './markdown.js';
import { printedNotes } from './unresolved.js';

/** Why a note yields no code. */
type Why = 'heading' | 'subjects' | 'misprint' | 'text';

const WORDS: Readonly<Record<Why, string>> = {
  heading: 'The heading of a list; the lines of the list have the codes',
  subjects: 'The codes in it are those that the note applies to',
  misprint: 'The codes that it names are not in any release',
  text: 'Text only',
};

/** Whether a note yields no code, and why. */
export function whyWithoutCodes({ resolution, role }: CompiledNote): Why | undefined {
  if (resolution!.references.length > 0) return undefined;
  if (resolution!.missing.length > 0) return 'misprint';
  if (resolution!.subjects.length > 0) return 'subjects';
  return role === 'heading' ? 'heading' : 'text';
}

/** The report of every note that mentions other codes but yields none: counted by release, and each one listed. */
export function withoutCodesReport(rules: CompiledRules): string {
  const { tabulars } = rules;
  const counts = tabulars.map((_, tabular) => {
    const found = [...printedNotes(rules.nodes, tabular)].map(({ note }) => whyWithoutCodes(note));
    const of = (why: Why): number => found.filter((one) => one === why).length;
    return { all: found.length, by: (Object.keys(WORDS) as Why[]).map(of) };
  });
  const rows = rules.nodes.flatMap((node) =>
    node.notes.flatMap((note) => {
      const why = note.resolution === undefined ? undefined : whyWithoutCodes(note);
      if (why === undefined) return [];
      const printing = tabulars.filter((_, i) => hasBit(note.printed, i));
      const years = [...new Set(printing.map(({ fiscalYear }) => fiscalYear))];
      return [[node.name, note.kind, note.text, WORDS[why], years.join(' ')]];
    }),
  );
  const head = ['', ...tabulars.map(({ effective }) => effective)];
  const body = (Object.values(WORDS) as string[]).map((words, i) => [
    words,
    ...counts.map(({ by }) => by[i]!),
  ]);
  return `${GENERATED}

# Notes without codes

Every Excludes1, Excludes2, code-first, use-additional-code and code-also note of the Tabular Lists that yields no code, so
that no check can use it. \`notes\` still returns them.

${table(head, [['Notes that mention other codes', ...counts.map(({ all }) => all)], ...body])}

## Each one

The years are the fiscal years of the Tabular Lists that print it there.

${table(['Node', 'Kind', 'Note', 'Why', 'Years'], rows)}
`;
}
