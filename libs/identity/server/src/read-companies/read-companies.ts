import { Injectable } from '@nestjs/common';
import type { Company } from '@qd/identity-domain';
import { Database } from '@qd/platform';
import { type Actor, isUuid } from '@qd/shared-domain';
import { In } from 'typeorm';
import { companyOf, CompanyRow } from '../rows/identity-rows';

/** Reads companies by their ids in one query. What the actor may not see is left out, like what does not exist. */
@Injectable()
export class ReadCompanies {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Company>> {
    const asked = [...new Set(ids.filter(isUuid))];
    if (actor.kind === 'ANONYMOUS' || asked.length === 0) return new Map();
    const rows = await this.database.read(actor, (manager) => manager.findBy(CompanyRow, { id: In(asked) }));
    return new Map(rows.map((row) => [row.id, companyOf(row)]));
  }
}
