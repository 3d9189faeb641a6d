import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describe as describeCode, isWellFormed } from '../../src/cpt/index.js';
import { identify } from '../../src/sets/identify.js';
import { findOfficial } from '../official-files.js';

const folder = findOfficial('ncci/licensed');

/** Every CPT number of the tables of CMS that carry them; nothing of these files is kept. */
function numbersIn(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.zip'))) {
    for (const bytes of Object.values(unzipSync(readFileSync(join(folder, name))))) {
      const text = Buffer.from(bytes).toString('latin1');
      for (const [number] of text.matchAll(/(?<![0-9A-Z])[0-9]{4}[0-9A-Z](?![0-9A-Z])/g)) found.add(number);
    }
  }
  return found;
}

describe.runIf(folder !== undefined)('the CPT numbers of the edit tables of CMS', () => {
  it('are all well formed, and every category I number is in a section', { timeout: 60_000 }, () => {
    const numbers = [...numbersIn(folder!)];
    expect(numbers.length).toBeGreaterThan(12_000);
    expect(numbers.filter((number) => !isWellFormed(number))).toEqual([]);
    const homeless = numbers.filter((number) => {
      const shape = describeCode(number)!;
      return shape.category === 'I' && shape.section === undefined;
    });
    expect(homeless).toEqual([]);
    expect(numbers.filter((number) => identify(number)[0]?.system !== 'cpt')).toEqual([]);
  });
});
