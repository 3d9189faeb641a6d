import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CONSUMER, EXPECTED } from './consumer.js';

const project = inject('project');

/** Runs a file of the consumer's project in Node. */
function run(name: string, text: string): unknown {
  writeFileSync(join(project, name), text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [name], { cwd: project, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('in Node the tarball answers', () => {
  it('as an ES module', () => {
    expect(run('consumer.mjs', `${CONSUMER}\nprocess.stdout.write(answer);`)).toEqual(EXPECTED);
  });

  it('as CommonJS', () => {
    const text = CONSUMER.replace(
      /import (.*) from ('.*');/g,
      (_, names: string, from: string) => `const ${names.replace('* as ', '')} = require(${from});`,
    ).replace('export const', 'const');
    expect(run('consumer.cjs', `${text}\nprocess.stdout.write(answer);`)).toEqual(EXPECTED);
  });
});

describe('the command', () => {
  const medcodes = (...args: string[]) => {
    const file = join(project, 'node_modules/medcodes/dist/cli.js');
    const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
      cwd: project,
      encoding: 'utf8',
    });
    return { stdout, stderr, status };
  };

  it('looks up codes', () => {
    expect(medcodes('lookup', 'E11.9', '--on', '2026-01-15')).toEqual({
      stdout:
        'E11.9  Type 2 diabetes mellitus without complications\n  billable from 2015-10-01 (release 2025-10-01)\n',
      stderr: '',
      status: 0,
    });
    expect(JSON.parse(medcodes('lookup', 'e119', 'nope', '--json').stdout)).toEqual([
      expect.objectContaining({ code: 'E11.9', billable: true }),
      null,
    ]);
    const missing = medcodes('lookup', 'EII.9', '--on', '2026-01-15');
    expect([missing.status, missing.stdout]).toEqual([
      1,
      'EII.9: not in ICD-10-CM on that date; did you mean E11.9?\n',
    ]);
  });

  it('validates codes', () => {
    const { stdout, status } = medcodes('validate', 'E11.9', 'E11', '--on', '2026-01-15');
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'ok       E11.9  Type 2 diabetes mellitus without complications',
      'invalid  E11: E11 is a header, not billable: more characters are needed [header]',
      '         try E11.00, E11.01, E11.10, E11.11, E11.21',
      '',
    ]);
    expect(medcodes('validate', 'E11.9', '--json').status).toBe(0);
  });

  it('prints the history of a code', () => {
    const { stdout, status } = medcodes('history', 'A04.7', '--json');
    expect([status, JSON.parse(stdout).periods]).toEqual([
      0,
      [
        { from: '2015-10-01', to: '2017-09-30', billable: true },
        { from: '2017-10-01', billable: false },
      ],
    ]);
    expect(medcodes('history', 'A04.7').stdout).toContain('2017-10-01 became A04.71 (conversion-table)');
    expect(medcodes('history', 'nope').status).toBe(1);
  });

  it('prints the tree', () => {
    expect(JSON.parse(medcodes('tree', '--json', '--on', '2026-01-15').stdout)).toHaveLength(22);
    const { ancestors, node, children } = JSON.parse(medcodes('tree', 'E08-E13', '--json').stdout);
    expect([ancestors.length, node.kind, children.length]).toEqual([1, 'block', 5]);
    expect(medcodes('tree', 'A04.7', '--on', '2026-01-15').stdout).toContain('A04.72');
    expect(medcodes('tree', 'nope').status).toBe(1);
  });

  it('prints what changed between two dates', () => {
    const { added, removed } = JSON.parse(medcodes('diff', '2020-03-31', '2020-04-01', '--json').stdout);
    expect([added.map((entry: { code: string }) => entry.code), removed]).toEqual([
      ['U07', 'U07.0', 'U07.1'],
      [],
    ]);
    expect(medcodes('diff', '2020-03-31', '2020-04-01').stdout).toContain('U07.1');
  });

  it.each([
    [[], 'give a command'],
    [['frobnicate'], "there is no command 'frobnicate'"],
    [['lookup'], 'has no codes'],
    [['lookup', 'E11.9', '--on', '10/01/2025'], 'YYYY-MM-DD'],
    [['lookup', 'E11.9', '--of', '2025-10-01'], '--of'],
    [['diff', '2025-10-01'], 'diff takes'],
  ])('tells what is wrong with %j', (args, message) => {
    const { stdout, stderr, status } = medcodes(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\nSee 'medcodes (?:[a-z]+ )?--help'\.\n$/);
    expect(stderr.split('\n').length).toBeLessThan(5);
  });

  it('shows its help', () => {
    const { stdout, status } = medcodes('--help');
    expect([status, stdout.startsWith('Usage: medcodes')]).toEqual([0, true]);
    expect(medcodes('help').stdout).toBe(stdout);
  });

  it('shows the help of a command, with its own options', () => {
    const { stdout, status } = medcodes('compile', '--help');
    expect([status, stdout.startsWith('Usage: medcodes compile')]).toEqual([0, true]);
    for (const option of ['--out', '--effective', '--quarter']) expect(stdout).toContain(option);
    expect(medcodes('lookup', '-h').stdout).toContain('--cpt');
    expect(medcodes('diff', '-h').stdout).not.toContain('--cpt');
    expect(medcodes('constructor').stderr).toContain("there is no command 'constructor'");
    expect(medcodes('lokup').stderr).toContain("did you mean 'lookup'?");
  });
});
