/** Values of characters 4 to 7: any one of each makes a code. Each is a text of ascending characters. */
export type Product = readonly [string, string, string, string];

/** The ends of codes that a product makes, in ascending order. */
export function expandProduct(product: Product): string[] {
  return product.reduce<string[]>(
    (ends, values) => ends.flatMap((end) => [...values].map((v) => end + v)),
    [''],
  );
}

/** Whether a product makes this end of a code. */
export const contains = (product: Product, end: string): boolean =>
  product.every((values, i) => values.includes(end[i]!));

/**
 * Cuts ends of codes into products that make exactly these, each once: from the right, beginnings that allow the same
 * rest are joined. The order is that of the first end of each.
 */
export function factor(ends: readonly string[]): Product[] {
  let parts = [...ends].sort().map((end) => [end.slice(0, 3), [end.slice(3)]] as [string, string[]]);
  for (let length = 3; length >= 0; length--) parts = mergeLast(parts, length);
  return parts.flatMap(([, rests]) => rests.map((rest) => rest.split('|') as unknown as Product));
}

/**
 * One step: beginnings of `length` characters with the rests that they allow. Beginnings that differ in their last
 * character only and allow the same become one set of characters before these rests.
 */
function mergeLast(parts: readonly [string, string[]][], length: number): [string, string[]][] {
  const restsOf = new Map<string, string[]>();
  for (const [begin, rests] of parts) restsOf.set(begin, [...(restsOf.get(begin) ?? []), ...rests]);
  if (length === 3) {
    const sets = [...restsOf].map(([begin, rests]) => [begin, [rests.join('')]] as [string, string[]]);
    return mergeCharacter(sets);
  }
  return length === 0 ? [...restsOf] : mergeCharacter([...restsOf]);
}

function mergeCharacter(parts: readonly [string, string[]][]): [string, string[]][] {
  const groups = new Map<string, { begin: string; characters: string; rests: string[] }>();
  for (const [begin, rests] of parts) {
    const shorter = begin.slice(0, -1);
    const key = `${shorter}>${rests.join(';')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { begin: shorter, characters: begin.slice(-1), rests });
    else group.characters += begin.slice(-1);
  }
  return [...groups.values()].map(({ begin, characters, rests }) => [
    begin,
    rests.map((rest) => `${characters}|${rest}`),
  ]);
}
