import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id at the first choice of the OWASP password storage cheat sheet; 19 MiB, about 30 ms on one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What stands in the place of a hash for a person who cannot sign in with a password. */
export const NO_PASSWORD = '!';

/** Hashes passwords and compares them. Takes them in the form of `normalizePassword`; keeps and logs none. */
@Injectable()
export class Passwords {
  /** Begun with the process, so that the first unknown address takes no longer than the second. */
  private readonly decoy: Promise<string> = this.hash(randomBytes(32).toString('base64url'));

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Compares; where there is no hash the work is the same, and the answer no.
   * @param stored the person's hash, {@link NO_PASSWORD}, or `null` for an unknown person */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const real = stored !== null && stored !== NO_PASSWORD;
    const same = await verify(real ? stored : await this.decoy, password);
    return real && same;
  }
}
