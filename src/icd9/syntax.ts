import { mayBeCode } from '../base/limits.js';
import type { Icd9Kind } from './kind.js';

const withDot = (plain: string, at: number): string =>
  plain.length > at ? `${plain.slice(0, at)}.${plain.slice(at)}` : plain;

const capitals = (text: string): string => (mayBeCode(text) ? text.trim().toUpperCase() : '');

/** Three digits, V and two digits, or E and three digits; then up to two digits, one after E. */
const DIAGNOSIS = /^(?:(?:\d{3}|V\d\d)(?:\.?\d\d?)?|E\d{3}(?:\.?\d)?)$/;
/** Two digits, then up to two. */
const PROCEDURE = /^\d\d(?:\.?\d\d?)?$/;
const ICD10CM = /^[A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?$/;
const ICD10PCS = /^[\dA-HJ-NP-Z]{7}$/;

const shaped = (text: string, shape: RegExp): string | undefined => {
  const plain = capitals(text);
  return shape.test(plain) ? plain.replace('.', '') : undefined;
};

const categoryLength = (plain: string): number => (plain.startsWith('E') ? 4 : 3);

/** Volumes 1 and 2. */
export const DIAGNOSES: Icd9Kind = {
  aCode: 'an ICD-9-CM diagnosis',
  mark: 'diagnoses',
  shape: 'three digits, V and two digits, or E and three digits, then up to two digits (one after E)',
  parts: { codes: 'codes', titles: 'titles', mappings: 'mappings' },
  normalize: (text) => shaped(text, DIAGNOSIS),
  display: (plain) => withDot(plain, categoryLength(plain)),
  topLength: categoryLength,
  normalizeIcd10: (text) => shaped(text, ICD10CM),
  displayIcd10: (plain) => withDot(plain, 3),
};

/** Volume 3. */
export const PROCEDURES: Icd9Kind = {
  aCode: 'an ICD-9-CM procedure',
  mark: 'procedures',
  shape: 'two digits, then up to two digits',
  parts: { codes: 'procedureCodes', titles: 'procedureTitles', mappings: 'procedureMappings' },
  normalize: (text) => shaped(text, PROCEDURE),
  display: (plain) => withDot(plain, 2),
  topLength: () => 2,
  normalizeIcd10: (text) => shaped(text, ICD10PCS),
  displayIcd10: (plain) => plain,
};
