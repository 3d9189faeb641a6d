import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as cpt from '../../src/cpt/index.js';
import { isWellFormed as isIcd9Diagnosis } from '../../src/icd9/index.js';
import { isWellFormed as isIcd9Procedure } from '../../src/icd9/procedures/index.js';
import { isWellFormed as isIcd10cm } from '../../src/icd10cm/index.js';
import { identify } from '../../src/index.js';
import { isWellFormed as isPlace } from '../../src/pos/index.js';

const systems = (text: string): string[] => identify(text).map(({ system, kind }) => `${system} ${kind}`);

describe('identify', () => {
  it.each([
    ['U07.1', ['icd10cm diagnosis']],
    ['QA0.0101', ['icd10cm diagnosis']],
    ['0001U', ['cpt proprietary laboratory analysis']],
    ['12345', ['cpt category I', 'icd9cm diagnosis']],
    ['9921', ['icd9cm diagnosis', 'icd9cm procedure']],
    ['00100', ['cpt category I', 'icd9cm diagnosis']],
    ['0001F', ['cpt category II']],
    ['0075T', ['cpt category III']],
    ['0002M', ['cpt multianalyte assay']],
    ['0001A', ['cpt immunization administration']],
    ['J1885', ['hcpcs level II', 'icd10cm diagnosis']],
    ['0DTJ4ZZ', ['icd10pcs procedure']],
    ['E119', ['icd10cm diagnosis']],
    ['E11.9', ['icd10cm diagnosis']],
    ['C4A.0', ['icd10cm diagnosis']],
    // S is no section of ICD-10-PCS, B is.
    ['S72001A', ['icd10cm diagnosis', 'icd10pcs procedure']],
    ['B72001A', ['icd10pcs procedure', 'icd10cm diagnosis']],
    ['D0120', ['cdt dental procedure', 'icd10cm diagnosis']],
    ['250.00', ['icd9cm diagnosis']],
    ['V72.31', ['icd10cm diagnosis', 'icd9cm diagnosis']],
    ['E885.9', ['icd9cm diagnosis']],
    ['47.01', ['icd9cm procedure']],
    ['I64', ['who-icd10 diagnosis', 'icd10cm diagnosis']],
    ['0002-8215-01', ['ndc drug']],
    ['I10', ['icd10cm diagnosis']],
    ['59', ['cpt modifier', 'pos place of service']],
    ['1P', ['cpt modifier']],
    ['P3', ['cpt modifier', 'hcpcs modifier']],
    ['lt', ['hcpcs modifier']],
    ['P7', ['hcpcs modifier']],
  ])('%s', (text, expected) => {
    expect(systems(text)).toEqual(expected);
  });

  it('writes the code in the form of its system', () => {
    expect(identify(' s72.001a ')).toEqual([{ system: 'icd10cm', code: 'S72.001A', kind: 'diagnosis' }]);
    expect(identify('s72001a').map(({ code }) => code)).toEqual(['S72.001A', 'S72001A']);
    expect(identify(' 0001u ')[0]?.code).toBe('0001U');
  });

  it.each([
    '',
    'hello',
    'E11.',
    'E1.19',
    '992133',
    'ſ72',
    '0DTO4ZZ',
    'A00.00000',
    '0P',
    '1A',
    '-59',
    'x'.repeat(1000),
  ])('finds no system for %j', (text) => {
    expect(identify(text)).toEqual([]);
  });

  it('answers for any value, never throws', { tags: 'slow' }, () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(identify(value as string))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(identify(text))));
  });
});

const D = '0123456789';
const L = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PCS = (D + L).replace(/[IO]/g, '');
const LEVEL_II = L.replace(/[DFINOWXYZ]/g, '');

/** Every shape as the characters that each place may have: nothing is shared with the implementation. */
const SHAPES: readonly [string, ...string[]][] = [
  ['cpt category I', D, D, D, D, D],
  ['cpt category II', D, D, D, D, 'F'],
  ['cpt category III', D, D, D, D, 'T'],
  ['cpt proprietary laboratory analysis', D, D, D, D, 'U'],
  ['cpt multianalyte assay', D, D, D, D, 'M'],
  ['cpt immunization administration', D, D, D, D, 'A'],
  ['cpt modifier', D, D],
  ['pos place of service', D, D],
  ['cpt modifier', '123456789', 'P'],
  ['cpt modifier', 'P', '123456'],
  ['hcpcs modifier', L, D + L],
  ['hcpcs level II', LEVEL_II, D, D, D, D],
  ['icd10pcs procedure', PCS, PCS, PCS, PCS, PCS, PCS, PCS],
  ...[1, 2, 3, 4, 5].flatMap((more): [string, ...string[]][] => [
    ['icd10cm diagnosis', L, D, ...Array<string>(more).fill(D + L)],
    ['icd10cm diagnosis', 'Q', 'A', ...Array<string>(more).fill(D + L)],
  ]),
];

