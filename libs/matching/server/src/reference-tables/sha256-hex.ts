import { createHash } from 'node:crypto';

/** SHA-256 of a text as lower-case hex: the hash that seeds, runs and replays agree on. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
