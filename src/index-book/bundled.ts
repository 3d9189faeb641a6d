import * as payload from '../data/icd10cm-index/index.js';
import { forCodes } from '../icd10cm/bundled.js';
import { type BookData, bookFrom } from './data.js';

let bookData: BookData | undefined;

/** The bundled books. */
export function forBooks(): BookData {
  bookData ??= bookFrom(forCodes.codes, payload);
  return bookData;
}
