import { textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { setBit } from '../../../packed/write/width.js';
import type { PcsDefinitions, PcsIndex, PrintedTerm } from '../model.js';
import { textBlocks } from './blocks.js';

/** Characters that separate the fields of a line. */
const SEPARATORS = /[\t|]/;

/** Lines with the files that have them: bit i for file i, in base 36 at the start of the line. */
class Lines {
  readonly #masks: Map<string, number> = new Map();

  add(file: number, fields: readonly string[]): void {
    const line = fields.join('\t');
    this.#masks.set(line, setBit(this.#masks.get(line) ?? 0, file, 'files of definitions'));
  }

  all(): string[] {
    return [...this.#masks].map(([line, mask]) => `${mask.toString(36)}\t${line}`);
  }
}

/** Texts in one field. */
function joined(texts: readonly string[]): string {
  const odd = texts.find((text) => SEPARATORS.test(text));
  if (odd !== undefined)
    throw new Error(`'${odd}' contains a character that the lines of the definitions use`);
  return texts.join('|');
}

/**
 * Packs the definitions: a section for each section of the code set, the device aggregation, and the dates of the files.
 * The reader is `src/icd10pcs/definition-table.ts`, `docs/format` has the layout.
 */
export function packDefinitions(files: readonly PcsDefinitions[]): RawSection[] {
  const terms = new Map<string, Lines>();
  const aggregates = new Lines();
  files.forEach((file, i) => {
    for (const term of file.terms) {
      const lines = terms.get(term.section) ?? new Lines();
      terms.set(term.section, lines);
      lines.add(i, termFields(term));
    }
    for (const { device, operation, bodySystems, value, parent } of file.aggregates)
      aggregates.add(i, [device, operation, joined(bodySystems), value, parent]);
  });
  return [
    { name: 'files', bytes: textSection(files.map(({ effective }) => effective)) },
    { name: 'aggregates', bytes: textSection(aggregates.all()) },
    ...[...terms].flatMap(([section, lines]) => packTerms(section, lines.all())),
  ];
}

/** The data for finding a term is in one section, its texts are in blocks. */
function packTerms(section: string, lines: readonly string[]): RawSection[] {
  const fields = lines.map((line) => line.split('\t'));
  return [
    { name: `terms.${section}`, bytes: textSection(fields.map((of) => of.slice(0, 3).join('\t'))) },
    ...textBlocks(
      `texts.${section}`,
      fields.map((of) => of.slice(3).join('\t')),
    ),
  ];
}

const termFields = ({ position, titles, definition, explanation, includes }: PrintedTerm): string[] => [
  String(position),
  joined(titles),
  joined([definition ?? '']),
  joined([explanation ?? '']),
  joined(includes),
];

/**
 * Packs the `use` references of the indexes: those of terms that the keys of the definitions do not have, and and, for keys, the
 * files that differ. The reader is `src/icd10pcs/key-table.ts`.
 */
export function packKeys(indexes: readonly PcsIndex[]): RawSection[] {
  const uses = new Map<string, number>();
  indexes.forEach(({ uses: printed }, i) => {
    for (const { term, use } of printed) {
      const line = `${joined([term])}\t${joined([use])}`;
      uses.set(line, setBit(uses.get(line) ?? 0, i, 'index files'));
    }
  });
  const lines: string[] = [];
  // Terms with several values are in one line.
  const byTerm = new Map<string, string[]>();
  for (const [line, mask] of uses) {
    const [term, use] = line.split('\t') as [string, string];
    const key = `${mask.toString(36)}\t${term}`;
    byTerm.set(key, [...(byTerm.get(key) ?? []), use]);
  }
  for (const [key, values] of byTerm) lines.push(`${key}\t${values.join('|')}`);
  return [
    { name: 'indexes', bytes: textSection(indexes.map(({ effective }) => effective)) },
    { name: 'uses', bytes: textSection(lines.sort(compareTerms)) },
  ];
}

const termOf = (line: string): string => line.slice(line.indexOf('\t') + 1);
const compareTerms = (a: string, b: string): number =>
  termOf(a) < termOf(b) ? -1 : termOf(a) > termOf(b) ? 1 : 0;
