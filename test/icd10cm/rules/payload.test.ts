import { describe, expect, it } from 'vitest';
import { payload as icd10cm } from '../../../src/icd10cm/payload.js';
import * as bundled from '../../../src/icd10cm/rules/index.js';
import { createRules } from '../../../src/icd10cm/rules/index.js';
import { payload } from '../../../src/icd10cm/rules/payload.js';
import { openPart } from '../../../src/packed/payload.js';

const on = '2026-01-15';
const codes = icd10cm.codes;

/** The code of the error that a call throws. */
function thrown(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing';
}

describe('your own payload', () => {
  const own = createRules({ codes, ...payload });

  it('answers as the bundled one does', () => {
    expect(own.checkPair('A18.50', 'P37.0', { on })).toEqual(bundled.checkPair('A18.50', 'P37.0', { on }));
    expect(own.notes('E11.9', { on, inherited: true })).toEqual(
      bundled.notes('E11.9', { on, inherited: true }),
    );
    expect(own.instructions('E11.9', { on })).toEqual(bundled.instructions('E11.9', { on }));
    expect(own.seventhCharacters('T07', { on })).toEqual(bundled.seventhCharacters('T07', { on }));
    expect(own.expand('T07', { on })).toEqual(bundled.expand('T07', { on }));
    expect(own.tabulars()).toEqual(bundled.tabulars());
    expect(Object.keys(own).sort()).toEqual(
      Object.keys(bundled)
        .filter((name) => name !== 'createRules')
        .sort(),
    );
  });

  it('checkExcludes answers as checkPair of a payload without texts', () => {
    const wordless = createRules({ codes, relation: payload.relation });
    for (const [a, b] of [
      ['A18.50', 'P37.0'],
      ['I67.850', 'I63.30'],
      ['A18.50', 'A02.21'],
      ['E11', 'E10.9'],
      ['E11.9', 'e119'],
      ['nothing', 'E11.9'],
    ] as const) {
      expect(own.checkExcludes(a, b, { on })).toEqual(wordless.checkPair(a, b, { on }));
      expect(bundled.checkExcludes(a, b, { on })).toEqual(wordless.checkPair(a, b, { on }));
    }
    expect(() => bundled.checkExcludes('I10', 'I11.0', { day: on } as never)).toThrow(/checkExcludes/);
  });

  it('without texts finds the same statements, without their texts', () => {
    const wordless = createRules({ codes, relation: payload.relation });
    const { statements, verdict } = wordless.checkPair('I67.850', 'I63.30', { on });
    expect(verdict).toBe('permitted');
    expect(statements[0]).not.toHaveProperty('text');
    expect(statements[0]!.setAside).toMatchObject({ kind: 'code-also', node: { code: 'I67.850' } });
    expect(statements[0]!.setAside).not.toHaveProperty('text');
    expect(wordless.instructions('E11.9', { on })[0]).toMatchObject({
      items: [],
      references: [{ codes: 'Z79.85' }, {}, {}, {}],
    });
    expect(thrown(() => wordless.notes('I10', { on }))).toBe('missing-part');
    expect(thrown(() => wordless.seventhCharacters('T07', { on }))).toBe('missing-part');
  });

  it('must be of the same build as its codes, and of the right set', () => {
    // The titles part is one of the same set, but no codes; the relation is of another set.
    expect(
      thrown(() => createRules({ codes: payload.relation, ...payload }).checkPair('I10', 'E11.9', { on })),
    ).toBe('unsupported-payload');
    expect(thrown(() => createRules({ codes, relation: codes }).checkPair('I10', 'E11.9', { on }))).toBe(
      'unsupported-payload',
    );
    expect(
      thrown(() =>
        createRules({ codes, ...payload, relation: payload.notes }).checkPair('I10', 'E11.9', { on }),
      ),
    ).toBe('missing-part');
    expect(thrown(() => createRules({ codes, relation: payload.relation.slice(0, 400) }).tabulars())).toBe(
      'corrupt-payload',
    );
  });

  it('decodes nothing before the first question', () => {
    expect(() => createRules({ codes: 'x', relation: 'y' })).not.toThrow();
  });
});

describe('the fingerprint of a part', () => {
  it('is computed from its packed sections, whatever form the part has', () => {
    const text = openPart('icd10cm', 'codes', codes).fingerprint();
    const bytes = openPart(
      'icd10cm',
      'codes',
      Uint8Array.from(Buffer.from(codes as string, 'base64')),
    ).fingerprint();
    expect(bytes).toBe(text);
    expect(openPart('icd10cm', 'titles', icd10cm.titles).fingerprint()).not.toBe(text);
  });
});

it('the relation holds no text of a note', () => {
  const part = openPart('icd10cm-rules', 'relation', payload.relation);
  for (const section of ['notes', 'references']) {
    const bytes = Buffer.from(part.section(section)).toString('latin1');
    for (const words of ['congenital tuberculosis', 'code to identify control', 'emphysema'])
      expect(bytes).not.toContain(words);
  }
});
