import { describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { createHcpcs } from '../../src/hcpcs/index.js';
import { payload as hcpcs } from '../../src/hcpcs/payload.js';
import { createIcd9 } from '../../src/icd9/index.js';
import { payload as icd9 } from '../../src/icd9/payload.js';
import { createIcd9Procedures } from '../../src/icd9/procedures/index.js';
import { createIcd10cm } from '../../src/icd10cm/index.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { createIcd10pcs } from '../../src/icd10pcs/index.js';
import { payload as icd10pcs } from '../../src/icd10pcs/payload.js';
import { createMce } from '../../src/mce/index.js';
import { payload as mce } from '../../src/mce/payload.js';
import { createNcci } from '../../src/ncci/index.js';
import { payload as ncci } from '../../src/ncci/payload.js';

type Part = string | Uint8Array;
type Parts = Readonly<Record<string, Part>>;

const ON = { on: '2024-08-01' };
const SETTINGS = ['practitioner', 'outpatient', 'dme'] as const;

/** For each set its parts, and questions that open every one of them. */
const SETS: readonly (readonly [name: string, parts: Parts, ask: (parts: never) => unknown])[] = [
  [
    'ICD-10-CM',
    icd10cm as unknown as Parts,
    (parts) => {
      const set = createIcd10cm(parts);
      return [
        set.lookup('S72.001A', ON)?.shortTitle,
        set.poaExempt('Z23', ON),
        set.chapters(ON),
        set.successors('A04.7'),
        set.laterality('H25.11', ON),
      ];
    },
  ],
  [
    'ICD-10-PCS',
    icd10pcs as unknown as Parts,
    (parts) => {
      const set = createIcd10pcs(parts);
      return [set.lookup('0DTJ4ZZ', ON), set.device('Zyvox', ON), set.successors('0BQS3ZZ')];
    },
  ],
  [
    'HCPCS',
    hcpcs as unknown as Parts,
    (parts) => {
      const set = createHcpcs(parts);
      return [set.lookup('J1885', ON), set.drugProducts('J1885'), set.modifier('RT', ON)];
    },
  ],
  [
    'ICD-9-CM',
    icd9 as unknown as Parts,
    (parts) => {
      const [set, procedures] = [createIcd9(parts), createIcd9Procedures(parts)];
      return [
        set.lookup('250.00'),
        set.toIcd10('250.00'),
        procedures.lookup('25.01'),
        procedures.toIcd10('25.01'),
      ];
    },
  ],
  [
    'NCCI',
    ncci as unknown as Parts,
    (parts) => {
      const set = createNcci(parts);
      return SETTINGS.flatMap((setting) => [
        set.checkPair('G0463', 'G0101', { ...ON, setting }),
        set.mue('J1885', { on: '2026-05-01', setting }),
        set.addOn('G2211', ON),
      ]);
    },
  ],
  [
    'Medicare Code Editor',
    mce as unknown as Parts,
    (parts) => {
      const set = createMce(parts);
      return [set.edits('A33', ON), set.procedureEdits('0UT90ZZ', ON)];
    },
  ],
];

const MEDICAID = [
  'medicaidPtpPractitioner',
  'medicaidPtpOutpatient',
  'medicaidMuePractitioner',
  'medicaidMueOutpatient',
  'medicaidMueDme',
  'medicaidAddOns',
];

describe.each(SETS)('a part of %s', (name, parts, ask) => {
  const right = JSON.stringify(ask(parts as never));
  const slots = name === 'NCCI' ? [...Object.keys(parts), ...MEDICAID] : Object.keys(parts);

  /** What is wrong with a part in a slot; undefined if it is refused by name. */
  function problemOf(slot: string, other: string): string | undefined {
    const given = { ...parts, [slot]: parts[other] };
    try {
      // A slot of Medicaid is asked by nothing here, so its own question is put.
      const answer = JSON.stringify(
        slot.startsWith('medicaid') ? askMedicaid(given as Parts) : ask(given as never),
      );
      return `${other} as ${slot} ${answer === right ? 'is not noticed' : 'answers otherwise'}`;
    } catch (error) {
      return error instanceof MedcodesError ? undefined : `${other} as ${slot}: ${String(error)}`;
    }
  }

  it('in the slot of another is refused, and never answers', () => {
    const others = slots.flatMap((slot) => Object.keys(parts).map((other) => [slot, other] as const));
    const tried = others.filter(([slot, other]) => slot !== other);
    expect(tried.flatMap(([slot, other]) => problemOf(slot, other) ?? [])).toEqual([]);
    expect(tried.length).toBeGreaterThan(5);
  }, 180_000);
});

function askMedicaid(parts: Parts): unknown {
  const set = createNcci(parts as never);
  const options = { ...ON, program: 'medicaid' } as const;
  return SETTINGS.flatMap((setting) => [
    set.checkPair('G0463', 'G0101', { ...options, setting }),
    set.mue('J1885', { ...options, setting }),
    set.addOn('G2211', options),
  ]);
}

it('the message names the right slot', () => {
  const swapped = createNcci({ ptpOutpatient: ncci.ptpPractitioner });
  expect(() => swapped.checkPair('G0463', 'G0101', { ...ON, setting: 'outpatient' })).toThrow(
    "the part given as 'ptpOutpatient' has NCCI PTP edits, practitioner services; give it as 'ptpPractitioner'",
  );
});
