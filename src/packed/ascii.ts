import { hostLatin1 } from './host.js';

/** Texts up to this length are not worth a call of the host. */
const SHORT = 256;

/**
 * Converts ASCII bytes to text; the official tables are ASCII. Written here because a bare JavaScript engine has no
 * `TextDecoder`; long texts are left to the host where it can. It works in chunks because `apply` takes a limited number of arguments.
 */
export function decodeAscii(bytes: Uint8Array): string {
  if (bytes.length > SHORT) {
    const decoded = hostLatin1(bytes);
    if (decoded !== undefined) return decoded;
  }
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[]);
  }
  return text;
}

/** The lines of a text section. An empty section has no lines. */
export function decodeLines(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : decodeAscii(bytes).split('\n');
}
