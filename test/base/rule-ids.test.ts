import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../src/base/rule-ids.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SRC = join(ROOT, 'src');

/** The code of all sources but the list itself, without comments. */
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('data/') && !name.endsWith('rule-ids.ts'))
  .map((name) => readFileSync(join(SRC, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');

/** Rules that code makes of a prefix and a value. The values are literals elsewhere in the code. */
const MADE_OF_PARTS = ['hcpcs.', 'icd10pcs.', 'cpt.', 'ncci.ptp-', 'mce.procedure-'];

const isEmitted = (id: string): boolean => {
  if (sources.includes(`'${id}'`)) return true;
  const prefix = MADE_OF_PARTS.find((start) => id.startsWith(start));
  return prefix !== undefined && sources.includes(`'${id.slice(prefix.length)}'`);
};

describe('the rule ids', () => {
  it('are listed once each', () => {
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  });

  it('are all emitted somewhere in the code', () => {
    expect(RULE_IDS.filter((id) => !isEmitted(id))).toEqual([]);
  });

  it('include every id that the code writes out', () => {
    const written =
      sources.match(/'(claim|icd10cm|icd10pcs|hcpcs|cpt|ncci|mce)\.(?!c?js')[a-z0-9-]+'/g) ?? [];
    const ids = new Set(written.map((text) => text.slice(1, -1)));
    // Two groups of rules that `notJudged` names, and one that only the editor has.
    ids.delete('icd10cm.poa');
    expect([...ids].filter((id) => !(RULE_IDS as readonly string[]).includes(id))).toEqual([]);
    expect(ids.size).toBeGreaterThan(45);
  });

  it('are all described in docs/rules.md, and docs/rules.md describes no others', () => {
    const docs = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');
    const named = new Set(docs.match(/`(claim|icd10cm|icd10pcs|hcpcs|cpt|ncci|mce)\.[a-z0-9-]+`/g) ?? []);
    named.delete('`icd10cm.poa`');
    expect([...named].sort()).toEqual(RULE_IDS.map((id) => `\`${id}\``).sort());
  });
});
