import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import ts from 'typescript';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { consolidated, inventedRows, modifiers, older } from '../cpt/invented.js';

const project = inject('project');
const folder = join(project, 'cpt');
const rows = inventedRows();

function medcodes(...args: string[]) {
  const file = join(project, 'node_modules/medcodes/dist/cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

/** Runs a file of the project in Node and reads the JSON that it prints. */
function run(name: string, text: string): unknown {
  writeFileSync(join(folder, name), text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

beforeAll(() => {
  mkdirSync(join(folder, 'ama/Current Format'), { recursive: true });
  for (const { name, content } of [consolidated(rows, { encoding: 'utf-8' }), modifiers()])
    writeFileSync(join(folder, 'ama/Current Format', name), content);
  for (const { name, content } of older(rows, { encoding: 'latin1' }))
    writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'ama/README.pdf'), new Uint8Array(99));
  for (const [name, text] of [
    ['broken', 'syntax error('],
    ['empty', ''],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'cpt.cjs'), text);
  }
});

const compile = (...args: string[]) => medcodes('compile', 'cpt', ...args);

describe('medcodes compile cpt', () => {
  it('writes modules for the own application from a folder', () => {
    const { stdout, stderr, status } = compile('ama', '--out', 'private', '--effective', '2026-01-01');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${rows.length} codes`);
    expect(stdout).toContain('4 modifiers, of the edition 2026-01-01 to 2026-12-31');
    expect(readdirSync(join(folder, 'private')).sort()).toEqual([
      'cpt.cjs',
      'cpt.d.cts',
      'cpt.d.ts',
      'cpt.js',
      'package.json',
    ]);
    for (const name of ['cpt.js', 'cpt.cjs', 'cpt.d.ts', 'cpt.d.cts'])
      expect(readFileSync(join(folder, 'private', name), 'utf8')).toContain('American Medical Association');
    expect(JSON.parse(readFileSync(join(folder, 'private/package.json'), 'utf8'))).toEqual({
      private: true,
      type: 'module',
    });
  });

  const ask = `createCpt(payload).lookup('10004', { on: '2026-06-01' }).title`;
  const row = rows.find(({ code }) => code === '10004')!;

  it('as an ES module and as CommonJS', () => {
    expect(
      run(
        'ask.mjs',
        `import { createCpt } from 'medcodes/cpt';\nimport { payload } from './private/cpt.js';\nconsole.log(JSON.stringify(${ask}));`,
      ),
    ).toBe(row.long);
    expect(
      run(
        'ask.cjs',
        `const { createCpt } = require('medcodes/cpt');\nconst { payload } = require('./private/cpt.cjs');\nconsole.log(JSON.stringify(${ask}));`,
      ),
    ).toBe(row.long);
  });

  it('with types that fit, in both', () => {
    const problems = ['ask-types.mts', 'ask-types.cts'].flatMap((name) => {
      const file = join(folder, name);
      const module = name.endsWith('.cts') ? './private/cpt.cjs' : './private/cpt.js';
      writeFileSync(
        file,
        `import { createCpt, type CptEntry } from 'medcodes/cpt';\nimport { payload } from '${module}';\nconst entry: CptEntry | undefined = createCpt(payload).lookup('10004');\n`,
      );
      const program = ts.createProgram([file], {
        strict: true,
        noEmit: true,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        lib: ['lib.es2022.d.ts'],
        types: [],
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    });
    expect(problems).toEqual([]);
  });

  it('the same from the archive, and from the files of the older layout', () => {
    const read = (path: string): Buffer => readFileSync(join(folder, path));
    writeFileSync(
      join(folder, 'ama.zip'),
      zipSync({
        'x/ConsolidatedCodeList.txt': read('ama/Current Format/ConsolidatedCodeList.txt'),
        'x/Modifiers.txt': read('ama/Current Format/Modifiers.txt'),
      }),
    );
    expect(compile('ama.zip', '--out', 'zipped', '--effective', '2026-01-01').status).toBe(0);
    expect(read('zipped/cpt.js').equals(read('private/cpt.js'))).toBe(true);
    const { stdout, status } = compile('LONGULT.txt', 'MEDU.txt', 'SHORTU.txt', '--out', 'older', '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        layout: 'older',
        codes: rows.length,
        dated: 0,
        modifiers: 0,
        read: ['LONGULT.txt', 'MEDU.txt', 'SHORTU.txt'],
      },
    ]);
  });

  it('reports the edition that was given', () => {
    const report = (...args: string[]) => compile('LONGULT.txt', '--out', 'stated', ...args).stdout;
    expect(report()).toContain('of an edition whose first day is not known; give it with --effective\n');
    expect(report('--through', '2026-06-30')).toContain('--effective; it goes to 2026-06-30\n');
    expect(report('--effective', '2026-04-01', '--through', '2026-06-30')).toContain(
      'of the edition 2026-04-01 to 2026-06-30\n',
    );
  });

  it('refuses what is not whole, and then writes nothing', () => {
    writeFileSync(join(folder, 'cut.txt'), (consolidated(rows).content as string).slice(0, 400_001));
    const { stderr, status } = compile('cut.txt', '--out', 'cut');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^medcodes: cut\.txt, line \d+: the line has \d columns; expected at least 8\. Check that the file is not cut off/,
    );
    expect(() => readdirSync(join(folder, 'cut'))).toThrow(/ENOENT/);
  });

  it.each([
    [['compile', 'cpt', 'ama'], 'compile needs --out DIR'],
    [['compile', 'cpt', 'nowhere', '--out', 'x'], 'cannot read nowhere'],
    [['compile', 'teeth', 'ama', '--out', 'x'], "cannot compile 'teeth'"],
    [['compile', 'cpt', 'ama', '--out', '..'], 'belongs to another package; give --out a folder of its own'],
    [['compile', 'cpt', 'ama', '--out', 'x', '--effective', '2026'], 'YYYY-MM-DD'],
    [['compile', 'cpt', 'ama', '--out', 'LONGULT.txt'], 'cannot write to LONGULT.txt: EEXIST'],
    [
      ['lookup', '10004', '--cpt', 'broken'],
      "cpt.cjs was not written by 'medcodes compile cpt'; compile it again (Unexpected",
    ],
    [
      ['lookup', '10004', '--cpt', 'empty'],
      "cpt.cjs was not written by 'medcodes compile cpt'; compile it again\n",
    ],
    [['compile', 'cpt'], 'compile takes what to compile'],
  ])('tells what is wrong with %j', (args, message) => {
    const { stderr, stdout, status } = medcodes(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('the command on codes of CPT', () => {
  it('says what their shape shows, and what it does not', () => {
    expect(medcodes('lookup', '21234')).toEqual({
      stdout:
        '21234  CPT, category I, Musculoskeletal System (20000-29999), Surgery (10000-69999)\n  to check that the code exists, give your own AMA files with --cpt PATH\n',
      stderr: '',
      status: 0,
    });
    expect(medcodes('validate', '21234').stderr).toMatch(
      /^medcodes: CPT codes are not bundled; give your own AMA files/,
    );
    expect(medcodes('diff', '2025-01-01', '2026-01-01', '--set', 'cpt').status).toBe(2);
    expect(medcodes('tree', '--set', 'cpt').stdout.split('\n')).toHaveLength(7);
    expect(medcodes('tree', '21234').stdout).toContain('20000-29999    Musculoskeletal System');
    expect(medcodes('tree', '60000-69998', '--set', 'cpt').status).toBe(1);
    expect(medcodes('lookup', 'x', '--set', 'cpt').status).toBe(1);
  });

  it.each(['private', 'private/cpt.cjs', 'ama', 'ama.zip'])('answers from %s', (path) => {
    const own = (...args: string[]) => medcodes(...args, '--cpt', path, '--on', '2026-06-01');
    const title = rows.find(({ code }) => code === '10004')!.long;
    expect(own('lookup', '10004').stdout).toContain(
      `10004  ${title}\n  category I, Surgery\n  billable, described from`,
    );
    expect(own('lookup', '1OOO4', '--set', 'cpt').stdout).toContain('did you mean 10004');
    expect(own('validate', '10004').stdout).toContain(`ok       10004  ${title}`);
    expect(own('validate', '10005')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('[unknown]'),
    });
    expect(own('history', '10004').stdout).toContain(title);
    expect(JSON.parse(own('tree', 'MAAA', '--set', 'cpt', '--json').stdout).children).toHaveLength(20);
  });
});
