/** The general categories of Unicode, with surrogates that stand alone, private use and what is not assigned. */
export const CATEGORIES: readonly string[] = [
  ...['Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'No', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi'],
  ...['Pf', 'Po', 'Sm', 'Sc', 'Sk', 'So', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co', 'Cn'],
];

/** All letters of a category are too many to try: these are spread over it, the first and the last among them. */
const MOST = 200;

/** Characters of a general category. */
export function charactersOf(category: string): string[] {
  const isMember = new RegExp(`^\\p{${category}}$`, 'u');
  const all: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (isMember.test(character)) all.push(character);
  }
  const step = Math.max(1, Math.floor(all.length / MOST));
  return all.filter((_, i) => i % step === 0 || i === all.length - 1);
}
