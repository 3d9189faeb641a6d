import type { CodeTable } from '../../../codetree/codes.js';
import { codesFrom, shortTitlesFrom, titlesFrom } from '../../../codetree/data.js';
import type { TitleTable } from '../../../codetree/titles.js';
import { type Icd10cmPayload, SET } from '../../data.js';
import { NOTATION } from '../../notation.js';

/** The codes that rules are packed for, and their titles. */
export interface BuiltCodes {
  readonly codes: CodeTable;
  readonly titles: TitleTable;
}

/** The codes and titles of a payload, all codes filled. */
export function builtCodes(payload: Pick<Icd10cmPayload, 'codes' | 'titles' | 'shortTitles'>): BuiltCodes {
  const codes = codesFrom(SET, NOTATION, payload.codes);
  codes.fillAll();
  const titles = titlesFrom(SET, codes, payload.titles);
  shortTitlesFrom(SET, titles, payload.shortTitles);
  return { codes, titles };
}
