import { describe, expect, it } from 'vitest';
import { expressionOf } from '../../../src/claim/fhir/expression.js';
import { checkClaim, fromFhirClaim } from '../../../src/claim/index.js';
import { concept, VISIT } from '../fixtures/fhir.js';

type Item = Readonly<Record<string, unknown>>;

const hcpcs = (code: string): Item => ({
  productOrService: { coding: (concept('hcpcs', code) as { coding: unknown }).coding },
});
const ndc = (code: string): Item => ({
  productOrService: { coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code }] },
});
const own = (code: string): Item => ({
  productOrService: { coding: [{ system: 'https://example.org/own', code }] },
});

const ITEM: Item = {
  servicedDate: '2026-05-04',
  diagnosisSequence: [1],
  locationCodeableConcept: { coding: [{ code: '11' }] },
};

const resource = (...items: readonly Item[]) => ({
  ...VISIT,
  item: items.map((item, index) => ({ sequence: index + 1, ...ITEM, ...item })),
});

/** What the lines are, and where they are in the resource. */
function linesOf(...items: readonly Item[]) {
  const claim = resource(...items);
  const { lines = [] } = fromFhirClaim(claim);
  return lines.map((line, index) => [
    expressionOf(`/lines/${index}`, claim).replace('Claim.', ''),
    line.code,
    ...(line.drugs ?? []).map((drug) => drug.ndc),
  ]);
}

describe('the lines of an item with details', () => {
  it.each<[string, Item, unknown[]]>([
    ['no details', hcpcs('J1885'), [['item[0]', 'J1885']]],
    ['a product', { ...hcpcs('J1885'), detail: [ndc('1')] }, [['item[0]', 'J1885', '1']]],
    [
      'products of a product',
      { ...hcpcs('J1885'), detail: [{ ...ndc('1'), subDetail: [ndc('2'), ndc('3')] }, ndc('4')] },
      [['item[0]', 'J1885', '1', '2', '3', '4']],
    ],
    [
      'services of a group without a code',
      { detail: [hcpcs('J1885'), hcpcs('G0439')] },
      [
        ['item[0].detail[0]', 'J1885'],
        ['item[0].detail[1]', 'G0439'],
      ],
    ],
    [
      'services of a group with a code of its own system',
      { ...own('bundle'), detail: [hcpcs('J1885')] },
      [['item[0].detail[0]', 'J1885']],
    ],
    [
      'services below a service',
      { ...hcpcs('G0439'), detail: [hcpcs('J1885')] },
      [
        ['item[0]', 'G0439'],
        ['item[0].detail[0]', 'J1885'],
      ],
    ],
    [
      'services two levels below',
      { detail: [{ subDetail: [hcpcs('J1885'), ndc('1'), hcpcs('G0439')] }, ndc('2')] },
      [
        ['item[0].detail[0].subDetail[0]', 'J1885', '2', '1'],
        ['item[0].detail[0].subDetail[2]', 'G0439'],
      ],
    ],
    [
      'a service of another system',
      { ...hcpcs('G0439'), detail: [own('x')] },
      [
        ['item[0]', 'G0439'],
        ['item[0].detail[0]', 'x'],
      ],
    ],
    [
      'details that say nothing',
      { ...hcpcs('J1885'), detail: [{ sequence: 1 }, {}] },
      [['item[0]', 'J1885']],
    ],
    ['no code at all', {}, [['item[0]', undefined]]],
  ])('%s', (_, item, expected) => {
    expect(linesOf(item)).toEqual(expected);
  });

  it('have what the item has, unless they say otherwise', () => {
    const detail = [
      hcpcs('J1885'),
      { ...hcpcs('G0439'), locationCodeableConcept: { coding: [{ code: '22' }] } },
    ];
    const { lines } = fromFhirClaim(resource({ detail }));
    expect(lines).toEqual([
      { code: 'J1885', date: '2026-05-04', diagnosisPointers: [1], placeOfService: '11' },
      { code: 'G0439', date: '2026-05-04', diagnosisPointers: [1], placeOfService: '22' },
    ]);
  });

  it('get their findings at their own place', () => {
    const claim = resource({ detail: [hcpcs('J1885'), own('x')] }, {});
    const { findings } = checkClaim(fromFhirClaim(claim));
    const places = findings.flatMap(({ rule, pointers }) =>
      rule === 'claim.code-system' || rule === 'claim.malformed'
        ? [`${rule} ${expressionOf(pointers[0]!, claim)}`]
        : [],
    );
    expect(places).toEqual([
      'claim.code-system Claim.item[0].detail[1].productOrService',
      'claim.malformed Claim.item[1]',
    ]);
  });
});

describe('a line of a facility', () => {
  const facility = (item: Item) =>
    fromFhirClaim({
      resourceType: 'Claim',
      type: { coding: [{ code: 'institutional' }] },
      subType: { coding: [{ code: 'outpatient' }] },
      item: [{ sequence: 1, revenue: { coding: [{ code: '0450' }] }, ...item }],
    }).lines![0];

  it.each<[string, Item, object]>([
    ['a procedure', hcpcs('G0463'), { revenueCode: '0450', code: 'G0463' }],
    [
      'none, for a reason',
      {
        productOrService: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'not-applicable' },
          ],
        },
      },
      { revenueCode: '0450' },
    ],
    ['words', { productOrService: { text: 'ward' } }, { revenueCode: '0450', description: 'ward' }],
    [
      'the revenue code again',
      {
        productOrService: {
          coding: [{ system: 'https://www.nubc.org/CodeSystem/RevenueCodes', code: '0450' }],
        },
      },
      { revenueCode: '0450' },
    ],
    [
      'a code of another system',
      own('x'),
      { revenueCode: '0450', code: 'x', codeSystem: 'https://example.org/own' },
    ],
    [
      'a HIPPS code',
      {
        productOrService: {
          coding: [
            {
              system:
                'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/ProspMedicareFeeSvcPmtGen/HIPPSCodes',
              code: 'KAGD1',
            },
          ],
        },
      },
      { revenueCode: '0450', hipps: 'KAGD1' },
    ],
  ])('has %s', (_, item, expected) => {
    expect(facility(item)).toEqual(expected);
  });
});
