/** More releases than a byte, two bytes and four bytes have bits, and as many as a mask holds. */
export const COUNTS = [9, 17, 33, 53] as const;

/** The numbers below a count. */
export const upToCount = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The first day of the i-th quarter from 2016-10-01 on. */
export function quarter(i: number): string {
  const month = 9 + 3 * i;
  return `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Two digits. */
export const two = (i: number): string => String(i).padStart(2, '0');

/** The places of the releases in which `test` holds. */
export const where = (count: number, test: (on: string, i: number) => boolean): number[] =>
  upToCount(count).filter((i) => test(quarter(i), i));
