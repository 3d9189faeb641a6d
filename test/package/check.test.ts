import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { FAULTY, PROFESSIONAL } from '../claim/check/claims.js';
import { institutional, professional } from '../claim/fixtures/x12.js';

const project = inject('project');
const folder = join(project, 'check');
mkdirSync(folder, { recursive: true });

function medcodes(args: readonly string[], input?: string) {
  const file = join(project, 'node_modules/medcodes/dist/cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { stdout, stderr, status };
}

const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

writeFileSync(join(folder, 'clean.ndjson'), `${JSON.stringify(PROFESSIONAL)}\n`);
writeFileSync(
  join(folder, 'mixed.ndjson'),
  `${JSON.stringify(FAULTY)}\nno claim\n${JSON.stringify(PROFESSIONAL)}\n`,
);
writeFileSync(join(folder, 'claims.837'), professional() + institutional());

describe('medcodes check', () => {
  it('writes findings as JSON lines, and sums up on the other stream', () => {
    const { stdout, stderr, status } = medcodes(['check', 'mixed.ndjson']);
    expect(status).toBe(1);
    const findings = jsonLines(stdout);
    expect(findings.length).toBeGreaterThan(10);
    expect(findings.at(-1)).toMatchObject({ record: 2, at: 2, rule: 'claim.unreadable' });
    expect(stderr).toMatch(/^2 claims judged, 1 without an error, 1 could not be read\n/);
    expect(stderr).not.toContain('\u001b');
  });

  it('ends with 0 if there is no error', () => {
    const { stdout, status } = medcodes(['check', 'clean.ndjson']);
    expect([stdout, status]).toEqual(['', 0]);
  });

  it('writes findings to the file of --out, and the summary to the standard output', () => {
    const { stdout, stderr, status } = medcodes(['check', 'mixed.ndjson', '--out', 'found.ndjson', '--json']);
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({ claims: 2, ok: 1, unreadable: 1 });
    expect(jsonLines(readFileSync(join(folder, 'found.ndjson'), 'utf8')).at(-1).rule).toBe(
      'claim.unreadable',
    );
    expect(medcodes(['check', 'clean.ndjson', '--out', 'none.ndjson']).stdout).toContain(
      '1 claim judged, 1 without an error',
    );
  });

  it('reads X12, and the standard input', () => {
    const fromFile = medcodes(['check', 'claims.837']);
    expect(fromFile.stderr).toMatch(/^4 claims judged, 4 without an error/);
    const fromInput = medcodes(['check', '-'], readFileSync(join(folder, 'claims.837'), 'utf8'));
    expect([fromInput.stdout, fromInput.status]).toEqual([fromFile.stdout, 0]);
    const piped = medcodes(['check'], readFileSync(join(folder, 'claims.837'), 'utf8'));
    expect([piped.stdout, piped.status]).toEqual([fromFile.stdout, 0]);
    const forced = medcodes(['check', 'claims.837', '--format', 'ndjson']);
    expect(forced.stderr).toMatch(/^0 claims judged/);
  });

  it.each([
    [['check'], 'the standard input is empty'],
    [['check', 'clean.ndjson', '--on', '2026-01-01'], "check has no option '--on'"],
    [['check', 'nowhere.ndjson'], 'cannot read nowhere.ndjson'],
    [['check', '.'], '. is not a file'],
    [['check', 'clean.ndjson', '--format', 'csv'], "--format must be ndjson or json or x12, not 'csv'"],
    [['check', 'clean.ndjson', '--json'], 'add --out'],
    [['check', 'clean.ndjson', '--out', 'no/such/folder/x'], 'no/such/folder/x'],
    [['check', 'clean.ndjson', '--ncci', 'nowhere'], 'cannot load'],
  ])('tells what is wrong with %j', (args, message) => {
    const { stdout, stderr, status } = medcodes(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('is in the help', () => {
    expect(medcodes(['--help']).stdout).toContain('check <file...>');
  });
});
