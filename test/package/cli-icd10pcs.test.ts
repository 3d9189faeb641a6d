import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const project = inject('project');

function medcodes(...args: string[]): { stdout: string; status: number | null } {
  const file = join(project, 'node_modules/medcodes/dist/cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { stdout, status };
}

const ON = ['--on', '2026-01-15'];

describe('the command, of ICD-10-PCS', () => {
  it('looks up a code', () => {
    const { stdout, status } = medcodes('lookup', '0DTJ4ZZ', ...ON);
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      '0DTJ4ZZ  Resection of Appendix, Percutaneous Endoscopic Approach',
      '  billable from 2015-10-01 (release 2025-10-01)',
      '  0  Section                            Medical and Surgical',
      '  D  Body System                        Gastrointestinal System',
      '  T  Operation                          Resection',
      '  J  Body Part                          Appendix',
    ]);
    expect(medcodes('lookup', '0VT04ZE', '--on', '2026-04-01').stdout).toContain('composed, not official');
    const missing = medcodes('lookup', '0DTJ3ZZ', ...ON);
    expect([missing.status, missing.stdout]).toEqual([
      1,
      '0DTJ3ZZ: not in ICD-10-PCS on that date; did you mean 0DTJ0ZZ, 0DTJ4ZZ, 0DTJ7ZZ?\n',
    ]);
  });

  it('validates a code, with the row that it breaks', () => {
    const { stdout, status } = medcodes('validate', '0DTJ4ZZ', '0DTJ3ZZ', ...ON);
    expect(status).toBe(1);
    const [good, bad, row] = stdout.split('\n');
    expect(good).toBe('ok       0DTJ4ZZ  Resection of Appendix, Percutaneous Endoscopic Approach');
    expect(bad).toMatch(/^invalid {2}0DTJ3ZZ: '0DTJ3ZZ' is not in any release.*\[unknown\]$/);
    expect(row).toMatch(/^ {9}row \d: character 5 \(Approach\) is 3, may be 0/);
    expect(JSON.parse(medcodes('validate', '0DTJ4ZZ', '--json', ...ON).stdout)[0].ok).toBe(true);
  });

  it('prints history, tree and changes', () => {
    expect(medcodes('history', '0BQS3ZZ').stdout).toContain('2017-10-01 became 0BQT3ZZ (conversion-table)');
    expect(medcodes('tree', '--set', 'icd10pcs', ...ON).stdout.split('\n').length).toBe(18);
    const { ancestors, node, children } = JSON.parse(
      medcodes('tree', '0DTJ', '--set', 'icd10pcs', '--json', ...ON).stdout,
    );
    expect([ancestors.length, node.title, children.length]).toEqual([3, 'Appendix', 4]);
    expect(medcodes('tree', '0DTJ3', '--set', 'icd10pcs', ...ON).status).toBe(1);
    const { added, removed } = JSON.parse(
      medcodes('diff', '2026-03-31', '2026-04-01', '--set', 'icd10pcs', '--json').stdout,
    );
    expect([added.length, removed.length]).toEqual([83, 2]);
    expect(medcodes('diff', '2026-01-01', '2026-01-02', '--set', 'icd10pcs').stdout).toBe('no changes\n');
  });

  it('prints tables, next values and keys', () => {
    const { stdout } = medcodes('table', '0dt', ...ON);
    expect(stdout).toMatch(
      /^0DT {2}Gastrointestinal System, Resection \(release 2025-10-01, tables file\)\nrow 1, /,
    );
    expect(medcodes('table', '0DI', ...ON).status).toBe(1);
    expect(medcodes('next', '0DTJ', ...ON).stdout).toBe(
      '0DTJ: 5 Approach\n  0  Open\n  4  Percutaneous Endoscopic\n  7  Via Natural or Artificial Opening\n  8  Via Natural or Artificial Opening Endoscopic\n',
    );
    expect(medcodes('next', ...ON).stdout).toMatch(/^\(start\): 1 Section\n {2}0 {2}Medical and Surgical\n/);
    const broken = medcodes('next', '0DTJ3', ...ON);
    expect([broken.status, broken.stdout.split('\n')[0]]).toEqual([
      1,
      "character 5 (Approach) is '3'; allowed after 0DTJ: 0 (Open), 4 (Percutaneous Endoscopic), 7 (Via Natural or Artificial Opening), 8 (Via Natural or Artificial Opening Endoscopic)",
    ]);
    expect(medcodes('key', 'sigmoid flexure', ...ON).stdout).toBe(
      'body part: Sigmoid Colon\n  0D, character 4: N  Sigmoid Colon\n',
    );
    expect(medcodes('key', 'no such thing', ...ON).status).toBe(1);
  });
});
