import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { minified } from './minified.js';

const project = inject('project');
const root = join(project, 'node_modules/medcodes');
const parts: Record<string, string> = await import(join(root, 'dist/data/hcpcs.js'));
const gzipped = (content: string): number => gzipSync(content, { level: 9 }).length;

describe('bytes of HCPCS Level II, gzipped', () => {
  // As measured, and two in a hundred more.
  it.each([
    ['codes', 19_100],
    ['titles', 144_800],
    ['shortTitles', 57_050],
    ['details', 20_350],
    ['modifiers', 14_800],
    ['drugs', 54_350],
  ])('of the payload part %s are at most 2 in a hundred above %i', (part, measured) => {
    const size = gzipped(parts[part]!);
    expect(size).toBeLessThan(measured * 1.02);
    expect(size).toBeGreaterThan(measured * 0.9);
  });

  it('of all parts are far below the 450 KB that were set', () => {
    expect(gzipped(readFileSync(join(root, 'dist/data/hcpcs.js'), 'utf8'))).toBeLessThan(312_000);
  });

  it('of the code are few', () => {
    // 17,712 measured, with the tables of modifiers and checks without entries.
    expect(gzipped(minified(readFileSync(join(root, 'dist/hcpcs.js'), 'utf8')))).toBeLessThan(18_000);
  });
});

describe('a bundle leaves out what is not used', () => {
  const bundled = async (contents: string): Promise<string> => {
    const { outputFiles } = await esbuild({
      stdin: { contents, resolveDir: project },
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
    });
    return outputFiles[0]!.text;
  };

  it.each([
    ['isWellFormed', []],
    ['isBillable', ['codes']],
    ['isModifier', ['modifiers']],
    ['modifier', ['modifiers']],
    ['modifiers', ['modifiers']],
    ['validateModifier', ['codes', 'modifiers']],
    ['size', ['codes', 'modifiers']],
    ['successors', ['codes', 'details', 'modifiers']],
    ['billUnits', ['drugs']],
    ['codesForDrug', ['codes', 'drugs', 'titles']],
    ['lookup', ['codes', 'details', 'shortTitles', 'titles']],
    ['createHcpcs', []],
  ])('of %s', async (name, expected) => {
    const text = await bundled(`export { ${name} } from 'medcodes/hcpcs';`);
    const carried = Object.keys(parts).filter((part) => text.includes(parts[part]!.slice(0, 200)));
    expect(carried.sort()).toEqual(expected);
  });

  it('a consumer of isWellFormed alone gets less than one kilobyte', async () => {
    expect((await bundled(`export { isWellFormed } from 'medcodes/hcpcs';`)).length).toBeLessThan(1000);
  });
});

