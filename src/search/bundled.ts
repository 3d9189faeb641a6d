import { once } from '../base/once.js';
import * as index from '../data/icd10cm-search/index.js';
import * as words from '../data/search/index.js';
import { forDrugCodes, forEntries as forHcpcsEntries } from '../hcpcs/bundled.js';
import { forChanges, forTitles } from '../icd10cm/bundled.js';
import { forTitles as forProcedureTitles } from '../icd10pcs/bundled.js';
import { HcpcsSearch } from './hcpcs/search.js';
import { indexFrom } from './icd10cm/index-data.js';
import { Icd10cmSearch } from './icd10cm/search.js';
import { Icd10pcsSearch } from './icd10pcs/search.js';
import { vocabularyFrom } from './vocabulary/load.js';

// As in the sets: nothing is called when the module is loaded, and each function names only what it needs.
let icd10cmSearch: Icd10cmSearch | undefined;
let icd10pcsSearch: Icd10pcsSearch | undefined;
let hcpcsSearch: HcpcsSearch | undefined;

/** The bundled search in ICD-10-CM. */
export function forIcd10cm(): Icd10cmSearch {
  icd10cmSearch ??= new Icd10cmSearch({
    ...forTitles,
    changes: forChanges.changes,
    index: indexFrom(index),
    vocabulary: once(() => vocabularyFrom('icd10cm', { vocabulary: words.vocabulary })),
  });
  return icd10cmSearch;
}

/** The bundled search in ICD-10-PCS. */
export function forIcd10pcs(): Icd10pcsSearch {
  icd10pcsSearch ??= new Icd10pcsSearch({
    ...forProcedureTitles,
    vocabulary: once(() =>
      vocabularyFrom('icd10pcs', { vocabulary: words.vocabulary, procedures: words.procedures }),
    ),
  });
  return icd10pcsSearch;
}

/** The bundled search in HCPCS Level II. */
export function forHcpcs(): HcpcsSearch {
  hcpcsSearch ??= new HcpcsSearch({
    ...forHcpcsEntries,
    ...forDrugCodes,
    vocabulary: once(() => vocabularyFrom('hcpcs', { vocabulary: words.vocabulary })),
  });
  return hcpcsSearch;
}
