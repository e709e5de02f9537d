import { decodeLeaderFacts } from '@qd/leaders-domain';
import { CreateLeaderProfile, DeclareCapacity, moveCapacity, ReleaseCapacity, ReserveCapacity } from '@qd/leaders-server';
import { bytesToInts, Clock, Commands, Database, RandomIds } from '@qd/platform';
import {
  epochDayAt,
  formatIsoWeek,
  type LeaderId,
  MS_PER_DAY,
  ok,
  parseIsoWeek,
  system,
  type UserActor,
  type UserId,
  weekOf,
} from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import type { CapacityAct } from './capacity-model';

const OPERATOR = system('operator');
const DAY_ONE = Date.parse('2026-11-23T10:00:00Z');

class CalendarClock extends Clock {
  private at = DAY_ONE;
  override now(): number {
    return this.at;
  }
  nextWeek(): void {
    this.at += 7 * MS_PER_DAY;
  }
}

const PROFILE = {
  headline: 'CTO who takes platforms through their second growth spurt',
  summary: 'Fifteen years of building platform teams, the last six as the technical half of a leadership team.',
  roles: ['CTO'],
  kinds: ['FRACTIONAL'],
  ownership: ['OWN'],
  nicheCodes: ['niche.saas-scaling'],
  dayRateMin: { amountMinor: 110_000, currency: 'EUR' },
  dayRateTarget: { amountMinor: 135_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  preferences: { maxDaysPerWeek: 3 },
};

/** Half-days a week every leader of the world starts with. */
export const FIRST_DECLARED = 6;

export type ProvenLeader = UserActor & { readonly leaderId: LeaderId };

/** What a command came to: `null` where it was accepted, else the product's refusal. */
export interface Answer {
  readonly refusal: {
    readonly kind: string;
    readonly week?: number;
    readonly missingHalfDays?: number;
    readonly nextFreeWeek?: number | null;
  } | null;
}

/** An accepted command as the audit log has it. */
export interface Accepted extends CapacityAct {
  readonly seq: number;
}

/** Leaders on a real Postgres, the product's own use cases over several connections, and a look at what is really stored. */
export class CapacityWorld {
  readonly clock = new CalendarClock();
  private readonly ids = new RandomIds(this.clock);
  private readonly commands: Commands;
  private readonly declare: DeclareCapacity;
  private readonly reserve: ReserveCapacity;
  private readonly release: ReleaseCapacity;

  private constructor(
    readonly db: TestDatabase,
    private readonly database: Database,
  ) {
    this.commands = new Commands(database, this.ids);
    this.declare = new DeclareCapacity(this.commands, this.clock);
    this.reserve = new ReserveCapacity(this.commands, this.clock);
    this.release = new ReleaseCapacity(this.commands, this.clock);
  }

  static async open(connections: number): Promise<CapacityWorld> {
    const db = await createTestDatabase();
    const database = new Database({ url: db.appUrl, poolSize: connections, applicationName: 'prove-capacity' });
    await database.open();
    return new CapacityWorld(db, database);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.db.drop();
  }

  get week(): number {
    return weekOf(epochDayAt(this.clock.now()));
  }

  async addLeader(): Promise<ProvenLeader> {
    const userId = this.ids.next<UserId>();
    await this.db.query("insert into users (id, email, password_hash, display_name) values ($1, $2, '!', 'Somebody')", [
      userId,
      `${userId}@prove.invalid`,
    ]);
    const user: UserActor = { kind: 'USER', userId, isAdmin: false, leaderId: null, memberships: [] };
    const create = new CreateLeaderProfile(this.commands, this.database, this.clock, this.ids);
    const created = await create.execute(user, { displayName: 'Somebody Else', profile: PROFILE });
    if (!created.ok) throw new Error(JSON.stringify(created.failure));
    return { ...user, leaderId: created.value.leaderId as LeaderId };
  }

  /** Runs a command of a schedule the way the product runs it: one transaction over one connection. */
  async run(leader: ProvenLeader, command: CapacityAct): Promise<Answer> {
    const { act, kind, fromWeek, toWeek, halfDays } = command;
    const reservation = { kind: kind!, fromWeek, toWeek, halfDays };
    const result =
      act === 'DECLARE'
        ? await this.declareAtNewestVersion(leader, command)
        : act === 'RESERVE'
          ? await this.reserve.execute(OPERATOR, leader.leaderId, reservation)
          : act === 'RELEASE'
            ? await this.release.execute(OPERATOR, leader.leaderId, reservation)
            : await this.convert(leader, command);
    return { refusal: result.ok ? null : result.failure };
  }

  /** As a leader's screen does: read, then declare; somebody may have declared between. */
  private async declareAtNewestVersion(leader: ProvenLeader, { fromWeek, toWeek, halfDays, blackout }: CapacityAct) {
    const [{ version }] = await this.database.read(leader, (manager) =>
      manager.query('select version from leaders where id = $1', [leader.leaderId]),
    );
    const weeks = { fromWeek: formatIsoWeek(fromWeek), toWeek: formatIsoWeek(toWeek) };
    return this.declare.execute(leader, { leaderId: leader.leaderId, version, ...weeks, halfDays, blackout });
  }

  /** As scopes above do: steps of one change inside their own command. */
  private convert({ leaderId }: ProvenLeader, { fromWeek, toWeek, halfDays }: CapacityAct) {
    return this.commands.run(OPERATOR, { name: 'convert_hold', input: null }, async (scope) => {
      const range = { fromWeek, toWeek, halfDays };
      const steps = [
        { act: 'RELEASE' as const, kind: 'SOFT' as const, ...range },
        { act: 'RESERVE' as const, kind: 'HARD' as const, ...range },
      ];
      const moved = await moveCapacity(scope, leaderId, steps, this.clock.now());
      if (!moved.ok) return moved;
      const detail = { fromWeek: formatIsoWeek(fromWeek), toWeek: formatIsoWeek(toWeek), halfDays };
      return ok({ value: null, audit: { subjectType: 'leader' as const, subjectId: leaderId, detail } });
    });
  }

  /** Place of the newest row of the audit log, whoever it is about: rows are in the order of commits. */
  async auditHead(): Promise<number> {
    const [{ seq }] = await this.look<{ seq: string }>('select seq from audit_head');
    return Number(seq);
  }

  private look<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.read(OPERATOR, (manager) => manager.query(sql, [...values]));
  }

  /** The commands on a leader that were accepted after `seq`, in the order they were committed in. */
  async acceptedSince(leaderId: string, seq: number): Promise<Accepted[]> {
    const rows = await this.look<{ seq: string; command: string; detail: { fromWeek: string; toWeek: string } & CapacityAct }>(
      'select seq, command, detail from audit_log where subject_id = $1 and seq > $2 order by seq',
      [leaderId, seq],
    );
    return rows.map(({ seq: at, command, detail }) => ({
      seq: Number(at),
      act: ACTS[command as keyof typeof ACTS],
      kind: detail.kind,
      fromWeek: parseIsoWeek(detail.fromWeek)!,
      toWeek: parseIsoWeek(detail.toWeek)!,
      halfDays: detail.halfDays,
      blackout: detail.blackout ?? false,
    }));
  }

  /** `week declared committed hard soft away` of every stored week, a line each, as the model writes them. */
  async ledger(leaderId: string): Promise<string[]> {
    const rows = await this.look<{ line: string }>(
      `select concat_ws(' ', week, declared, committed, hard_held, soft_held, blackout::text) as line from leader_capacity
       where leader_id = $1 order by week`,
      [leaderId],
    );
    return rows.map(({ line }) => line);
  }

  /** Free half-days as the newest facts tell them to matching. */
  async freeInFacts(leaderId: string): Promise<readonly number[]> {
    const [{ facts }] = await this.look<{ facts: Buffer }>(
      `select f.facts from leader_facts f join outbox_events e on e.id = f.event_id where f.leader_id = $1 order by e.created_at desc limit 1`,
      [leaderId],
    );
    return decodeLeaderFacts(bytesToInts(facts)).freeHalfDays;
  }

  /** Weeks with more promised than declared, or promised though the leader is away. */
  async oversoldWeeks(leaderId: string): Promise<number> {
    const [{ n }] = await this.look<{ n: string }>(
      `select count(*) as n from leader_capacity
       where leader_id = $1 and (committed + hard_held > declared or (blackout and committed + hard_held > 0) or declared > 14)`,
      [leaderId],
    );
    return Number(n);
  }
}

const ACTS = { declare_capacity: 'DECLARE', reserve_capacity: 'RESERVE', release_capacity: 'RELEASE', convert_hold: 'CONVERT' } as const;
