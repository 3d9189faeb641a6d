import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('MedcodesError', () => {
  const error = new MedcodesError('invalid-date', 'give the date');

  it('has its name as a field of its own', () => {
    expect(Object.hasOwn(error, 'name')).toBe(true);
    expect([error.name, error.code, error.message]).toEqual([
      'MedcodesError',
      'invalid-date',
      'give the date',
    ]);
    expect(String(error)).toBe('MedcodesError: give the date');
  });

  it('is named in the log', () => {
    expect(inspect(error)).toMatch(/^MedcodesError: give the date/);
  });

  it('can be created if Error.prototype is frozen', () => {
    const script = `
      Object.freeze(Error.prototype);
      const { MedcodesError } = await import('./src/index.ts');
      console.log(new MedcodesError('invalid-date', 'text').name);`;
    const given = ['--import', 'tsx', '--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, given, { cwd: ROOT, encoding: 'utf8' })).toBe('MedcodesError\n');
  });
});
