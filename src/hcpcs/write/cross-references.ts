import { type FileRecord, SEPARATOR } from './model.js';

/** Marks CPT codes in a packed cross reference. We may not print them. */
export const CPT_MARK = '*';

const LEVEL_II = /^[ABCEGHJ-MP-V]\d{4}$/;
/** Two characters. Two digits would be a modifier of CPT. */
const MODIFIER = /^(?!\d\d)[A-Z0-9]{2}$/;

/**
 * A cross reference without the codes of CPT: a mark says that the file names some. Anything
 * that is neither a Level II code nor a modifier counts as CPT, including the word itself; a dental code would count too.
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
