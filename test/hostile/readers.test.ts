import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../src/claim/batch/index.js';
import { type Claim, checkClaim, fromX12, type X12Claim } from '../../src/claim/index.js';
import { VISIT } from '../claim/fixtures/fhir.js';
import { institutional, professional } from '../claim/fixtures/x12.js';
import { randomOf } from './random.js';
import { CLAIMS, taggedClaims, tagsIn } from './tagged.js';

/** How many changed files: `MEDCODES_FUZZ_FILES` sets another number. */
const FILES = Number(process.env.MEDCODES_FUZZ_FILES ?? 10_000);
const SEED = Number(process.env.MEDCODES_FUZZ_SEED ?? 20_261_127);

const TAGGED = taggedClaims();
const ORIGINALS = new Set(fromX12(TAGGED).claims.map(({ claim }) => JSON.stringify(claim)));

/** What is wrong with a claim that was read: values of another claim, of another patient or of another provider. */
function mixedIn(claim: Claim): string[] {
  const { id, patient, billingTaxonomy, ...rest } = claim as Claim & { billingTaxonomy?: string };
  const own = tagsIn([id, rest]);
  if (own.size > 1) return [`${id} has values of ${[...own]}`];
  const [n] = own;
  if (n === undefined) return [];
  const ofPatient = n % 2 === 1 ? n : n - 1;
  const ofProvider = n - ((n - 1) % 4);
  return [
    ...[...tagsIn(patient)]
      .filter((tag) => tag !== ofPatient)
      .map((tag) => `${id} has the patient of ${tag}`),
    ...[...tagsIn(billingTaxonomy)]
      .filter((tag) => tag !== ofProvider)
      .map((tag) => `${id} has the provider of ${tag}`),
  ];
}

/** Reads a text, judges what is not as before, and gives what is mixed. */
function readSafely(text: string): readonly X12Claim[] {
  const { claims } = fromX12(text);
  for (const { claim } of claims) if (!ORIGINALS.has(JSON.stringify(claim))) checkClaim(claim);
  return claims;
}

describe('the tagged claims', () => {
  it('have their own values, of their patient and of their provider', () => {
    const { claims, problems } = fromX12(TAGGED);
    expect([claims.length, problems]).toEqual([CLAIMS, []]);
    claims.forEach(({ claim }, index) => {
      expect(mixedIn(claim)).toEqual([]);
      expect([...tagsIn(claim.id)]).toEqual([index + 1]);
      expect(
        tagsIn(claim.patient).size + tagsIn('billingTaxonomy' in claim && claim.billingTaxonomy).size,
      ).toBe(2);
      expect(claim.lines).toHaveLength(2);
    });
  });
});

describe('a text that is cut off at any character', () => {
  it.each([
    ['837P', professional()],
    ['837I', institutional()],
    ['837P of six claims', TAGGED],
  ])('%s: the claims before the cut are as they were, no other is read', (_, text) => {
    const whole = fromX12(text).claims.map(({ claim }) => JSON.stringify(claim));
    for (let length = 0; length < text.length; length++) {
      const read = fromX12(text.slice(0, length)).claims.map(({ claim }) => JSON.stringify(claim));
      expect(read, `${length} characters`).toEqual(whole.slice(0, read.length));
    }
  });

  it('FHIR: the document is unreadable, and says so', async () => {
    const text = JSON.stringify(VISIT);
    for (let length = 1; length < text.length; length++) {
      const rules: string[] = [];
      for await (const { findings } of checkBatch([text.slice(0, length)]))
        rules.push(...findings.map(({ rule }) => rule));
      expect(rules, `${length} characters`).toEqual(['claim.unreadable']);
    }
  });
});

/** Characters that are put in: all that means something in X12, and others. No digit of a tag. */
const PUT = [
  '~',
  '*',
  ':',
  '^',
  '\n',
  ' ',
  '0',
  '1',
  '2',
  '9',
  'A',
  'Z',
  'q',
  'I',
  'S',
  '-',
  '.',
  '\u0000',
  '\u00fc',
];

function changed(text: string, random: (below: number) => number): string {
  let result = text;
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(result.length);
    const put = PUT[random(PUT.length)]!;
    const kind = random(3);
    result = result.slice(0, at) + (kind === 0 ? '' : put) + result.slice(at + (kind === 1 ? 0 : 1));
  }
  return result;
}

it(`${FILES} changed texts with seed ${SEED}: nothing throws, and no claim has the values of another`, {
  tags: 'slow',
  timeout: 1_800_000,
}, () => {
  const random = randomOf(SEED);
  const mixed: string[] = [];
  let read = 0;
  for (let file = 0; file < FILES; file++) {
    const text = changed(TAGGED, random);
    for (const { claim } of readSafely(text)) {
      read++;
      for (const what of mixedIn(claim)) mixed.push(`file ${file}: ${what}`);
    }
  }
  expect(mixed).toEqual([]);
  // Most claims of most files are read.
  expect(read / FILES).toBeGreaterThan(CLAIMS - 1);
});

/** The segments of a claim, found in the plainest way: up to the next claim or level. */
function sliceOf(text: string, { segment }: X12Claim): string {
  const segments = text
    .split('~')
    .map((part) => part.replace(/[\r\n]/g, ''))
    .filter((part) => part.trim() !== '');
  const rest = segments.slice(segment);
  const end = rest.findIndex((part) => /^\s*(?:CLM|HL|SE|ST|GS|GE|IEA|ISA)\b/.test(part));
  return [segments[segment - 1], ...rest.slice(0, end < 0 ? undefined : end)].join('~');
}

it('texts with parts cut out and put in: a claim has only what is written between its start and the next', {
  tags: 'slow',
  timeout: 1_800_000,
}, () => {
  const random = randomOf(SEED + 1);
  const header = 107;
  for (let file = 0; file < FILES / 4; file++) {
    const at = header + random(TAGGED.length - header);
    const from = header + random(TAGGED.length - header);
    const inserted = TAGGED.slice(from, from + random(600));
    const text = TAGGED.slice(0, at) + inserted + TAGGED.slice(at + random(600));
    for (const found of readSafely(text)) {
      const { patient, billingTaxonomy, ...rest } = found.claim as Claim & { billingTaxonomy?: string };
      const written = tagsIn(sliceOf(text, found));
      expect(
        [...tagsIn(rest)].filter((tag) => !written.has(tag)),
        `file ${file}`,
      ).toEqual([]);
    }
  }
});
