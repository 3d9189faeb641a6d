import { describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { createIcd10pcs, type Icd10pcs } from '../../src/icd10pcs/index.js';
import { payload } from '../../src/icd10pcs/payload.js';

const on = '2026-01-15';
const bytesOf = (part: unknown): Uint8Array => new Uint8Array(Buffer.from(part as string, 'base64'));

describe('createIcd10pcs', () => {
  it('takes bytes as well as base64', () => {
    const pcs = createIcd10pcs({ codes: bytesOf(payload.codes) });
    expect(pcs.size({ on })).toEqual({ entries: 80_029, billable: 79_115, headers: 914 });
    expect(pcs.isBillable('0DTJ4ZZ', { on })).toBe(true);
  });

  it('decodes nothing before the first question', () => {
    expect(() => createIcd10pcs({ codes: 'nonsense' })).not.toThrow();
    expect(() => createIcd10pcs({ codes: 'nonsense' }).size()).toThrow(MedcodesError);
  });

  it('without a part fails only the functions that need it, and names it', () => {
    const pcs = createIcd10pcs({ codes: payload.codes });
    expect([pcs.has('0DT', { on }), pcs.size({ on }).headers, pcs.releases().length]).toEqual([
      true,
      914,
      19,
    ]);
    const calls: [string, () => unknown][] = [
      ['labels', () => pcs.nextValues('0DT', { on })],
      ['labels', () => pcs.explain('0DTJ3ZZ', { on })],
      ['definitions', () => pcs.lookup('0DTJ4ZZ', { on })],
      ['changes', () => pcs.upgrade('0BQS3ZZ', { on })],
    ];
    for (const [part, call] of calls) {
      expect(call).toThrow(
        expect.objectContaining({ code: 'missing-part', message: expect.stringContaining(`'${part}'`) }),
      );
    }
    const titled = createIcd10pcs({ codes: payload.codes, labels: payload.labels, titles: payload.titles });
    expect(titled.complete('0DTJ8', { on })!.count).toBe(1);
    expect(() => titled.bodyPart('Hallux', { on })).toThrow(
      expect.objectContaining({ code: 'missing-part' }),
    );
  });

  it('refuses the payload of another set, and parts of another build', () => {
    expect(() => createIcd10pcs({ codes: icd10cm.codes }).size()).toThrow(
      expect.objectContaining({ code: 'unsupported-payload' }),
    );
    const other = bytesOf(payload.labels).slice();
    // The build number stands behind magic, version, length of the head, and the name of the set.
    other[4 + 1 + 4 + 1 + 8]! ^= 1;
    expect(() => createIcd10pcs({ ...payload, labels: other }).nextValues('0DT', { on })).toThrow(
      MedcodesError,
    );
  });
});

describe('a damaged payload', () => {
  const everyEntry = (pcs: Icd10pcs): number =>
    [...pcs.entries({ on })].length + pcs.deviceAggregates(undefined, { on }).length;

  /** A question that reads every section of the part. */
  const QUESTIONS: readonly [keyof typeof payload, (pcs: Icd10pcs) => unknown][] = [
    ['codes', (pcs) => pcs.size({ on })],
    ['labels', everyEntry],
    ['titles', everyEntry],
    ['changes', (pcs) => pcs.upgrade('0BQS3ZZ', { on })],
    ['keys', (pcs) => pcs.bodyPart('Hallux', { on })],
    ['definitions', everyEntry],
  ];

  it.each(QUESTIONS)(
    'in its part %s is found, wherever a bit is flipped or the end is cut off',
    (part, ask) => {
      const bytes = bytesOf(payload[part]);
      const asked = (damaged: Uint8Array): string => {
        try {
          ask(createIcd10pcs({ ...payload, [part]: damaged }));
        } catch (error) {
          return (error as MedcodesError).code;
        }
        return 'not found';
      };
      const found = new Set<string>();
      const steps = 12;
      for (let i = 0; i < steps; i++) {
        const at = Math.floor((bytes.length * i) / steps);
        const flipped = bytes.slice();
        flipped[at]! ^= 1 << (i % 8);
        found.add(asked(flipped));
        found.add(asked(bytes.subarray(0, at)));
      }
      expect([...found].filter((code) => !/^(corrupt|unsupported)-payload$/.test(code))).toEqual([]);
    },
  );
});
