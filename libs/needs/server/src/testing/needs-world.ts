import type { BriefInput } from '@qd/needs-domain';
import { Clock, Commands, type Database, RandomIds, SystemClock } from '@qd/platform';
import {
  type CompanyId,
  type Instant,
  parseDate,
  MS_PER_DAY,
  type MemberRole,
  type Result,
  type UserActor,
  type UserId,
} from '@qd/shared-domain';
import { createTestDatabase, type TestDatabase } from '@qd/testing';
import { CloseNeed } from '../close-need/close-need';
import { CreateNeed } from '../create-need/create-need';
import { EditNeed } from '../edit-need/edit-need';
import { HoldNeed } from '../hold-need/hold-need';
import { ImportNeeds } from '../import-needs/import-needs';
import { PassNeed } from '../pass-need/pass-need';
import { PublishNeed } from '../publish-need/publish-need';
import { NeedReads } from '../read-needs/need-reads';
import { ReopenNeed } from '../reopen-need/reopen-need';
import { ResumeNeed } from '../resume-need/resume-need';

/** A complete brief as a form sends it. */
export const BRIEF = {
  title: 'Fractional CTO for a climate SaaS',
  situation: 'Two founders, eight engineers, nobody who sets the bar.',
  outcomes: ['Release every week by March'],
  scopeIn: ['Architecture', 'Hiring'],
  scopeOut: ['Writing features'],
  cadence: 'Two days on site, a written report every Friday.',
  role: 'CTO',
  kind: 'FRACTIONAL',
  ownership: 'OWN',
  archetype: 'OUTGROWN_TECHNICAL_FOUNDER',
  stage: 'SERIES_A',
  phase: 'SCALING_INFRASTRUCTURE',
  nicheCodes: ['niche.ai-strategy'],
  industryCode: 'industry.energy',
  required: [{ code: 'specialty.kubernetes', minEvidence: 'REFERENCED' }],
  niceToHaveCodes: ['specialty.devops'],
  stackCodes: ['technology.typescript'],
  duties: ['ARCHITECTURE'],
  handsOn: 'REVIEWS',
  daysPerWeek: 2.5,
  startDate: '2027-01-11',
  durationWeeks: 26,
  dayBudgetMin: { amountMinor: 120_000, currency: 'EUR' },
  dayBudgetMax: { amountMinor: 150_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  workStart: '09:00',
  workEnd: '18:00',
  minOverlapHours: 4,
  languages: ['en'],
  missions: [],
  scopeStability: 'MOSTLY_SETTLED',
  sponsorHoursPerWeek: 3,
} satisfies BriefInput;

/** A clock that stands where the spec puts it. */
export class SetClock extends Clock {
  constructor(public instant: Instant) {
    super();
  }
  override now(): Instant {
    return this.instant;
  }
  setDay(date: string): void {
    this.instant = (parseDate(date) ?? 0) * MS_PER_DAY;
  }
}

/** Companies and people on a real Postgres, with every use case of needs as the API's role runs it. */
export class NeedsWorld {
  readonly clock = new SetClock(Date.UTC(2026, 10, 23, 12));
  private readonly ids = new RandomIds(new SystemClock());
  readonly commands: Commands;
  readonly create: CreateNeed;
  readonly edit: EditNeed;
  readonly publish: PublishNeed;
  readonly pass: PassNeed;
  readonly hold: HoldNeed;
  readonly resume: ResumeNeed;
  readonly close: CloseNeed;
  readonly reopen: ReopenNeed;
  readonly import: ImportNeeds;
  readonly reads: NeedReads;

  private constructor(
    readonly db: TestDatabase,
    readonly app: Database,
  ) {
    this.commands = new Commands(app, this.ids);
    this.create = new CreateNeed(this.commands, app, this.ids);
    this.edit = new EditNeed(this.commands, app, this.clock);
    this.publish = new PublishNeed(this.commands, this.clock);
    this.pass = new PassNeed(this.commands, this.clock);
    this.hold = new HoldNeed(this.commands);
    this.resume = new ResumeNeed(this.commands, this.clock);
    this.close = new CloseNeed(this.commands);
    this.reopen = new ReopenNeed(this.commands, this.ids);
    this.import = new ImportNeeds(this.create);
    this.reads = new NeedReads(app, this.clock);
  }

  static async open(): Promise<NeedsWorld> {
    const db = await createTestDatabase();
    return new NeedsWorld(db, await db.app());
  }

  async company(options: { verified?: boolean; parentId?: string } = {}): Promise<CompanyId> {
    const id = this.ids.next<CompanyId>();
    await this.db.query('insert into companies (id, name, time_zone, verified_domain, parent_id) values ($1, $2, $3, $4, $5)', [
      id,
      'A company',
      'Europe/Berlin',
      options.verified ?? true,
      options.parentId ?? null,
    ]);
    return id;
  }

  /** A person with a role in a company, or with none. */
  async user(companyId: CompanyId | null, role: MemberRole = 'MEMBER', isAdmin = false): Promise<UserActor> {
    const userId = this.ids.next<UserId>();
    await this.db.query(`insert into users (id, email, password_hash, display_name, is_admin) values ($1, $2, 'x', 'Someone', $3)`, [
      userId,
      `${userId}@example.test`,
      isAdmin,
    ]);
    if (companyId)
      await this.db.query('insert into company_members (company_id, user_id, role) values ($1, $2, $3)', [companyId, userId, role]);
    return { kind: 'USER', userId, isAdmin, leaderId: null, memberships: companyId ? [{ companyId, role }] : [] };
  }

  randomId(): string {
    return this.ids.next();
  }

  /** Events of a need in order of writing. */
  async events(needId: string): Promise<{ id: string; type: string; payload: Record<string, unknown> }[]> {
    return this.db.query('select id, type, payload from outbox_events where subject_id = $1 order by created_at, id', [needId]);
  }
}

/** The value of a result a spec expects to succeed. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The failure of a result a spec expects to be refused. */
export function failure<F>(result: Result<unknown, F>): F {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.failure;
}
