/**
 * What mutation testing changes, and the tests that must notice. Only the tests of an area run, so its score is a lower
 * bound: other tests would find more.
 *
 * @type {readonly { name: string; mutate: readonly string[]; tests: readonly string[]; aim: number }[]}
 */
export const AREAS = [
  { name: 'dates', mutate: ['src/base/dates.ts'], tests: ['test/base/**/*.test.ts'], aim: 95 },
  {
    name: 'diagnosis pairs, statements',
    mutate: ['src/icd10cm/rules/pairs/{find,nearer,pair-index}.ts'],
    tests: ['test/icd10cm/rules/{pairs,pair-oracle,pair-edges,relation/relation}.test.ts'],
    aim: 95,
  },
  {
    name: 'diagnosis pairs, answers',
    mutate: ['src/icd10cm/rules/pairs/{check-pair,issues}.ts'],
    tests: [
      'test/icd10cm/rules/{pairs,pair-edges,miniature,payload}.test.ts',
      'test/claim/check/unknown.test.ts',
    ],
    aim: 95,
  },
  {
    name: 'service pairs',
    mutate: ['src/ncci/pair.ts', 'src/ncci/pair-store.ts', 'src/ncci/ptp-table.ts'],
    tests: ['test/ncci/{pair,pair-edges}.test.ts'],
    aim: 95,
  },
  {
    name: 'ncci',
    mutate: ['src/ncci/*.ts', '!src/ncci/pair.ts', '!src/ncci/pair-store.ts', '!src/ncci/ptp-table.ts'],
    tests: ['test/ncci/**/*.test.ts', 'test/claim/check/**/*.test.ts'],
    aim: 85,
  },
  {
    name: 'notes and 7th characters',
    mutate: ['src/icd10cm/rules/**/*.ts', '!src/icd10cm/rules/pairs/*.ts'],
    tests: ['test/icd10cm/rules/**/*.test.ts', 'test/diagnoses/**/*.test.ts'],
    aim: 85,
  },
  {
    name: 'code sets',
    mutate: ['src/codeset/*.ts'],
    tests: ['test/codeset/**/*.test.ts', 'test/contract/**/*.test.ts', 'test/icd10cm/*.test.ts'],
    aim: 85,
  },
  {
    name: 'packed sections',
    mutate: ['src/packed/**/*.ts'],
    tests: [
      'test/packed/**/*.test.ts',
      // Payloads of format 1 that are kept, and tables that are packed and read again.
      'test/{icd10cm,hcpcs}/payload.test.ts',
      'test/icd10cm/rules/miniature.test.ts',
      'test/data-build/icd10pcs/miniature.test.ts',
      'test/ncci/frozen.test.ts',
    ],
    aim: 85,
  },
  {
    name: 'X12 and FHIR',
    mutate: ['src/claim/x12/*.ts', 'src/claim/fhir/*.ts'],
    tests: ['test/claim/x12/**/*.test.ts', 'test/claim/fhir/**/*.test.ts'],
    aim: 85,
  },
  {
    name: 'claim checks',
    mutate: ['src/claim/check/**/*.ts'],
    tests: ['test/claim/check/**/*.test.ts', 'test/claim/*.test.ts'],
    aim: 85,
  },
];
