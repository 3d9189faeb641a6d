/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
let constants: Uint32Array | undefined;

function makeConstants(): Uint32Array {
  const found = new Uint32Array(64);
  for (let number = 2, at = 0; at < 64; number++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) prime = false;
    if (prime) found[at++] = fraction(Math.cbrt(number));
  }
  return found;
}

const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * The SHA-256 of bytes, as 64 hexadecimal digits. Written here because a bare JavaScript engine has no `crypto`, and browsers
 * have it on secure pages only.
 */
export function sha256(bytes: Uint8Array): string {
  constants ??= makeConstants();
  const state = Uint32Array.from([2, 3, 5, 7, 11, 13, 17, 19], (prime) => fraction(Math.sqrt(prime)));
  const whole = bytes.length - (bytes.length % 64);
  const words = new Uint32Array(64);
  for (let at = 0; at < whole; at += 64) addBlock(state, words, bytes, at, constants);
  const tail = tailOf(bytes, whole);
  for (let at = 0; at < tail.length; at += 64) addBlock(state, words, tail, at, constants);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The last bytes, a one bit, zeros, and the length in bits. */
function tailOf(bytes: Uint8Array, from: number): Uint8Array {
  const rest = bytes.subarray(from);
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128);
  tail.set(rest);
  tail[rest.length] = 0x80;
  let bits = bytes.length * 8;
  for (let at = tail.length - 1; bits > 0; at--) {
    tail[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return tail;
}

function addBlock(
  state: Uint32Array,
  words: Uint32Array,
  bytes: Uint8Array,
  at: number,
  rounds: Uint32Array,
): void {
  for (let i = 0; i < 16; i++) {
    const from = at + 4 * i;
    words[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const [early, late] = [words[i - 15]!, words[i - 2]!];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16]! + low + words[i - 7]! + high;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + rounds[i]! + words[i]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + word;
}
