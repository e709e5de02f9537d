import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOWN, UP } from './0001-baseline.sql';

/** The first schema: identity, leaders, needs, matching, outbox, audit, with row-level security forced on every private table. */
export class Baseline1795000000001 implements MigrationInterface {
  readonly name = 'Baseline1795000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** Every migration, oldest first. */
export const MIGRATIONS = [Baseline1795000000001];
