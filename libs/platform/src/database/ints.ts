/** 32-bit integers as the bytes a `bytea` column holds, little-endian. */
export const intsToBytes = (ints: readonly number[]): Buffer => {
  const bytes = Buffer.allocUnsafe(ints.length * 4);
  ints.forEach((value, index) => bytes.writeInt32LE(value, index * 4));
  return bytes;
};

/** The inverse of {@link intsToBytes}. */
export const bytesToInts = (bytes: Buffer): Int32Array => {
  const ints = new Int32Array(bytes.length / 4);
  for (let index = 0; index < ints.length; index++) ints[index] = bytes.readInt32LE(index * 4);
  return ints;
};
