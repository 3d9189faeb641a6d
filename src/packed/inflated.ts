/** A part of a payload, as callers give it. */
type Part = string | Uint8Array;

/** The sections that were inflated ahead, by part and name. */
let ahead: Map<Part, Map<string, Uint8Array>> | undefined;

/** Keeps the bytes of a section until they are taken. */
export function keepInflated(part: Part, name: string, bytes: Uint8Array): void {
  ahead ??= new Map();
  const sections = ahead.get(part) ?? new Map<string, Uint8Array>();
  ahead.set(part, sections.set(name, bytes));
}

/** The bytes of a section that was inflated ahead; undefined if it was not, or if they were taken before. */
export function takeInflated(part: Part, name: string): Uint8Array | undefined {
  const sections = ahead?.get(part);
  const bytes = sections?.get(name);
  if (bytes === undefined) return undefined;
  sections!.delete(name);
  if (sections!.size === 0) ahead!.delete(part);
  return bytes;
}
