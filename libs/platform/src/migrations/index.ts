import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOWN, UP } from './0001-baseline.sql';
import { DOWN as WORKING_DAY_DOWN, UP as WORKING_DAY_UP } from './0002-working-day.sql';

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

/** Marks, blind briefs, blocks by name, notifications, outbox cursors. */
export class WorkingDay1795500000002 implements MigrationInterface {
  readonly name = 'WorkingDay1795500000002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORKING_DAY_UP);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(WORKING_DAY_DOWN);
  }
}

/** Every migration, oldest first. */
export const MIGRATIONS = [Baseline1795000000001, WorkingDay1795500000002];
