import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { COMPILE } from '../../src/cli/commands/compile.js';
import type { Compiled } from '../../src/cli/compile/compiler.js';
import { COMPILERS } from '../../src/cli/compile/index.js';
import { readInputs } from '../../src/cli/compile/inputs.js';
import { writeModules } from '../../src/cli/compile/modules.js';
import { usageOf } from '../../src/cli/usage.js';
import { openPart } from '../../src/packed/payload.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medcodes-compile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const COMPILED: Compiled = {
  set: 'invented',
  notice: ['For the owner of the files alone.'],
  type: { name: 'InventedPayload', from: 'medcodes/invented' },
  parts: {
    codes: [
      { name: 'codes', bytes: text('one\ntwo') },
      { name: 'empty', bytes: new Uint8Array(0) },
    ],
    shortTitles: [{ name: 'texts', bytes: text('a text, a text, a text') }],
  },
  report: [],
  json: {},
};

describe('the inputs of a compiler', () => {
  it('are the files named, and those in a folder at any depth, in order', () => {
    mkdirSync(join(folder, 'b/deep'), { recursive: true });
    for (const [name, content] of [
      ['z.txt', 'z'],
      ['b/2.txt', '2'],
      ['b/deep/1.txt', '1'],
      ['b/.hidden', 'x'],
    ] as const)
      writeFileSync(join(folder, name), content);
    const found = readInputs([join(folder, 'z.txt'), join(folder, 'b')]);
    expect(
      found.map(({ path, name, bytes }) => [
        path.slice(folder.length + 1),
        name,
        Buffer.from(bytes).toString(),
      ]),
    ).toEqual([
      ['z.txt', 'z.txt', 'z'],
      ['b/2.txt', '2.txt', '2'],
      ['b/deep/1.txt', '1.txt', '1'],
    ]);
  });

  it('that do not exist are a usage error', () => {
    expect(() => readInputs([join(folder, 'nothing')])).toThrow(UsageError);
    expect(() => readInputs([join(folder, 'nothing')])).toThrow(/cannot read .*nothing: ENOENT/);
  });
});

describe('the modules that are written', () => {
  it('load as ES module and CommonJS and have the sections', async () => {
    const written = await writeModules(join(folder, 'out'), COMPILED);
    expect(written.map(({ path }) => path.slice(folder.length + 5)).sort()).toEqual([
      'invented.cjs',
      'invented.d.cts',
      'invented.d.ts',
      'invented.js',
      'package.json',
    ]);
    const file = join(folder, 'out/invented.js');
    const { payload } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(createRequire(import.meta.url)(join(folder, 'out/invented.cjs')).payload).toEqual(payload);
    expect(Object.keys(payload)).toEqual(['codes', 'shortTitles']);
    const codes = openPart('invented', 'codes', payload.codes);
    expect(Buffer.from(codes.section('codes')).toString()).toBe('one\ntwo');
    expect(codes.section('empty')).toHaveLength(0);
    expect(openPart('invented', 'shortTitles', payload.shortTitles).build).toBe(codes.build);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\/\/ For the owner of the files alone\.\n\/\/ Written by 'medcodes compile invented'/,
    );
    expect(readFileSync(join(folder, 'out/invented.d.ts'), 'utf8')).toContain(
      "import type { InventedPayload } from 'medcodes/invented';",
    );
  });

  it('are the same each time, can share a folder with those of another set, and leave no other file', async () => {
    await writeModules(folder, COMPILED);
    const first = readFileSync(join(folder, 'invented.js'), 'utf8');
    await writeModules(folder, { ...COMPILED, set: 'other' });
    await writeModules(folder, COMPILED);
    expect(readFileSync(join(folder, 'invented.js'), 'utf8')).toBe(first);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(9);
  });

  it('never replace the manifest of another package', async () => {
    writeFileSync(join(folder, 'package.json'), '{ "name": "app" }');
    await expect(writeModules(folder, COMPILED)).rejects.toThrow(UsageError);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('{ "name": "app" }');
    expect(existsSync(join(folder, 'invented.js'))).toBe(false);
  });
});

it.each(COMPILERS.map(({ name }) => name))(
  'compile %s refuses a web page by name, and writes nothing',
  async (name) => {
    const page = join(folder, 'page.zip');
    writeFileSync(page, '<!DOCTYPE html><title>Moved</title>');
    const out = join(folder, 'out');
    const options = { out, effective: '2027-10-01', edition: 'v44.0' };
    await expect((async () => COMPILE.run([name, page], options))()).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringContaining('page.zip: this is a web page, not the file'),
    });
    expect(existsSync(out)).toBe(false);
  },
);

it('the help names each set with the files that it takes', () => {
  const help = usageOf(COMPILE).split('\n');
  const from = help.indexOf('Arguments:');
  expect(help.slice(from + 1, from + 1 + COMPILERS.length)).toEqual(
    COMPILERS.map(({ name, summary }) => `  ${name.padEnd(26)} ${summary}`),
  );
});

it('every compiler has its own name and a summary', () => {
  const names = COMPILERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('cpt');
  for (const { summary } of COMPILERS) expect(summary.length).toBeGreaterThan(5);
});
