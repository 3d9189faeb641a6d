/**
 * The worked dump of `docs/format/dump.md`: the bytes of one small bundled payload, each with its meaning. It is made from the
 * committed payload with Node's own inflate and none of the package's readers, so it also checks the description of the format.
 */
import { inflateRawSync } from 'node:zlib';
import { payload } from '../src/data/mce/diagnoses.js';
import type { Emitted } from './packed/emit.js';

/** Where the page is written, from the root of the project. */
export const DUMP_PAGE = 'docs/format/dump.md';

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const littleEndian = (bytes: Uint8Array): number => bytes.reduceRight((value, byte) => value * 256 + byte, 0);
const shown = (value: number): string => value.toLocaleString('en');

/** Reads a head from left to right and keeps a table row for each field. */
class Dump {
  readonly bytes: Uint8Array;
  readonly rows: string[] = [];
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  take(size: number, meaning: (bytes: Uint8Array) => string): Uint8Array {
    const bytes = this.bytes.subarray(this.at, this.at + size);
    this.rows.push(`| ${this.at} | \`${hex(bytes)}\` | ${meaning(bytes)} |`);
    this.at += size;
    return bytes;
  }

  number(size: number, meaning: (value: number) => string): number {
    return littleEndian(this.take(size, (bytes) => meaning(littleEndian(bytes))));
  }

  text(what: string): string {
    const length = this.number(1, (value) => `the next ${value} bytes are ${what}`);
    return ascii(this.take(length, (bytes) => `\`${ascii(bytes)}\``));
  }

  table(): string {
    return ['| at | bytes | meaning |', '| ---: | --- | --- |', ...this.rows].join('\n');
  }
}

interface DumpedSection {
  readonly name: string;
  readonly raw: number;
  readonly packed: number;
}

/** Reads the head of a container: its content, and a table of its bytes. */
function dumpHead(bytes: Uint8Array): { table: string; sections: DumpedSection[]; end: number } {
  const dump = new Dump(bytes);
  dump.take(4, (magic) => `\`${ascii(magic)}\`: this is a medcodes payload`);
  dump.number(1, (value) => `format version ${value}`);
  dump.number(4, (value) => `the head is ${value} bytes long, up to its checksum`);
  dump.text('the name of the code set');
  dump.take(4, () => 'build number: equal in all parts that belong together');
  const sections: DumpedSection[] = [];
  for (let left = dump.number(2, (value) => `${value} sections follow`); left > 0; left--) {
    const name = dump.text('the name of a section');
    const raw = dump.number(4, (value) => `\`${name}\` has ${shown(value)} bytes once inflated`);
    const packed = dump.number(4, (value) => `it has ${shown(value)} bytes here`);
    dump.take(4, () => 'checksum of these');
    sections.push({ name, raw, packed });
  }
  dump.take(4, () => 'checksum of everything above');
  return { table: dump.table(), sections, end: dump.at };
}

/** Inflates the sections that follow the head, by name. */
function inflateAll(
  bytes: Uint8Array,
  { sections, end }: { readonly sections: readonly DumpedSection[]; readonly end: number },
): Map<string, Uint8Array> {
  let at = end;
  return new Map(
    sections.map(({ name, raw, packed }) => {
      const inflated = inflateRawSync(bytes.subarray(at, at + packed));
      at += packed;
      if (inflated.length !== raw)
        throw new Error(`section ${name} has ${inflated.length} bytes, not ${raw}`);
      return [name, inflated];
    }),
  );
}

/** Cuts a section into its pieces. */
function piecesOf(section: Uint8Array): Uint8Array[] {
  let at = 1 + 4 * section[0]!;
  return Array.from({ length: section[0]! }, (_, i) => {
    const length = littleEndian(section.subarray(1 + 4 * i, 5 + 4 * i));
    at += length;
    return section.subarray(at - length, at);
  });
}

/** The numbers of a column. */
function columnOf(piece: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < piece.length; ) {
    const first = piece[at++]!;
    const more = first < 192 ? 0 : first < 254 ? 1 : first === 254 ? 2 : 4;
    const rest = littleEndian(piece.subarray(at, at + more));
    numbers.push(more === 0 ? first : more === 1 ? 192 + (first - 192) * 256 + rest : rest);
    at += more;
  }
  return numbers;
}