describe('the command on HCPCS Level II', () => {
  const medcodes = (...args: string[]) => {
    const file = join(root, 'dist/cli.js');
    const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
      cwd: project,
      encoding: 'utf8',
    });
    return { stdout, stderr, status };
  };

  it('looks up a code', () => {
    const { stdout, status } = medcodes('lookup', 'j1885', '--on', '2025-10-15');
    expect([status, stdout.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        'J1885  Injection, ketorolac tromethamine, per 15 mg',
        '  Ketorolac tromethamine inj',
        '  in force from 1993-01-01 (edition 2025-10-01)',
        '  coverage         D Special coverage instructions apply',
        '  pricing          51 Drugs',
      ],
    ]);
    expect(medcodes('lookup', 'J1885', '--on', '2026-01-15').stdout).toContain('not known');
    expect(medcodes('lookup', 'LT', '--on', '2025-10-15').stdout).toContain('LT  Left side');
    expect(medcodes('lookup', 'ZZ9', '--set', 'hcpcs').status).toBe(1);
    expect(medcodes('lookup', 'J3490', '--on', '2025-10-15').stdout).toContain('not otherwise classified');
  });

  it('validates a code', () => {
    const { stdout, status } = medcodes('validate', 'C9058', 'J0570', '--on', '2025-01-01');
    expect(status).toBe(1);
    expect(stdout).toContain('C9058 was valid through 2020-06-30; the cross reference names Q5120 [retired]');
    expect(stdout).toContain('try Q5120');
    expect(stdout).toContain('J0570 ended on an unknown day between 2024-07-01 and 2025-09-30');
  });

  it('prints the history of a code', () => {
    const { stdout, status } = medcodes('history', 'J1440');
    expect([status, stdout.split('\n').slice(0, 3)]).toEqual([
      0,
      ['J1440', '  1994-01-01 to 2013-12-31  added', '  2023-07-01 to             added'],
    ]);
    expect(medcodes('history', 'C9058').stdout).toContain('became Q5120 (cross-reference)');
    expect(medcodes('history', 'LT', '--set', 'hcpcs').status).toBe(0);
    expect(medcodes('history', 'J99999', '--set', 'hcpcs').status).toBe(1);
  });

  it('prints the tree', () => {
    expect(JSON.parse(medcodes('tree', '--set', 'hcpcs', '--json').stdout)).toHaveLength(17);
    const { ancestors, node, children } = JSON.parse(
      medcodes('tree', 'J', '--set', 'hcpcs', '--json', '--on', '2026-01-15').stdout,
    );
    expect([ancestors, node.kind, children.map(({ code }: { code: string }) => code)]).toEqual([
      [],
      'section',
      ['J0000-J8999', 'J9000-J9999'],
    ]);
    expect(medcodes('tree', 'J9000-J9999', '--set', 'hcpcs', '--on', '2026-01-15').stdout).toContain('J9035');
    expect(medcodes('tree', 'J1885', '--on', '2026-01-15').stdout.split('\n')).toHaveLength(4);
    expect(medcodes('tree', 'nope', '--set', 'hcpcs').status).toBe(1);
  });

  it('prints what changed between two dates', () => {
    const { added, removed } = JSON.parse(
      medcodes('diff', '2025-12-31', '2026-01-01', '--set', 'hcpcs', '--json').stdout,
    );
    expect([added.length, removed.length]).toEqual([160, 95]);
    const { stdout } = medcodes('diff', '2025-12-31', '2026-01-01', '--set', 'hcpcs');
    expect(stdout).toContain('added: 160');
    expect(stdout).toContain('retitled: 296');
    expect(medcodes('diff', '2026-01-15', '2026-01-15', '--set', 'hcpcs').stdout).toBe('no changes\n');
  });

  it('looks up modifiers', () => {
    const { stdout, status } = medcodes('modifier', 'sk', '59', '--on', '2025-10-15');
    expect(status).toBe(0);
    expect(stdout).toContain('SK  Member of high risk population');
    expect(stdout).toContain("goes on          immunization ('use only with codes for immunization')");
    expect(stdout).toContain('59  a CPT modifier, by its number only');
    const missing = medcodes('modifier', 'JZ', '--on', '2022-12-31');
    expect([missing.status, missing.stdout]).toEqual([
      1,
      'JZ: not a modifier on that date; JZ takes effect on 2023-01-01\n',
    ]);
    expect(JSON.parse(medcodes('modifier', '59', 'ZZ', '--json').stdout)).toEqual([
      { level: 'I', modifier: '59', ncci: 'other' },
      null,
    ]);
  });

  it('validates a modifier', () => {
    const { status, stdout } = medcodes('validate', 'lt', 'QQ', '--set', 'hcpcs', '--on', '2025-01-01');
    expect(status).toBe(1);
    expect(stdout).toContain('ok       LT  Left side (used to identify procedures');
    expect(stdout).toContain(
      'invalid  QQ: QQ was valid through 2024-12-31; no cross reference is given [retired]',
    );
  });

  it('finds codes and units of a drug', () => {
    expect(medcodes('drug', 'Remicade').stdout).toBe('J1745  10 MG      Remicade\n');
    const units = medcodes('drug', '57894-0030-01', '--quantity', '4');
    expect([units.status, units.stdout]).toEqual([
      0,
      '57894-0030-01  Remicade, Janssen Biotech, Inc.\n  4 item(s): 40 unit(s) of J1745 (10 MG each)\n',
    ]);
    expect(medcodes('drug', 'no such drug').status).toBe(1);
    expect(medcodes('drug', '57894-0030-01', '--quantity', 'four').status).toBe(2);
  });
});
