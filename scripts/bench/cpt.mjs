// CPT: an invented edition of the length of a real one, read from the layout of the AMA and from a compiled payload. The
// rivals: the same file read by csv-parse into a Map, and a JSON dictionary of code to texts, parsed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { head, median, million, milliseconds, note, rate, row, shuffledIndexes, times } from './table.mjs';

const HEADER = ['Concept Id', 'CPT Code', 'Long', 'Medium', 'Short', 'Current Descriptor Effective Date'];
const WORDS = 'amber brook cedar dune ember fjord grove heath islet knoll ledge marsh'.split(' ');

const words = (seed, count) =>
  Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * 5 + (seed >> 3)) % WORDS.length]).join(' ');

/** Some 12,000 codes in every section and category, with invented texts about as long as real ones. */
function inventedFile() {
  const codes = [];
  for (let n = 100; n < 2_000; n += 6) codes.push(String(n).padStart(5, '0'));
  for (let n = 10_004; n < 99_608; n += 9) codes.push(String(n));
  for (const letter of 'FTUM') for (let n = 1; n <= 500; n++) codes.push(String(n).padStart(4, '0') + letter);
  const rows = codes.map((code, i) =>
    [
      i,
      code,
      `Invented service ${i}, ${words(i, 3 + (i % 30))}`,
      `INVENTED ${i} ${words(i, 4)}`,
      `INVENTED ${i}`,
      '20200101',
    ].join('\t'),
  );
  return [...Array(33).fill('Invented notice.'), HEADER.join('\t'), ...rows].join('\r\n');
}

/** The middle time of eleven calls. */
function timed(call) {
  const spent = Array.from({ length: 11 }, () => {
    const started = performance.now();
    call();
    return performance.now() - started;
  });
  return median(spent);
}

/** The modules that `medcodes compile cpt` writes. */
async function compiled(folder, file) {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const out = join(folder, 'out');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'compile', 'cpt', file, '--out', out, '--effective', '2026-01-01'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const { payload } = await import(pathToFileURL(join(out, 'cpt.js')).href);
  return { payload, bytes: gzipSync(readFileSync(join(out, 'cpt.js')), { level: 9 }).length };
}

const csv = (text) =>
  new Map(
    parse(text, { delimiter: '\t', quote: null, from_line: 34, columns: true }).map((entry) => [
      /** @type {Record<string, string>} */ (entry)['CPT Code'],
      /** @type {Record<string, string>} */ (entry),
    ]),
  );

function warm(cpt, dictionary) {
  const codes = [...dictionary.keys()];
  const shuffled = [...shuffledIndexes(codes.length, 200_000)].map((index) => codes[index]);
  const on = { on: '2026-03-01' };
  for (const [label, ours, theirs] of [
    ['has, at random', (code) => cpt.has(code, on), (code) => dictionary.has(code)],
    ['lookup, at random', (code) => cpt.lookup(code, on), (code) => dictionary.get(code)],
  ]) {
    const [a, b] = [rate(shuffled, ours), rate(shuffled, theirs)];
    row(label, million(a), million(b), times(a, b));
  }
}

export default async function bench() {
  const { createCpt } = await import('medcodes/cpt');
  const folder = mkdtempSync(join(tmpdir(), 'medcodes-cpt-'));
  try {
    const text = inventedFile();
    const file = join(folder, 'ConsolidatedCodeList.txt');
    writeFileSync(file, text);
    const files = [{ name: 'ConsolidatedCodeList.txt', content: text }];
    const { payload, bytes } = await compiled(folder, file);
    const dictionary = csv(text);
    const json = JSON.stringify(
      Object.fromEntries(
        [...dictionary].map(([code, entry]) => [code, [entry.Long, entry.Medium, entry.Short]]),
      ),
    );
    note(`${dictionary.size} invented codes, ${statSync(file).size} bytes.`);
    head('medcodes', 'csv-parse', 'ratio');
    const [read, rival] = [timed(() => createCpt(files)), timed(() => csv(text))];
    row('read the file of the AMA', milliseconds(read), milliseconds(rival), times(rival, read));
    head('medcodes', 'JSON', 'ratio');
    row(
      'compiled, gzipped bytes',
      bytes,
      gzipSync(json, { level: 9 }).length,
      times(gzipSync(json, { level: 9 }).length, bytes),
    );
    const parsed = timed(() => new Map(Object.entries(JSON.parse(json))));
    const first = { has: (cpt) => cpt.has('10004'), lookup: (cpt) => cpt.lookup('10004') };
    for (const [verb, ask] of Object.entries(first)) {
      const ours = timed(() => ask(createCpt(payload)));
      row(`payload to first ${verb}`, milliseconds(ours), milliseconds(parsed), times(parsed, ours));
    }
    warm(createCpt(payload), new Map(Object.entries(JSON.parse(json))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