/** The codes of a text in which each line says how much of the code before it repeats. */
function codesOf(lines: readonly string[]): string[] {
  let code = '';
  return lines.map((line) => {
    code = code.slice(0, Number(line[0])) + line.slice(1);
    return code;
  });
}

/** The value of each row, from pairs of a value and how many rows have it. */
const unrolled = (runs: readonly number[]): number[] =>
  runs.flatMap((value, i) => (i % 2 === 0 ? Array<number>(runs[i + 1]!).fill(value) : []));

/** Section by section, in words and bytes. */
function pageText(bytes: Uint8Array): string {
  const head = dumpHead(bytes);
  const sections = inflateAll(bytes, head);
  const [about, ...flags] = ascii(sections.get('about')!).trimEnd().split('\n') as [string, ...string[]];
  const codesSection = sections.get('codes')!;
  const [text, changes, runs] = piecesOf(codesSection) as [Uint8Array, Uint8Array, Uint8Array];
  const lines = ascii(text).trimEnd().split('\n');
  const codes = codesOf(lines);
  const histories = ascii(changes).trimEnd().split('\n');
  const rows = unrolled(columnOf(runs));
  const changeOf = (change: string): string => {
    const [day, mask] = change.split(':').map((number) => Number.parseInt(number, 36)) as [number, number];
    const named = flags.flatMap((flag, bit) =>
      Math.floor(mask / 2 ** bit) % 2 === 1 ? [`${bit} (${flag})`] : [],
    );
    return `from ${day} on ${named.length === 0 ? 'no attribute' : named.join(', ')}`;
  };
  const FIRST = 6;
  return `<!-- Generated by data-build from the committed payload; do not edit. \`npm run data:build -- --only dump\` writes it. -->

# A payload, byte by byte

This is the part \`diagnoses\` of the Medicare Code Editor, ${shown(bytes.length)} bytes once base64 is decoded. The rules that it follows are in
[container](container.md) and [mce](mce.md); the words are in the [glossary](../glossary.md).

## The head

${head.table}

The packed sections follow at byte ${head.end}, in this order, to the last byte.

## Section \`about\`: text

The first line is about the table, with \`→\` for a tab:

\`\`\`text
${about.replaceAll('\t', ' → ')}
\`\`\`

${flags.length} lines follow, one for each attribute; its place, from 0, is its bit in the masks below:
${flags.map((flag) => `\`${flag}\``).join(', ')}.

## Section \`codes\`: three pieces

The section begins \`${hex(codesSection.subarray(0, 13))}\`: ${codesSection[0]} pieces, of ${[text, changes, runs].map(({ length }) => shown(length)).join(', ')} bytes.

**Piece 1, text:** ${shown(codes.length)} codes. The digit is how many characters a code shares with the one before; the rest follows.

| line | code |
| --- | --- |
${lines
  .slice(0, FIRST)
  .map((line, i) => `| \`${line}\` | ${codes[i]} |`)
  .join('\n')}

**Piece 2, text:** ${histories.length} different histories: each change is a day and the attributes as a mask, both in base 36. The last line is
\`${histories.at(-1)}\`: ${histories.at(-1)!.split(' ').map(changeOf).join('; ')}.

**Piece 3, column:** pairs of a history's number and of how many codes in a row have it. It begins \`${hex(runs.subarray(0, 8))}\`, which are the numbers
${columnOf(runs).slice(0, 6).join(', ')} and so on.

So the first codes have these attributes:

| code | number of the history | attributes |
| --- | ---: | --- |
${codes
  .slice(0, FIRST)
  .map((code, i) => `| ${code} | ${rows[i]} | ${histories[rows[i]!]!.split(' ').map(changeOf).join('; ')} |`)
  .join('\n')}
`;
}

/** Writes the page with the worked dump. */
export async function buildFormatDump(): Promise<Emitted> {
  const text = pageText(Buffer.from(payload, 'base64'));
  return { files: [{ path: DUMP_PAGE, text }], summary: [] };
}
