import { demoBrief } from '@qd/needs-server';
import { epochDayAt, formatDate, formatIsoWeek, weekOf } from '@qd/shared-domain';
import { eventually, Stack } from '@qd/testing';

const PASSWORD = 'quarterdeck-demo-2026';
export const EMAILS = {
  company: 'ada@northwind.example',
  rival: 'max@southgate.example',
  leader: 'lena@leaders.example',
  admin: 'iris@quarterdeck.example',
} as const;

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has whatever shape was asked for
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Somebody signed in, over HTTP. */
export class Person {
  private cookie = '';
  constructor(private readonly url: string) {}

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const session = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (session.length > 0) this.cookie = session.join('; ');
    return (await response.json()) as Answer;
  }

  /** The data of an operation that must not fail as a whole. */
  async read(query: string, variables: object = {}): Promise<Answer['data']> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** The payload of a mutation that takes one input. */
  async act(name: string, input: object, fields: string): Promise<Answer['data']> {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} errors { __typename message path } } }`;
    return (await this.read(text, { input }))[name];
  }
}

export const PREVIEW = '{ scoreable passing strong sentence missing { path message } gains { code sentence more } }';
export const EFFECT = `query($id: ID!, $brief: BriefInput!) { briefEffect(needId: $id, brief: $brief) { supersedes changes { field before after matters }
  before ${PREVIEW} after ${PREVIEW} entering leaving moves { leaderId from to scoreBefore scoreAfter } } }`;
export const MARK = 'mark { state reason note version markedAt }';
export const LIST = `query($id: ID!) { need(id: $id) { version latestRun { id state leadersPassed } shortlist(first: 50) { edges { node { leaderId rank score leaderInterested ${MARK} } } }
  pinned { leaderId listed blindProfile { headline } ${MARK} } versions { version current changes { field before after matters } } } }`;
export const OPPORTUNITY = `needId score rankBucket lines { points side } strengths gap ${MARK} brief { title startDate industry { code } required { node { code } } }`;
export const OPEN = `query($first: Int, $after: String) { opportunities(first: $first, after: $after) { totalCount asOf pageInfo { hasNextPage endCursor }
  edges { cursor node { ${OPPORTUNITY} } } } }`;
export const SHUT = `query($first: Int, $after: String) { shutOpportunities(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { needId firstFailedGate distance sentence brief { title } } } } }`;
export const WHY_NOT =
  'query($id: ID!) { whyNotMe(needId: $id) { wouldPass rankBucket firstFailedGate distance sentence counterfactuals { sentence } } }';

const today = epochDayAt(Date.now());
export const brief = demoBrief(today);
/** Fits the brief above, whatever the market around it. */
const PROFILE = {
  headline: 'CTO who takes SaaS platforms through their second growth spurt',
  summary: 'Fifteen years of building platform teams, the last six as the technical half of a leadership team.',
  roles: ['CTO', 'VP_ENGINEERING', 'HEAD_OF_PLATFORM'],
  primaryRole: 'CTO',
  kinds: ['FRACTIONAL', 'INTERIM', 'PROJECT'],
  ownership: ['OWN', 'CO_OWN'],
  nicheCodes: ['niche.saas-scaling', 'niche.cloud-infrastructure'],
  specialtyCodes: ['specialty.kubernetes', 'specialty.sre', 'specialty.finops', 'specialty.scaling-teams'],
  stages: [{ stage: 'SERIES_A', depth: 3 }],
  archetypes: [{ archetype: 'OUTGROWN_TECHNICAL_FOUNDER', depth: 3 }],
  phases: ['SCALING_INFRASTRUCTURE'],
  duties: ['ARCHITECTURE', 'HIRING'],
  handsOn: 'REVIEWS',
  dayRateMin: { amountMinor: 90_000, currency: 'EUR' },
  dayRateTarget: { amountMinor: 110_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  workStart: '08:30',
  workEnd: '18:00',
  languages: ['en', 'de'],
  availableFrom: formatDate(today),
  preferences: { minDaysPerWeek: 1, maxDaysPerWeek: 3.5, handsOn: 'SOME', scopeStability: 'MOSTLY_SETTLED', sponsorHoursPerWeek: 2 },
};

/** The built product with a market, the demo's people signed in, a leader who fits the brief, and a need with its list. */
export class WorkingDay {
  readonly as: Record<keyof typeof EMAILS, Person> = {} as never;
  readonly companies: Record<string, string> = {};
  leaderId = '';
  needId = '';

  private constructor(readonly stack: Stack) {}

  static async begin(): Promise<WorkingDay> {
    const day = new WorkingDay(await Stack.start({ backend: 'postgres', leaders: 2_000, needs: 40, seed: 5 }));
    for (const role of Object.keys(EMAILS) as (keyof typeof EMAILS)[]) await day.signIn(role);
    await day.fitLeader();
    day.needId = await day.publish(day.as.company, day.companies['company']);
    return day;
  }

  rows<Row = Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.stack.database.query<Row>(sql, values);
  }

  async list(id = this.needId, who = this.as.company): Promise<Answer['data']> {
    return (await who.read(LIST, { id })).need;
  }

  async leadersOf(id = this.needId): Promise<string[]> {
    return (await this.list(id)).shortlist.edges.map(({ node }: { node: { leaderId: string } }) => node.leaderId);
  }

  /** Publishes a need and waits for its list. */
  async publish(who: Person, companyId: string, text: object = brief): Promise<string> {
    const { need } = await who.act('createNeed', { companyId, brief: text }, 'need { id version }');
    const input = { needId: need.id, version: need.version };
    const sent = await who.read('mutation($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message } } }', { input });
    if (sent.publishNeed.errors.length > 0) throw new Error(JSON.stringify(sent.publishNeed.errors));
    await this.settled(need.id);
    return need.id;
  }

  /** Waits until a need's list is of its present brief. */
  async settled(id: string): Promise<void> {
    const current = `select 1 from match_runs r join need_facts f on f.event_id = r.need_event_id and f.valid_to is null
      join needs n on n.id = r.need_id and n.brief_version = r.brief_version where r.need_id = $1 and r.state = 'COMPLETED'`;
    await eventually(async () => (await this.rows(current, [id])).length > 0, 90_000, `the list of need ${id}`);
  }

  async preview(companyId: string, text: object, who = this.as.company): Promise<Answer['data']> {
    const query = `query($id: ID!, $brief: BriefInput!) { marketPreview(companyId: $id, brief: $brief) ${PREVIEW} }`;
    return (await who.read(query, { id: companyId, brief: text })).marketPreview;
  }

  /** Every page of a leader's list. */
  async pages(query: string, first: number): Promise<{ needIds: string[]; totalCount: number; nodes: Answer['data'][] }> {
    const nodes: Answer['data'][] = [];
    let after: string | null = null;
    for (let page = 0; page < 60; page++) {
      const [answer]: Answer['data'][] = Object.values(await this.as.leader.read(query, { first, after }));
      nodes.push(...answer.edges.map(({ node }: { node: unknown }) => node));
      after = answer.pageInfo.endCursor;
      if (!answer.pageInfo.hasNextPage) return { nodes, needIds: nodes.map((node) => node.needId), totalCount: answer.totalCount };
    }
    throw new Error('the list does not end');
  }

  private async signIn(role: keyof typeof EMAILS): Promise<void> {
    this.as[role] = new Person(this.stack.url);
    const input = { email: EMAILS[role], password: PASSWORD };
    const { viewer } = await this.as[role].act('signIn', input, 'viewer { leader { id } memberships { company { id } } }');
    if (viewer.memberships[0]) this.companies[role] = viewer.memberships[0].company.id;
    if (viewer.leader) this.leaderId = viewer.leader.id;
  }

  private async fitLeader(): Promise<void> {
    const { leaderId } = this;
    const { leader } = await this.as.leader.read('query($id: ID!) { leader(id: $id) { version } }', { id: leaderId });
    const edited = await this.as.leader.act(
      'editLeaderProfile',
      { leaderId, version: leader.version, profile: PROFILE },
      'leader { version }',
    );
    const weeks = { fromWeek: formatIsoWeek(weekOf(today)), toWeek: formatIsoWeek(weekOf(today) + 103) };
    const declared = await this.as.leader.act(
      'declareCapacity',
      { leaderId, version: edited.leader.version, ...weeks, halfDays: 14 },
      'leader { version }',
    );
    if (declared.errors.length > 0) throw new Error(JSON.stringify(declared.errors));
  }
}
