import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../docs/rules/examples.js';
import { findingsOf, rulePages } from '../../scripts/docs/rule-pages.js';
import { RULE_IDS } from '../../src/base/rule-ids.js';
import { ROOT, textOf } from './markdown.js';

describe('the pages of the rules', () => {
  it('are one for every rule', () => {
    expect(EXAMPLES.map(({ rule }) => rule).sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(EXAMPLES.filter(({ claim }) => claim !== undefined))(
    '$rule: the claim has the finding',
    (example) => {
      expect(findingsOf(example)).not.toEqual([]);
    },
  );

  it('say why there is no claim, where there is none', () => {
    expect(
      EXAMPLES.filter(({ claim, elsewhere }) => (claim === undefined) !== (elsewhere !== undefined)),
    ).toEqual([]);
  });

  it('are written: run `npx tsx scripts/docs/rule-pages.ts`', () => {
    const pages = rulePages();
    const names = readdirSync(`${ROOT}/docs/rules`).filter((name) => name.endsWith('.md'));
    expect(names.sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(textOf(`docs/rules/${name}`), name).toBe(text);
  });
});
