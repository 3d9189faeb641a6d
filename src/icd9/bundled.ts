import { once } from '../base/once.js';
import * as payload from '../data/icd9/index.js';
import {
  codesFrom,
  type Icd9Codes,
  type Icd9Entries,
  type Icd9Mappings,
  mappingsFrom,
  titlesFrom,
} from './data.js';
import { DIAGNOSES } from './syntax.js';

const codes = /* @__PURE__ */ once(() => codesFrom(DIAGNOSES, payload.codes));
const titles = /* @__PURE__ */ once(() => titlesFrom(codes(), payload.titles));
const mappings = /* @__PURE__ */ once(() => mappingsFrom(codes(), payload.mappings));

/** The codes alone. */
export const forCodes: Icd9Codes = { codes };
/** The codes with their titles. */
export const forEntries: Icd9Entries = { codes, titles };
/** The codes with the mappings. */
export const forMappings: Icd9Mappings = { codes, mappings };
