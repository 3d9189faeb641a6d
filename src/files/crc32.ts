let table: Int32Array | undefined;

function makeTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/**
 * CRC-32, the checksum of zip archives. `node:zlib` has it since Node 22; browsers do not have it.
 *
 * @param before - the checksum of the bytes in front, for content that is read in pieces
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= makeTable();
  const values = table;
  let sum = ~before;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ values[(sum ^ bytes[i]!) & 255]!;
  return ~sum >>> 0;
}