/** Shapes of systems without a set, dots and all. Texts of these alphabets are too short for National Drug Codes. */
const OTHERS: readonly [string, ...string[]][] = [
  ['cdt dental procedure', 'D', D, D, D, D],
  ['icd9cm diagnosis or procedure', D, D, D],
  ...[1, 2].flatMap((decimals): [string, ...string[]][] => [
    ['icd9cm diagnosis', D, D, D, '.', ...Array<string>(decimals).fill(D)],
    ['icd9cm diagnosis', 'V', D, D, '.', ...Array<string>(decimals).fill(D)],
    ['icd9cm procedure', D, D, '.', ...Array<string>(decimals).fill(D)],
  ]),
  ['icd9cm diagnosis', 'E', D, D, D, '.', D],
  // Without the dot, as claims had them.
  ['icd9cm diagnosis', D, D, D, D],
  ['icd9cm diagnosis', D, D, D, D, D],
  ['icd9cm procedure', D, D, D, D],
];

/** Categories that only the World Health Organization has, a small part of them: those that these alphabets can write. */
const WHO =
  /^(?:A16|B2[1-4]|B98|C97|D90|E1[24]|F00|F6[12]|F83|F92|I64|I84|I98|J46|K07|K93|M0[39]|M68|M73|O9[5-7]|P75|R02|R9[568]|T9[0-8]|U04|U8[23]|W87|X4\d|X6\d|X70|X84|Y4\d|Y5\d|Y8[5-9]|Y91|Y9[678])$/;

function naive(text: string): string[] {
  const others = OTHERS.filter(
    ([, ...places]) => places.length === text.length && places.every((place, i) => place.includes(text[i]!)),
  );
  const who = WHO.test(text.replace(/(?<=^.{3})\.?\d$/, '')) ? ['who-icd10 diagnosis'] : [];
  return [...ofSets(text), ...others.map(([kind]) => kind), ...who];
}

function ofSets(text: string): string[] {
  const dot = text[3] === '.';
  const plain = dot ? text.slice(0, 3) + text.slice(4) : text;
  if (dot && plain.length === 3) return [];
  const fits = (places: readonly string[]): boolean =>
    places.length === plain.length && places.every((place, i) => place.includes(plain[i]!));
  const found = SHAPES.filter(([, ...places]) => fits(places)).map(([kind]) => kind);
  return dot ? found.filter((kind) => kind === 'icd10cm diagnosis') : found;
}

/** Whether the module of the system agrees that the text has its shape. */
const moduleAgrees = ({ system, kind, code }: ReturnType<typeof identify>[number]): boolean => {
  if (system === 'icd9cm')
    return (
      isIcd9Diagnosis(code) === kind.includes('diagnosis') &&
      isIcd9Procedure(code) === kind.includes('procedure')
    );
  if (system === 'cdt' || system === 'who-icd10') return true;
  if (kind === 'modifier') return cpt.modifierShape(code) !== undefined;
  if (system === 'cpt') return cpt.isWellFormed(code);
  if (system === 'pos') return isPlace(code);
  return system !== 'icd10cm' || isIcd10cm(code);
};

function* texts(alphabet: string, longest: number): Generator<string> {
  let last = [''];
  for (let length = 1; length <= longest; length++) {
    last = last.flatMap((text) => [...alphabet].map((character) => text + character));
    yield* last;
  }
}

describe('of every text of a small alphabet', () => {
  it.each([
    ['09AFTUMPQD.', 5],
    ['1QAIOS.', 7],
    ['0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 3],
  ])(
    '%s, up to %i characters, identify agrees with the shapes described in words',
    { tags: 'slow' },
    (alphabet, longest) => {
      let tried = 0;
      const wrong: unknown[] = [];
      for (const text of texts(alphabet, longest)) {
        const found = identify(text);
        const kinds = found.map(({ system, kind }) => `${system} ${kind}`);
        tried++;
        if (kinds.sort().join() !== naive(text).sort().join() || !found.every(moduleAgrees))
          wrong.push([text, kinds, naive(text)]);
      }
      expect(tried).toBeGreaterThan(45_000);
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );

  it('a text is a CPT code for identify exactly if it is one for the CPT module', { tags: 'slow' }, () => {
    let codes = 0;
    for (const text of texts('019AFTUMI', 5)) {
      const named = identify(text).some(({ system, kind }) => system === 'cpt' && kind !== 'modifier');
      expect(named, text).toBe(cpt.isWellFormed(text));
      if (named) codes++;
    }
    expect(codes).toBe(3 ** 4 * 8);
  });
});
