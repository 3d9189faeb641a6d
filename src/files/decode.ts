import { MedcodesError } from '../base/errors.js';

/** The characters 0x80 to 0x9F of windows-1252, where Latin-1 has control characters; 0 for the five unused ones. */
const WINDOWS: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** How many bytes a chunk has: `apply` takes a limited number of arguments. */
const CHUNK = 8192;

/**
 * The text of a user's file: UTF-8 with or without a byte order mark; if the bytes are not UTF-8, windows-1252, which
 * includes Latin-1. Written here because a bare JavaScript engine has no `TextDecoder`.
 *
 * @param name - the file, for the message
 * @throws MedcodesError `invalid-file` for UTF-16, and for bytes that are marked as UTF-8 but are not
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw new MedcodesError('invalid-file', `${name} is UTF-16 text; save it as UTF-8`);
  }
  const marked = a === 0xef && b === 0xbb && bytes[2] === 0xbf;
  const text = decodeUtf8(marked ? bytes.subarray(3) : bytes);
  if (text === undefined && marked)
    throw new MedcodesError(
      'invalid-file',
      `${name} is marked as UTF-8 but is not valid UTF-8; check that it is not cut off or damaged`,
    );
  return text ?? decodeWindows(bytes);
}

/** The text of UTF-8 bytes; `undefined` if they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const length = first < 0x80 ? 1 : sequenceLength(first);
    const point = length === 1 ? first : codePoint(bytes, at, length);
    if (point < 0) return undefined;
    at += length;
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    if (units.length >= CHUNK) {
      text += String.fromCharCode.apply(null, units);
      units = [];
    }
  }
  return text + String.fromCharCode.apply(null, units);
}

/** How long the sequence is that begins with a byte above 0x7F; 0 if none does. */
function sequenceLength(first: number): number {
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

/** The lowest code point for each number of bytes: UTF-8 does not allow longer forms. */
const LEAST: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0 || at + length > bytes.length) return -1;
  let point = bytes[at]! & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]!;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = point * 64 + (byte & 0x3f);
  }
  const surrogate = point >= 0xd800 && point < 0xe000;
  return point < LEAST[length]! || point > 0x10ffff || surrogate ? -1 : point;
}

function decodeWindows(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) {
    const units = Array.from(bytes.subarray(i, i + CHUNK), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80] || byte : byte,
    );
    text += String.fromCharCode.apply(null, units);
  }
  return text;
}
