/** From and to, in characters of a text. */
export type Range = readonly [from: number, to: number];

/** Where the value of a JSON pointer stands in a JSON text. The nearest value above it, if the text has no such value. */
export function rangeOfPointer(text: string, pointer: string): Range | undefined {
  const wanted = pointer.split('/').slice(1);
  let at = 0;
  let best: Range | undefined;
  const space = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string => {
    const from = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return text.slice(from + 1, at - 1);
  };
  const value = (depth: number, isOnPath: boolean): void => {
    space();
    const from = at;
    if (text[at] === '{') members(depth, isOnPath, true);
    else if (text[at] === '[') members(depth, isOnPath, false);
    else if (text[at] === '"') string();
    else while (at < text.length && !/[,\]}\s]/.test(text[at]!)) at++;
    const isDeeper = best === undefined || from >= best[0];
    if (isOnPath && depth <= wanted.length && (best === undefined || isDeeper))
      best = keep(best, [from, at], depth);
  };
  let bestDepth = -1;
  const keep = (old: Range | undefined, found: Range, depth: number): Range => {
    if (old !== undefined && depth < bestDepth) return old;
    bestDepth = depth;
    return found;
  };
  const members = (depth: number, isOnPath: boolean, named: boolean): void => {
    const close = named ? '}' : ']';
    at++;
    space();
    for (let index = 0; at < text.length && text[at] !== close; index++) {
      let name = String(index);
      if (named) {
        name = string();
        space();
        at++;
      }
      value(depth + 1, isOnPath && wanted[depth] === name);
      space();
      if (text[at] === ',') at++;
      space();
    }
    at++;
  };
  value(0, true);
  return best;
}

/** The JSON pointer of a simple FHIRPath: `Claim.diagnosis[0].type` is `/diagnosis/0/type`. */
export const pointerOfExpression = (expression: string): string =>
  expression.replace(/^\w+/, '').replace(/\.|\[/g, '/').replaceAll(']', '');

/** Where a code stands in an X12 text: with separators around, without its dot. */
export function rangeInX12(text: string, code: string, which: number): Range | undefined {
  const plain = code.replace('.', '');
  let from = -1;
  for (let n = 0; n <= which; n++) {
    const next = text.indexOf(`:${plain}`, from + 1);
    if (next < 0) break;
    from = next;
  }
  return from < 0 ? undefined : [from + 1, from + 1 + plain.length];
}
