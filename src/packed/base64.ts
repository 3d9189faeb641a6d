import { MedcodesError } from '../base/errors.js';
import { hostBase64 } from './host.js';

const INVALID = 255;

/** The six bits of each ASCII character of the standard alphabet, 255 for every other one. */
function alphabetTable(): Uint8Array {
  const table = new Uint8Array(128).fill(INVALID);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < alphabet.length; i++) table[alphabet.charCodeAt(i)] = i;
  return table;
}

let alphabet: Uint8Array | undefined;

const paddingOf = (text: string): number => (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

/**
 * How many bytes a base64 text with padding holds.
 *
 * @throws MedcodesError `corrupt-payload` if the length is not that of base64
 */
export function base64Length(text: string): number {
  if (text.length % 4 !== 0) throw notBase64();
  return (text.length / 4) * 3 - paddingOf(text);
}

/**
 * Decodes the bytes `from` to `to` of standard base64 with padding. It decodes a range because most questions need few sections
 * of a payload.
 *
 * @throws MedcodesError `corrupt-payload` if a character or the length is not base64
 */
export function decodeBase64(text: string, from = 0, to: number = base64Length(text)): Uint8Array {
  const first = Math.floor(from / 3);
  const part = text.slice(first * 4, Math.ceil(to / 3) * 4);
  const bytes = hostBase64(part) ?? decodeGroups(part);
  return bytes.subarray(from - first * 3, to - first * 3);
}

/**
 * Decodes whole groups of four characters. Written here because a bare JavaScript engine has neither `atob` nor `Buffer`.
 *
 * @returns the bytes, with a zero for each character of padding
 * @throws MedcodesError `corrupt-payload` if a character is not base64
 */
export function decodeGroups(text: string): Uint8Array {
  alphabet ??= alphabetTable();
  const table = alphabet;
  const characters = text.length - paddingOf(text);
  const bytes = new Uint8Array((text.length / 4) * 3);
  let invalid = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    const a = table[text.charCodeAt(i)] ?? INVALID;
    const b = table[text.charCodeAt(i + 1)] ?? INVALID;
    const c = i + 2 < characters ? (table[text.charCodeAt(i + 2)] ?? INVALID) : 0;
    const d = i + 3 < characters ? (table[text.charCodeAt(i + 3)] ?? INVALID) : 0;
    invalid |= a | b | c | d; // 255 sets bit 6 or 7, the 64 values never do
    bytes[at++] = (a << 2) | (b >> 4);
    bytes[at++] = (b << 4) | (c >> 2);
    bytes[at++] = (c << 6) | d;
  }
  if (invalid > 63) throw notBase64();
  return bytes;
}

const notBase64 = (): MedcodesError =>
  new MedcodesError(
    'corrupt-payload',
    'the payload is not base64; it was cut off or altered, so load it again',
  );
