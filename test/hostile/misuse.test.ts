import { describe, expect, it, vi } from 'vitest';
import { checkBatch } from '../../src/claim/batch/index.js';
import { checkClaim, toOperationOutcome } from '../../src/claim/index.js';
import { compileHcpcs } from '../../src/compile/index.js';
import {
  cptSet,
  createFhirHandler,
  createTerminology,
  hcpcsSet,
  icd10cmSet,
  icd10pcsSet,
  posSet,
  terminologySet,
} from '../../src/fhir/index.js';
import { isBillable } from '../../src/icd10cm/index.js';
import { MedcodesError } from '../../src/index.js';
import { checkUnits } from '../../src/ncci/index.js';
import * as ncciPayload from '../../src/ncci/payload.js';
import * as pos from '../../src/pos/index.js';
import { cptCode, cptShape, icd10cmCode, icd10cmShape, modifierShape } from '../../src/schemas/index.js';
import { createCombobox } from '../../src/search/combobox/index.js';
import { createSearch } from '../../src/search/index.js';
import { createFunctions } from '../../src/udf/index.js';
import { modules } from './asked.js';
import { MINI_CLAIM } from './inputs.js';
import { VALUES } from './values.js';

const code = 'invalid-argument';
const refused = (message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

const CREATES = [...modules].flatMap(([entry, functions]) =>
  Object.entries(functions)
    .filter(([name]) => name.startsWith('create'))
    .map(([name, create]) => ({ name, entry, create: create as (given?: unknown) => unknown })),
);

describe('a create function without its data', () => {
  it('is known for every entry that has one', () => {
    expect(CREATES.length).toBeGreaterThanOrEqual(10);
  });

  it.each(CREATES)('$name says what to give', ({ name, create }) => {
    for (const given of [undefined, null, 1, 'text', Symbol('x')])
      expect(() => create(given)).toThrow(refused(new RegExp(name)));
  });
});

describe('misuse of the claim functions', () => {
  it('a payload as edits: the message names createNcci', () => {
    const edits = ncciPayload as never;
    expect(() => checkClaim(MINI_CLAIM as never, { edits })).toThrow(refused(/createNcci\(payload\)/));
  });

  it('an object that createCpt did not make: the message names createCpt', () => {
    expect(() => checkClaim(MINI_CLAIM as never, { cpt: {} as never })).toThrow(
      refused(/createCpt\(files\)/),
    );
  });

  it('a sparse list is a malformed field, not a crash', () => {
    for (const field of ['diagnoses', 'lines']) {
      const answer = checkClaim({ ...MINI_CLAIM, [field]: new Array(2) } as never);
      expect(answer.findings).toMatchObject([
        { rule: 'claim.malformed', pointers: [`/${field}/0`] },
        { rule: 'claim.malformed', pointers: [`/${field}/1`] },
      ]);
    }
  });

  it('a list of millions of holes is named in part', () => {
    const answer = checkClaim({ ...MINI_CLAIM, lines: new Array(5_000_000) } as never);
    expect(answer.findings).toHaveLength(20);
    expect(answer.findings.at(-1)!.message).toContain('later ones are not named');
  });

  it.each(Object.entries({ icd10cmSet, icd10pcsSet, hcpcsSet, posSet, cptSet, terminologySet, cptCode }))(
    '%s without what it needs says what to give',
    (_, make) => {
      for (const given of [undefined, null, 'x', []])
        expect(() => (make as (value: unknown) => unknown)(given)).toThrow(refused(/needs an object, not /));
    },
  );

  it('a schema with options that are null says what to give', () => {
    for (const make of [icd10cmCode, icd10cmShape, cptShape, modifierShape])
      expect(() => make(null as never)).toThrow(refused(/this schema needs an object, not null/));
  });

  it('toOperationOutcome without an answer names checkClaim', () => {
    for (const given of [undefined, null, {}, { findings: [{}], checks: [] }, { findings: [], checks: 'x' }])
      expect(() => toOperationOutcome(given as never)).toThrow(refused(/the answer of checkClaim/));
  });

  it('checkBatch refuses what is no stream, and an unknown format, at the call', () => {
    expect(() => checkBatch(null as never)).toThrow(refused(/needs a stream/));
    expect(() => checkBatch([], { format: 'csv' as never })).toThrow(refused(/format is 'csv'/));
  });
});

describe('misuse of objects and of what answers later', () => {
  it('a combobox names the option that is no function, and refuses a query that is no text', () => {
    const search = () => [];
    const onSelect = () => {};
    const make = (options: object) => () => createCombobox({ search, onSelect, ...options });
    expect(make({ search: 'x' })).toThrow(refused(/search must be a function/));
    expect(make({ onSelect: undefined })).toThrow(refused(/onSelect must be a function/));
    expect(make({ onChange: 'x' })).toThrow(refused(/onChange must be a function/));
    expect(make({ timer: {} })).toThrow(refused(/start must be a function/));
    expect(make({ wait: '60' })).toThrow(refused(/wait and least must be numbers/));
    const combobox = createCombobox({ search, onSelect });
    expect(() => combobox.input(null as never)).toThrow(refused(/give the text of the input/));
    expect(() => combobox.key(null as never)).toThrow(refused(/give the keyboard event/));
  });

  it('a compile function says what is no list of files, and which option it does not have', async () => {
    const content = new Uint8Array(1);
    const options = { base: {}, files: [{ name: 'x', content }], effective: '2026-10-01' };
    const refusals = [
      [{ ...options, files: content }, /'files' must be a list/],
      [{ ...options, files: ['order.zip'] }, /files\[0\] must be \{ name, content \}/],
      [{ ...options, files: [{ name: 'x', content: [1] }] }, /a text and the bytes of the file/],
      [{ ...options, base: undefined }, /the payload of 'medcodes\/data\/hcpcs'/],
      [{ ...options, date: '2026-10-01' }, /unknown option 'date'/],
    ] as const;
    for (const [given, message] of refusals)
      await expect(compileHcpcs(given as never)).rejects.toThrow(refused(message));
  });

  it('a stream of parsed claims is told where they belong', async () => {
    const records = checkBatch([MINI_CLAIM] as never);
    await expect(records.next()).rejects.toThrow(refused(/parsed claims to checkClaim/));
  });

  it('a handler of requests refuses an option it does not have, and what is no request', async () => {
    const terminology = createTerminology({ sets: [posSet(pos)] });
    expect(() => createFhirHandler(terminology, { path: '/fhir' } as never)).toThrow(
      refused(/unknown option 'path'/),
    );
    expect(() => createFhirHandler(terminology, { longestBody: '1' } as never)).toThrow(
      refused(/longestBody/),
    );
    await expect(createFhirHandler(terminology)(null as never)).rejects.toThrow(refused(/a Request/));
  });

  it('SQL is not made of scripts that are no texts', () => {
    const scripts = { ncci: new Uint8Array(1) } as never;
    expect(() => createFunctions('snowflake', { schema: 'codes', scripts })).toThrow(
      refused(/'ncci' is an object/),
    );
  });
});

describe('other misuse', () => {
  it('a list of own terms that is none', () => {
    for (const given of [{ terms: {} }, { terms: [null] }, { boost: [] }, { boost: { J45: 1n } }])
      expect(() => createSearch(given as never)).toThrow(refused(/createSearch|boost/));
  });

  it('an error has its name where the prototype of Error is frozen', () => {
    const before = Object.getOwnPropertyDescriptor(Error.prototype, 'name')!;
    Object.defineProperty(Error.prototype, 'name', { ...before, writable: false });
    try {
      expect(new MedcodesError('invalid-date', 'x').name).toBe('MedcodesError');
    } finally {
      Object.defineProperty(Error.prototype, 'name', before);
    }
  });

  it('a clock that gives no number is an error, not an answer for no day', () => {
    vi.spyOn(Date.prototype, 'getFullYear').mockReturnValue(Number.NaN);
    expect(() => isBillable('E11.9')).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    vi.restoreAllMocks();
  });

  it('an unknown form of a schema lists the forms', () => {
    for (const make of [icd10cmCode, cptShape])
      expect(() => make({ as: 'zzz' as never })).toThrow(refused(/'given', 'plain' or 'display'/));
  });

  it('any value as code, units or setting of lines', () => {
    for (const value of VALUES)
      for (const call of [
        () => checkUnits([{ code: value as never, units: 1 }], { on: '2026-01-15' }),
        () => checkUnits([{ code: 'J1885', units: value as never }], { on: '2026-01-15' }),
        () => checkUnits([{ code: 'J1885' }], { on: '2026-01-15', setting: value as never }),
      ]) {
        try {
          call();
        } catch (error) {
          expect(error).toMatchObject({ name: 'MedcodesError' });
        }
      }
  });
});
