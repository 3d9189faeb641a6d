import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const project = inject('project');

function medcodes(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const cli = join(project, 'node_modules/medcodes/dist/cli.js');
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
}

describe('the commands on the rules', () => {
  it('pair: a conflict ends with 1, a permission and no statement with 0', () => {
    const { stdout, status } = medcodes('pair', 'E11.9', 'E10.9', '--on', '2026-01-15');
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'conflict: E11.9 and E10.9 are not reported together, unless the two conditions are unrelated',
      '  Excludes1  E11.9, at code E11: type 1 diabetes mellitus (E10.-)',
      '  Excludes1  E10.9, at code E10: type 2 diabetes mellitus (E11.-)',
      '  Tabular List of 2025-10-01',
      '',
    ]);
    expect(medcodes('pair', 'J44.9', 'J43.9', '--on', '2023-10-01').status).toBe(0);
    expect(medcodes('pair', 'A18.50', 'A02.21', '--on', '2026-01-15').stdout).toMatch(/^no-statement/);
    expect(medcodes('pair', 'A18.50', 'nope', '--on', '2026-01-15')).toMatchObject({ status: 1 });
  });

  it('pair: says what sets a note aside, and that a Tabular List is carried forward', () => {
    const { stdout } = medcodes('pair', 'I67.850', 'I63.30', '--on', '2027-11-15');
    expect(stdout).toContain("set aside by 'Code also' at I67.850: stroke (I63.-)");
    expect(stdout).toContain('carried forward');
    expect(JSON.parse(medcodes('pair', 'E11.9', 'E10.9', '--json').stdout)).toMatchObject({
      verdict: 'conflict',
    });
  });

  it('notes: of a code, and of what is above it', () => {
    const own = medcodes('notes', 'I10', '--on', '2026-01-15');
    expect([own.status, own.stdout.split('\n').length]).toEqual([0, 6]);
    expect(own.stdout).toMatch(/^I10 +Excludes1 +hypertensive disease complicating/);
    const all = medcodes('notes', 'I10', '--inherited', '--on', '2026-01-15').stdout;
    expect(all).toContain('I00-I99');
    expect(medcodes('notes', 'nope')).toMatchObject({ status: 1 });
  });
});
