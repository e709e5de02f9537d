/** The subscriber of the pipeline bench: a process of its own that publishes needs over HTTP and has their first ten pushed to it. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { demoBrief } from '@qd/needs-server';
import { epochDayAt } from '@qd/shared-domain';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ClientAnswer, ClientCommand, Publication } from './messages';

const ACCOUNT = { email: 'ada@northwind.example', password: 'quarterdeck-demo-2026' };
const SHOWN = 10;
const PATIENCE_MS = 30_000;
const PUBLISH = 'mutation($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message } need { id state } } }';
const CREATE = 'mutation($input: CreateNeedInput!) { createNeed(input: $input) { errors { message } need { id version } } }';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { errors { message } viewer { memberships { company { id } } } } }';
/** What a shortlist screen shows of a card. */
const PROGRESS = `subscription($id: ID!) { needProgress(needId: $id) { needState run { id state leadersPassed } need { id shortlist(first: ${SHOWN}) {
  totalCount edges { node { id rank score strengths gap question lines { code label side points most }
    blindProfile { headline primaryRole niches { code label } freeHalfDays timeZone handsOn } } } } } } }`;

interface Draft {
  readonly id: string;
  readonly version: number;
}

interface Progress {
  readonly needProgress: { run: { state: string } | null; need: { shortlist: { edges: unknown[] } } };
}

const now = (): number => performance.timeOrigin + performance.now();

class Subscriber {
  private cookie = '';
  private url = '';
  private drafts: Draft[] = [];
  private socket: Client | null = null;

  async prepare({ url, drafts, seed }: Extract<ClientCommand, { kind: 'prepare' }>): Promise<void> {
    this.url = url;
    const { signIn } = await this.request<{ signIn: { viewer: { memberships: { company: { id: string } }[] } } }>(SIGN_IN, {
      input: ACCOUNT,
    });
    const companyId = signIn.viewer.memberships[0].company.id;
    const brief = demoBrief(epochDayAt(Date.now()));
    for (let made = 0; made < drafts; made += 8) {
      const batch = Array.from({ length: Math.min(8, drafts - made) }, (_, index) => made + index + seed);
      this.drafts.push(...(await Promise.all(batch.map((nth) => this.createDraft(companyId, { ...brief, ...variation(nth) })))));
    }
    const { cookie } = this;
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    this.socket = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie, lazy: false, retryAttempts: 0 });
  }

  async publish(count: number, perSecond: number | null): Promise<Publication[]> {
    const drafts = this.drafts.splice(0, count);
    if (drafts.length < count) throw new Error(`Only ${drafts.length} drafts are left.`);
    const subscribed = await Promise.all(drafts.map((draft) => this.subscribe(draft)));
    const began = now();
    const publications: Publication[] = [];
    const running: Promise<void>[] = [];
    for (const [index, draft] of drafts.entries()) {
      if (perSecond !== null) await sleep(began + (index * 1000) / perSecond - now());
      const one = this.publishOne(draft, subscribed[index]).then((publication) => void publications.push(publication));
      if (perSecond === null) await one;
      else running.push(one);
    }
    await Promise.all(running);
    return publications;
  }

  private async publishOne({ id, version }: Draft, arrival: () => Promise<number>): Promise<Publication> {
    const startedAt = now();
    const received = arrival();
    const { publishNeed } = await this.request<{ publishNeed: { errors: { message: string }[]; need: { state: string } | null } }>(
      PUBLISH,
      {
        input: { needId: id, version },
      },
    );
    const answeredAt = now();
    if (publishNeed.need?.state !== 'OPEN') throw new Error(`Need ${id} was not opened: ${JSON.stringify(publishNeed)}`);
    return { needId: id, startedAt, answeredAt, receivedAt: await received };
  }

  /** Resolves when the subscription has told the present state; what it gives waits for the first ten. */
  private subscribe({ id }: Draft): Promise<() => Promise<number>> {
    return new Promise((ready, refuse) => {
      let arrived: (at: number) => void = () => undefined;
      let broke: (error: Error) => void = refuse;
      const arrival = new Promise<number>((resolve, reject) => {
        arrived = resolve;
        broke = reject;
      });
      arrival.catch(() => undefined);
      const timer = setTimeout(() => broke(new Error(`Need ${id} got no list within ${PATIENCE_MS} ms.`)), PATIENCE_MS);
      const stop = this.open().subscribe<Progress>(
        { query: PROGRESS, variables: { id } },
        {
          next: ({ data, errors }) => {
            if (errors?.length) return broke(new Error(errors[0].message));
            ready(() => arrival);
            if (data?.needProgress.run?.state !== 'COMPLETED' || data.needProgress.need.shortlist.edges.length < SHOWN) return;
            arrived(now());
            clearTimeout(timer);
            stop();
          },
          error: (error) => {
            const failure = error instanceof Error ? error : new Error(JSON.stringify(error));
            broke(failure);
            refuse(failure);
          },
          complete: () => undefined,
        },
      );
    });
  }

  private open(): Client {
    if (!this.socket) throw new Error('The client has not been prepared.');
    return this.socket;
  }

  private async createDraft(companyId: string, brief: object): Promise<Draft> {
    const { createNeed } = await this.request<{ createNeed: { errors: { message: string }[]; need: Draft | null } }>(CREATE, {
      input: { companyId, brief },
    });
    if (!createNeed.need) throw new Error(createNeed.errors[0].message);
    return createNeed.need;
  }

  private async request<T>(query: string, variables: object): Promise<T> {
    const { headers, body } = await post(`${this.url}/graphql`, JSON.stringify({ query, variables }), this.cookie);
    const session = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]);
    if (session.length > 0) this.cookie = session.join('; ');
    const { data, errors } = JSON.parse(body) as { data: T; errors?: { message: string }[] };
    if (errors?.length) throw new Error(errors[0].message);
    return data;
  }
}

const agent = new Agent({ keepAlive: true });

/** Node's own client: the client shares the machine with what it measures, and this one takes the least of it. */
function post(url: string, body: string, cookie: string): Promise<{ headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-quarterdeck-csrf': '1', cookie };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then((answered) => resolve({ headers: response.headers, body: answered }), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Needs differ, so that no two runs are one. */
const variation = (nth: number): object => ({
  daysPerWeek: 0.5 + 0.5 * (nth % 4),
  minOverlapHours: 2 + (nth % 3),
  sponsorHoursPerWeek: 2 + (nth % 5),
});

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

const subscriber = new Subscriber();
const answer = (message: ClientAnswer): void => void process.send?.(message);

process.on('message', (command: ClientCommand) => {
  const done =
    command.kind === 'prepare'
      ? subscriber.prepare(command).then((): ClientAnswer => ({ kind: 'ready' }))
      : subscriber.publish(command.count, command.perSecond).then((publications): ClientAnswer => ({ kind: 'published', publications }));
  done.then(answer, (error: Error) => answer({ kind: 'failed', message: error.stack ?? error.message }));
});
process.on('disconnect', () => process.exit(0));
