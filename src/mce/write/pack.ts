import type { Mask } from '../../base/masks.js';
import { joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { runColumn, setBit } from '../../packed/write/width.js';
import type { MceMaster, MceSpan } from './model.js';

/**
 * Packs the attribute table of one code set. Section `about`: a line about the table, then a line for each attribute.
 * Section `codes`, three pieces: the codes with any attribute, each without what it shares with the one before; the
 * different histories, a line each; for each code its history, in runs. The reader is `src/mce/table.ts`.
 */
export function packMaster(master: MceMaster): RawSection[] {
  const flags = [...new Set(master.spans.flatMap((span) => span.flags))].sort();
  const byCode = new Map<string, MceSpan[]>();
  for (const span of master.spans) {
    const own = byCode.get(span.code);
    if (own === undefined) byCode.set(span.code, [span]);
    else own.push(span);
  }
  const histories = new Map<string, string>();
  for (const [code, spans] of byCode) {
    if (spans.some((span) => span.flags.length > 0)) histories.set(code, historyOf(spans, flags));
  }
  const codes = [...histories.keys()].sort();
  const different = mostFrequentFirst([...histories.values()]);
  const places = new Map(different.map((history, place) => [history, place]));
  const { version, from, to, provenance, note } = master;
  return [
    { name: 'about', bytes: textSection([[version, from, to, provenance, note].join('\t'), ...flags]) },
    {
      name: 'codes',
      bytes: joinPieces([
        textSection(shortened(codes)),
        textSection(different),
        runColumn(
          codes.map((code) => places.get(histories.get(code)!)!),
          'histories of attributes',
        ),
      ]),
    },
  ];
}

/** A history: for each day on which the attributes change, the day and the new attributes as a mask, in base 36. */
function historyOf(spans: readonly MceSpan[], flags: readonly string[]): string {
  const changes: (readonly [day: number, mask: Mask])[] = [];
  const change = (day: number, mask: Mask): void => {
    if ((changes.at(-1)?.[1] ?? 0) !== mask) changes.push([day, mask]);
  };
  spans.forEach((span, index) => {
    change(span.from, maskOf(span.flags, flags));
    if (span.to === undefined) return;
    const after = dayAfter(span.to);
    if (spans[index + 1]?.from !== after) change(after, 0);
  });
  return changes.map(([day, mask]) => `${day.toString(36)}:${mask.toString(36)}`).join(' ');
}

const maskOf = (own: readonly string[], flags: readonly string[]): Mask =>
  own.reduce<Mask>(
    (mask, flag) => setBit(mask, flags.indexOf(flag), 'attributes of the Medicare Code Editor'),
    0,
  );

/** The day after 20240930 is 20241001. */
function dayAfter(day: number): number {
  const date = new Date(
    Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, (day % 100) + 1),
  );
  return Number(date.toISOString().slice(0, 10).replaceAll('-', ''));
}

function mostFrequentFirst(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
}

/** Each code as the number of characters that it shares with the code before, and the rest. */
function shortened(codes: readonly string[]): string[] {
  return codes.map((code, index) => {
    const before = codes[index - 1] ?? '';
    let shared = 0;
    while (shared < before.length && before[shared] === code[shared]) shared++;
    return `${shared}${code.slice(shared)}`;
  });
}
