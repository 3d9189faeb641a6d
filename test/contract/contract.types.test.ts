import { expectTypeOf, it } from 'vitest';
import type {
  Changes,
  CodeChecking,
  Comparison,
  DataDates,
  DatedLookup,
  Hierarchy,
  History,
  Listing,
  Releases,
  Suggestion,
  Syntax,
  Validation,
} from '../../src/codeset/contract.js';
import type { Cpt } from '../../src/cpt/index.js';
import type { Hcpcs } from '../../src/hcpcs/index.js';
import type { Icd9 } from '../../src/icd9/index.js';
import type { Icd9Procedures } from '../../src/icd9/procedures/index.js';
import type { Icd10cm } from '../../src/icd10cm/index.js';
import type { Icd10pcs } from '../../src/icd10pcs/index.js';
import type { Pos } from '../../src/pos/index.js';

type Dated = Syntax & DatedLookup & Validation & Suggestion & Listing & DataDates;
type Whole = Dated & CodeChecking & Releases & History & Changes & Comparison & Hierarchy;

it('ICD-10-CM, ICD-10-PCS and HCPCS have every capability by type', () => {
  expectTypeOf<Icd10cm>().toExtend<Whole>();
  expectTypeOf<Icd10pcs>().toExtend<Whole>();
  expectTypeOf<Hcpcs>().toExtend<Whole>();
});

it('CPT has no releases and no changes, for it is one edition', () => {
  expectTypeOf<Cpt>().toExtend<Dated & History & Hierarchy>();
  expectTypeOf<Cpt>().not.toExtend<Releases>();
  expectTypeOf<Cpt>().not.toExtend<Changes>();
});

it('ICD-9-CM has no history and no changes, for it is one edition', () => {
  expectTypeOf<Icd9>().toExtend<Dated & Releases & Hierarchy>();
  expectTypeOf<Icd9Procedures>().toExtend<Dated & Releases & Hierarchy>();
  expectTypeOf<Icd9>().not.toExtend<History>();
  expectTypeOf<Icd9>().not.toExtend<Changes>();
});

it('place of service has no history and no tree', () => {
  expectTypeOf<Pos>().toExtend<Dated & Releases>();
  expectTypeOf<Pos>().not.toExtend<History>();
  expectTypeOf<Pos>().not.toExtend<Hierarchy>();
});
