import { Injectable } from '@nestjs/common';
import type { Person } from '@qd/identity-domain';
import { Database } from '@qd/platform';
import type { Actor } from '@qd/shared-domain';
import { personOf, UserRow } from '../rows/identity-rows';

/** Reads the account of whoever acts; `null` for anybody but a signed-in person. */
@Injectable()
export class ReadViewer {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor): Promise<Person | null> {
    if (actor.kind !== 'USER') return null;
    const row = await this.database.read(actor, (manager) => manager.findOneBy(UserRow, { id: actor.userId }));
    return row ? personOf(row) : null;
  }
}
