import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';
import { findOfficial } from '../official-files.js';

// The descriptors of CPT are the American Medical Association's, the D codes the American Dental Association's. That a text
// is not there cannot be shown by looking for it, for we do not have it. What can be shown: that the package has no place
// for it. Every container is opened, every section inflated, every entry of every set listed, every answer on CPT asked for.

const root = join(inject('project'), 'node_modules/medcodes');
const dist = join(root, 'dist');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** Texts that look like a number of CPT, on their own. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/(?<![0-9A-Za-z+/=])[0-9]{4}[0-9AFMTU](?![0-9A-Za-z+/=])/g)].map(([number]) => number);

interface Container {
  readonly set: string;
  readonly sections: readonly string[];
}

/** Opens a container with nothing of ours: its layout is in `docs/format`, the platform inflates. */
function opened(base64: string): Container {
  const bytes = Buffer.from(base64, 'base64');
  let at = 9;
  const text = (): string => {
    const from = at + 1;
    at = from + bytes[at]!;
    return bytes.toString('latin1', from, at);
  };
  const set = text();
  let left = bytes.readUInt16LE(at + 4);
  at += 6;
  const lengths: number[] = [];
  for (; left > 0; left--) {
    text();
    lengths.push(bytes.readUInt32LE(at + 4));
    at += 12;
  }
  at += 4;
  const sections = lengths.map((length) => {
    at += length;
    return inflateRawSync(bytes.subarray(at - length, at)).toString('latin1');
  });
  return { set, sections };
}

const payloads: readonly { file: string; container: Container }[] = await Promise.all(
  filesIn(join(dist, 'data'), '.js').map(async (file) => {
    const parts: Record<string, string> = await import(file);
    return Object.values(parts).map((base64) => ({ file, container: opened(base64) }));
  }),
).then((list) => list.flat());

const texts = (): { name: string; text: string }[] =>
  [
    ...['.js', '.cjs', '.d.ts', '.d.cts'].flatMap((ending) => filesIn(dist, ending)),
    ...['README.md', 'CHANGELOG.md'].map((name) => join(root, name)),
  ].map((name) => ({ name, text: readFileSync(name, 'utf8') }));

interface SetModule {
  readonly entries: (options: { on: string }) => Iterable<{ readonly code: string }>;
  readonly releases?: () => readonly { readonly effective: string }[];
}

/** The entries of the package that list their codes without files of the user's. */
async function setsWithEntries(): Promise<{ entry: string; set: SetModule }[]> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.entries<{ import?: { default: string } }>(manifest.exports);
  const modules = entries
    .filter(
      ([entry, { import: target }]) =>
        target !== undefined && !entry.startsWith('./data/') && entry !== './schemas',
    )
    .map(async ([entry, { import: target }]) => ({ entry, set: await import(join(root, target!.default)) }));
  return (await Promise.all(modules)).filter(({ set }) => typeof set.entries === 'function');
}

const isForbidden = (entry: string, code: string): boolean =>
  /^[0-9]{4}[0-9A-Z]$/.test(code) || (entry === './hcpcs' && /^D[0-9]{4}$/.test(code));

/** Every code of CPT that there can be: five digits, and four with each of the letters. */
const everyCode = (): string[] => {
  const digits = (count: number, length: number): string[] =>
    Array.from({ length: count }, (_, number) => String(number).padStart(length, '0'));
  return [
    ...digits(100_000, 5),
    ...digits(10_000, 4).flatMap((four) => [...'AFMTU'].map((letter) => four + letter)),
  ];
};

