/**
 * A checksum of 32 bits, four bytes a step.
 *
 * Every step is a bijection of the state, so a change within one group of four bytes is always found; other damage is
 * missed once in 2^32 cases. A CRC needs four times the steps, and this runs before the first answer, when nothing is
 * compiled yet.
 */
export function checksum(bytes: Uint8Array): number {
  let state = bytes.length | 0;
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    state = Math.imul(state ^ word, 0x9e3779b1);
    state ^= state >>> 15;
  }
  for (let i = whole; i < bytes.length; i++) {
    state = Math.imul(state ^ bytes[i]!, 0x9e3779b1);
    state ^= state >>> 15;
  }
  return state >>> 0;
}
