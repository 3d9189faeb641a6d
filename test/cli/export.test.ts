import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { EXPORT } from '../../src/cli/commands/export.js';
import { writeAll } from '../../src/cli/output-file.js';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'medcodes-export-')), 'tables');
});

describe('medcodes export', () => {
  it('writes the tables of a set and the named ones, and says what it wrote', async () => {
    const { ok, text, json } = await EXPORT.run(['ncci', 'pos_codes'], { out: folder, format: 'csv' });
    expect(ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([
      'dictionary.json',
      'ncci_add_ons.csv',
      'ncci_modifiers.csv',
      'ncci_mue.csv',
      'ncci_ptp.csv',
      'ncci_tables.csv',
      'pos_codes.csv',
    ]);
    expect(text).toContain(`wrote ${join(folder, 'pos_codes.csv')} (52 rows, `);
    expect(json).toMatchObject({ format: 'csv', files: { length: 6 } });
  });

  it('writes Parquet without --format, and replaces an earlier export', async () => {
    await EXPORT.run(['pos_codes'], { out: folder });
    writeFileSync(join(folder, 'pos_codes.parquet'), 'earlier');
    await EXPORT.run(['pos_codes'], { out: folder });
    expect(readFileSync(join(folder, 'pos_codes.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect(readdirSync(folder).sort()).toEqual(['dictionary.json', 'pos_codes.parquet']);
  });

  it.each([
    [[], {}, 'export needs --out DIR'],
    [[], { out: 'x', format: 'xlsx' }, "--format must be parquet or csv or ndjson, not 'xlsx'"],
    [['icd10cm_code'], { out: 'x' }, "there is no table 'icd10cm_code'; did you mean 'icd10cm_codes'?"],
    [['everything'], { out: 'x' }, "there is no table 'everything'; the tables are code_sets, releases,"],
    [[], { out: 'x', ncci: '/nowhere' }, "give the folder that 'medcodes compile ncci' wrote"],
  ])('refuses %j with %j', async (names, options, message) => {
    const run = async () => EXPORT.run(names, options);
    await expect(run()).rejects.toThrow(UsageError);
    await expect(run()).rejects.toThrow(message);
    expect(existsSync('x')).toBe(false);
  });

  it('says which folder cannot be written', async () => {
    writeFileSync(join(folder, '..', 'file'), '');
    const run = async () => EXPORT.run(['pos_codes'], { out: join(folder, '..', 'file') });
    await expect(run()).rejects.toThrow(/^cannot write to .*file: EEXIST/);
  });
});

describe('files that are written together', () => {
  const at = (name: string): string => join(folder, name);

  it('have changed in nothing if one of them fails', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(at('a'), 'earlier');
    const files = [
      { path: at('a'), write: (path: string) => writeFileSync(path, 'later') },
      {
        path: at('b'),
        write: () => {
          throw new Error('no space left');
        },
      },
    ];
    expect(() => writeAll(files)).toThrow('no space left');
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(at('a'), 'utf8')).toBe('earlier');
  });
});
