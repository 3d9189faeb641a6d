import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

function medcodesWith(
  input: string,
  ...args: string[]
): { stdout: string; stderr: string; status: number | null } {
  const file = join(inject('project'), 'node_modules/medcodes/dist/cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    input,
  });
  return { stdout, stderr, status };
}

const medcodes = (...args: string[]) => medcodesWith('', ...args);

const ON = ['--on', '2026-01-15'];

describe('lists of codes', () => {
  it('come from the standard input, with anything between them, and one that cannot be answered stops none', () => {
    const { stdout, status } = medcodesWith('\uFEFFE11.9, 99213\r\nJ1885;XYZ\n', 'validate', '-', ...ON);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 30));
    expect(lines).toEqual([
      expect.stringMatching(/^ok +E11\.9/),
      expect.stringMatching(/^99213: CPT codes are not/),
      expect.stringMatching(/^ok +J1885/),
      expect.stringMatching(/^invalid +XYZ/),
    ]);
    expect(status).toBe(1);
  });

  it('come from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'medcodes-list-')), 'codes.txt');
    writeFileSync(file, 'I10\nE11.9\n');
    const { stdout, status } = medcodes('lookup', `@${file}`, '--json', ...ON);
    expect([JSON.parse(stdout).map(({ code }: { code: string }) => code), status]).toEqual([
      ['I10', 'E11.9'],
      0,
    ]);
    expect(medcodes('lookup', '@no-such-file').stderr).toContain('cannot read no-such-file');
  });

  it('a wrong date is an error of the call', () => {
    expect(medcodes('lookup', 'I10', '--on', '2026-02-30').status).toBe(2);
  });
});

describe('commands', () => {
  it('upgrade, descendants and extract', () => {
    expect(medcodes('upgrade', 'A04.7', ...ON).stdout).toBe('A04.7: A04.71, A04.72\n');
    expect(medcodes('descendants', 'E11.6', ...ON).stdout).toContain('E11.610');
    expect(medcodes('extract', 'E11.9 - Type 2, J1885-RT').stdout).toContain('J1885-RT');
    expect(medcodes('extract', 'no code').status).toBe(1);
    expect(medcodes('upgrade', 'J1885').stderr).toContain('HCPCS Level II has no upgrade');
  });

  it('--version names the data', () => {
    const { stdout, status } = medcodes('--version');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^medcodes \d+\.\d+\.\d+\nICD-10-CM +release \d{4}-\d\d-\d\d, data to \d{4}-\d\d-\d\d\n/,
    );
  });
});