describe('no text of CPT or CDT ships:', () => {
  it('no payload is one of CPT, and no payload is outside dist/data', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(6);
    expect(payloads.filter(({ container }) => container.set === 'cpt')).toEqual([]);
    expect(payloads.filter(({ container }) => container.sections.length === 0)).toEqual([]);
    expect(
      texts()
        .filter(({ text }) => /[A-Za-z0-9+/]{300}/.test(text))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('the scripts for engines have payloads of dist/data, and no others', () => {
    const contentOf = (folder: string): string[] =>
      filesIn(join(dist, folder), '.js').map((name) => readFileSync(name, 'utf8'));
    const known = contentOf('data');
    const theirs = contentOf('udf').flatMap((text) => text.match(/[A-Za-z0-9+/]{300,}=*/g) ?? []);
    expect(theirs.length).toBeGreaterThan(20);
    expect(theirs.filter((payload) => !known.some((text) => text.includes(payload)))).toEqual([]);
  });

  it('no section of a payload lists numbers of CPT: what looks like one is a mention, or chance', () => {
    const found = new Map<string, Set<string>>();
    for (const { file, container } of payloads) {
      const numbers = found.get(file) ?? new Set<string>();
      for (const section of container.sections) for (const number of numbersIn(section)) numbers.add(number);
      found.set(file, numbers);
    }
    // A table of CPT has more than ten thousand.
    for (const [file, numbers] of found) expect(numbers.size, file).toBeLessThan(400);
    expect(found.get(join(dist, 'data/icd10cm.js'))!.size).toBeLessThan(40);
  });

  it('no entry of any set, on any release, is a code of CPT, and none of HCPCS is one of CDT', async () => {
    let seen = 0;
    for (const { entry, set } of await setsWithEntries()) {
      for (const on of new Set([
        ...(set.releases?.() ?? []).map(({ effective }) => effective),
        '2026-06-01',
      ])) {
        for (const { code } of set.entries({ on })) {
          seen++;
          if (isForbidden(entry, code)) throw new Error(`${entry} has ${code} on ${on}`);
        }
      }
    }
    expect(seen).toBeGreaterThan(1_700_000);
    expect(['12345', '1234F'].map((code) => isForbidden('./hcpcs', code))).toEqual([true, true]);
    expect(['D1234', 'J1234'].map((code) => isForbidden('./hcpcs', code))).toEqual([true, false]);
  });

  it('the module of CPT gives no text but its eighteen names, for any code there can be', async () => {
    const cpt = await import(join(dist, 'cpt.js'));
    const names = new Set<string>(
      [...cpt.categories(), ...cpt.descendants('I')].map(({ title }: { title: string }) => title),
    );
    expect(names.size).toBe(18);
    const answers = everyCode().map((code) => ({ code, shape: cpt.describe(code) }));
    expect(answers).toHaveLength(150_000);
    const allowed = ({ code, shape }: (typeof answers)[number]): boolean => {
      const { section, subsection, kind, category, code: same, ...rest } = shape;
      const titles = [section, subsection].flatMap((node) => (node === undefined ? [] : [node.title]));
      const plain = same === code && kind === 'code' && category === cpt.category(code);
      return plain && Object.keys(rest).length === 0 && titles.every((title) => names.has(title));
    };
    expect(answers.filter((answer) => !allowed(answer))).toEqual([]);
  });

  it('the module of CPT holds no phrase in the manner of a descriptor but those names and the names of columns', async () => {
    const cpt = await import(join(dist, 'cpt.js'));
    const known = new Set<string>([
      ...[...cpt.categories(), ...cpt.descendants('I')].map(({ title }: { title: string }) => title),
      'CPT Code',
      // The names of code systems.
      'WHO ICD-10',
      'Concept Id',
      'Spanish Consumer',
      'Current Descriptor Effective Date',
      'Test Name',
      'Lab Name',
      'Manufacturer Name',
      'Modifier Code',
      'Level I/II',
      'Modifier Name',
      'Modifier Description',
      'Modifier Section',
    ]);
    const literals: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        literals.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('cpt.js', readFileSync(join(dist, 'cpt.js'), 'utf8'), ts.ScriptTarget.ES2022));
    expect(literals.length).toBeGreaterThan(100);
    // Two capitalized words, or two in capitals: so do long and short descriptors begin.
    const phrases = literals.filter((text) => /^[A-Z][a-z]+,? [A-Z(]|[A-Z]{3,} [A-Z]{3,}/.test(text));
    expect(phrases.filter((text) => !known.has(text))).toEqual([]);
    expect(literals.join('').length).toBeLessThan(7_000);
  });

  it('no other file has more numbers of CPT than its ranges and examples need', () => {
    const numbers = new Set(texts().flatMap(({ text }) => numbersIn(text)));
    expect(numbers.size).toBeGreaterThan(10);
    expect(numbers.size).toBeLessThan(200);
  });
});

const tables = findOfficial('ncci/licensed');

describe.runIf(tables !== undefined)('of the numbers of CPT that the edit tables of CMS carry', () => {
  it('fewer than one in a hundred occurs anywhere in the tarball, decoded', { timeout: 120_000 }, () => {
    const real = new Set<string>();
    for (const name of readdirSync(tables!).filter((file) => file.endsWith('.zip')))
      for (const bytes of Object.values(unzipSync(readFileSync(join(tables!, name)))))
        for (const [number] of Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/(?<![0-9A-Z])[0-9]{4}[0-9AFMTU](?![0-9A-Z])/g))
          real.add(number);
    expect(real.size).toBeGreaterThan(12_000);
    const shipped = [
      ...texts().map(({ text }) => text),
      ...payloads.flatMap(({ container }) => container.sections),
    ];
    const found = new Set(shipped.flatMap(numbersIn).filter((number) => real.has(number)));
    expect(found.size).toBeLessThan(real.size / 100);
  });
});
