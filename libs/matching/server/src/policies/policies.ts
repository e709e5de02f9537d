import type { Database } from '@qd/platform';
import { DEFAULT_POLICY, type MatchPolicy, validatePolicy } from '@qd/matching-domain';
import { type Actor, system } from '@qd/shared-domain';

const KNOWN_FOR_MS = 1_000;

/** The versioned weights. The newest one is in force, at the latest a second after it was recorded. */
export class Policies {
  private readonly byVersion = new Map<string, MatchPolicy>();
  private newest: { readonly policy: MatchPolicy; readonly readAt: number } | null = null;

  constructor(private readonly database: Database) {}

  /** @throws Error when no policy was ever recorded: `qd migrate` records the first */
  async current(): Promise<MatchPolicy> {
    if (this.newest && performance.now() - this.newest.readAt < KNOWN_FOR_MS) return this.newest.policy;
    const readAt = performance.now();
    const policy = await this.load('select version, content from policies order by created_at desc, version desc limit 1', []);
    this.newest = { policy, readAt };
    return policy;
  }

  async version(version: string): Promise<MatchPolicy> {
    return this.byVersion.get(version) ?? this.load('select version, content from policies where version = $1', [version]);
  }

  /** Records the policy this build ships where there is none yet. */
  async ensureFirst(actor: Actor): Promise<void> {
    await this.database.transaction(actor, (manager) =>
      manager.query(
        `insert into policies (version, content, reason) select $1::text, $2::jsonb, 'The first policy.' where not exists (select 1 from policies)
         on conflict do nothing`,
        [DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
      ),
    );
  }

  private async load(sql: string, values: unknown[]): Promise<MatchPolicy> {
    const [[row]] = (await this.database.readAll(system('matcher'), [[sql, values]])) as { version: string; content: MatchPolicy }[][];
    if (!row) throw new Error(`No policy ${values[0] ?? ''} is recorded; run the migrations.`);
    const known = this.byVersion.get(row.version);
    if (known) return known;
    const policy = validatePolicy(row.content);
    if (!policy.ok) throw new Error(`Policy ${row.version} is broken: ${JSON.stringify(policy.failure)}`);
    this.byVersion.set(row.version, policy.value);
    return policy.value;
  }
}
