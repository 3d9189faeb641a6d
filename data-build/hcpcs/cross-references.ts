import { type FileRecord, SEPARATOR } from './model.js';

/** Stands in a packed cross reference for codes of CPT, which are not ours to print. */
export const CPT_MARK = '*';

const LEVEL_II = /^[ABCEGHJ-MP-V]\d{4}$/;
/** Two characters, not both digits: those are modifiers of CPT. */
const MODIFIER = /^(?!\d\d)[A-Z0-9]{2}$/;

/**
 * A cross reference without the codes of CPT: a mark says that the file names some. What is neither of Level II nor a
 * modifier is taken for CPT, the word itself included; dental codes too would be.
 */
export function withoutCpt(printed: string): string {
  if (printed === '') return '';
  const named = printed.split(SEPARATOR);
  const ours = named.filter((code) => LEVEL_II.test(code) || MODIFIER.test(code));
  return [...ours, ...(ours.length < named.length ? [CPT_MARK] : [])].join(SEPARATOR);
}

/** A record without the codes of CPT in its cross reference. */
export const stripCpt = (record: FileRecord): FileRecord => ({
  ...record,
  values: { ...record.values, crossReference: withoutCpt(record.values.crossReference) },
});
