import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new session token: 256 random bits, base64url. It goes into the cookie and nowhere else. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What the database knows of a token; `null` for a text that cannot be one. */
export const hashOfToken = (token: string): Buffer | null => (TOKEN.test(token) ? createHash('sha256').update(token).digest() : null);
