import { describe, expect, it } from 'vitest';
import { checkClaim, fromFhirClaim, fromX12, toOperationOutcome } from '../../src/claim/index.js';
import { MINI_CLAIM, MINI_FHIR, MINI_X12 } from './inputs.js';
import { PROTOTYPE_NAMES } from './values.js';

/** A text of the same form that no table knows: a name of `Object.prototype` must be answered like it. */
const unknownLike = (name: string): string => name.replaceAll(/[a-z]/g, 'z').replaceAll(/[A-Z]/g, 'Z');

/** An answer with every mention of the text left out, in any case, and also if it is cut. */
function without(answer: unknown, text: string): string {
  let written = JSON.stringify(answer);
  for (let length = text.length; length >= Math.min(7, text.length); length--)
    for (const cut of [text.slice(0, length), text.slice(0, length).toUpperCase()])
      written = written.replaceAll(cut, 'X');
  return written;
}

/** Every copy of a value with one of its texts replaced. */
function replaced(value: unknown, text: string): unknown[] {
  if (typeof value === 'string') return [text];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    replaced(inner, text).map((changed) => {
      const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
      (copy as Record<string, unknown>)[key] = changed;
      return copy;
    }),
  );
}

function attempt(make: () => unknown, text: string): string {
  try {
    return without(make(), text);
  } catch (error) {
    expect(error).toMatchObject({ name: 'MedcodesError' });
    return without(String(error), text);
  }
}

const PATIENT = { resourceType: 'Patient', gender: 'female', birthDate: '1958-03-12' };
const FHIR = {
  ...MINI_FHIR,
  diagnosis: [{ ...MINI_FHIR.diagnosis[0], type: [{ coding: [{ code: 'principal' }] }] }],
};

describe.each(PROTOTYPE_NAMES)('%s is a text like any other', (name) => {
  const same = (of: (text: string) => unknown[], ask: (input: never) => unknown): void => {
    const other = unknownLike(name);
    const others = of(other);
    of(name).forEach((input, i) => {
      const asked = attempt(() => ask(input as never), name);
      expect(asked).toBe(attempt(() => ask(others[i] as never), other));
    });
  };

  it('in every field of a FHIR claim and patient', () => {
    same((text) => replaced(FHIR, text), fromFhirClaim);
    same(
      (text) => replaced(PATIENT, text),
      (patient) => fromFhirClaim(FHIR, { patient }),
    );
  });

  it('in every element of X12', () => {
    const elements = MINI_X12.slice(106).split(/(?<=[*:~])|(?=[*:~])/);
    same(
      (text) =>
        elements.flatMap((element, i) =>
          /^[*:~]$/.test(element) ? [] : [MINI_X12.slice(0, 106) + elements.with(i, text).join('')],
        ),
      fromX12,
    );
  });

  it('in every text of a claim: only known kinds of findings come', () => {
    for (const claim of replaced(MINI_CLAIM, name)) {
      const answer = checkClaim(claim as never);
      for (const { rule, message } of answer.findings) {
        expect(rule).toMatch(/^[a-z0-9]+(\.[a-z0-9-]+)+$/);
        expect(message).not.toMatch(/function|native code|\[object/);
      }
      expect(JSON.stringify(toOperationOutcome(answer, { claim: FHIR }))).not.toMatch(/native code|\[object/);
    }
  });
});
