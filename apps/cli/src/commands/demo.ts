import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { demoBrief } from '@qd/needs-server';
import { epochDayAt } from '@qd/shared-domain';
import { Complaint } from '../complaint';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/accounts';
import { GraphqlSession } from '../demo/graphql-session';
import { type PrintedMatch, printShortlist } from '../demo/print-shortlist';

const SIGN_IN = `mutation($input: SignInInput!) { signIn(input: $input) { errors { message } viewer { memberships { company { id name } } } } }`;
const CREATE = `mutation($input: CreateNeedInput!) { createNeed(input: $input) { errors { message path } need { id version missing { message } } } }`;
const PUBLISH = `mutation($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message } need { id state } } }`;
const PROGRESS = `subscription($needId: ID!) { needProgress(needId: $needId) { needState run { id state leadersConsidered leadersPassed resultHash } } }`;
const SHORTLIST = `query($id: ID!, $first: Int!) { need(id: $id) { shortlist(first: $first) { totalCount edges { node {
  rank score strengths gap counterfactual lines { label side points } blindProfile { headline primaryRole timeZone } } } } } }`;

const TIMEOUT_MS = 60_000;
const ADVICE_MS = 5_000;

interface Payload {
  readonly errors: readonly { readonly message: string; readonly path?: readonly string[] | null }[];
}
interface Run {
  readonly id: string;
  readonly state: string;
  readonly leadersConsidered: number;
  readonly leadersPassed: number;
  readonly resultHash: string;
}

function accepted<T extends Payload>(payload: T): T {
  if (payload.errors.length === 0) return payload;
  throw new Complaint(payload.errors.map(({ message, path }) => `${path?.join('.') ?? ''} ${message}`.trim()).join('\n'));
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Does the main job in front of the reader: publishes a need over the API and waits for its explained shortlist. */
async function demo(url: string, first: number): Promise<void> {
  const session = new GraphqlSession(url);
  const { email } = DEMO_ACCOUNTS.company;
  type SignedIn = { signIn: Payload & { viewer: { memberships: { company: { id: string; name: string } }[] } } };
  const { signIn } = await session.request<SignedIn>(SIGN_IN, { input: { email, password: DEMO_PASSWORD } });
  const [{ company }] = accepted(signIn).viewer.memberships;
  const brief = demoBrief(epochDayAt(Date.now()));
  say(`${company.name} publishes: ${brief.title}`);
  type Created = { createNeed: Payload & { need: { id: string; version: number } } };
  const { createNeed } = await session.request<Created>(CREATE, { input: { companyId: company.id, brief, idempotencyKey: randomUUID() } });
  const { id: needId, version } = accepted(createNeed).need;
  let run: Run | null = null;
  const began = Date.now();
  type Published = { publishNeed: Payload };
  const { publishNeed } = await session.request<Published>(PUBLISH, { input: { needId, version, idempotencyKey: randomUUID() } });
  accepted(publishNeed);
  await session.listen<{ needProgress: { run: Run | null } }>(
    PROGRESS,
    { needId },
    ({ needProgress }) => {
      run = needProgress.run;
      if (run?.state === 'FAILED') throw new Complaint(`Run ${run.id} failed; see the worker's log.`);
      return run?.state === 'COMPLETED';
    },
    TIMEOUT_MS,
  );
  const { id, leadersConsidered, leadersPassed, resultHash } = run as unknown as Run;
  say(
    `${leadersPassed} of ${leadersConsidered} vetted leaders pass every gate; the shortlist was there ${Date.now() - began} ms after publishing.\n`,
  );
  type Listed = { need: { shortlist: { totalCount: number; edges: { node: PrintedMatch }[] } } };
  let matches: PrintedMatch[] = [];
  // What would move a leader is worked out a moment after the list.
  for (const until = Date.now() + ADVICE_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const { need } = await session.request<Listed>(SHORTLIST, { id: needId, first });
    matches = need.shortlist.edges.map(({ node }) => node);
    if (matches.every(({ counterfactual }) => counterfactual !== null)) break;
  }
  if (matches.length === 0) throw new Complaint('The shortlist is empty: the market holds nobody for this need.');
  say(printShortlist(matches));
  say(`\nRun ${id}, result ${resultHash.slice(0, 16)}. Replay it: npx qd match replay ${id}`);
  say(`\nSign in at ${url} with the password ${DEMO_PASSWORD}:`);
  const { company: owner, leader, admin } = DEMO_ACCOUNTS;
  for (const [role, account] of Object.entries({ company: owner, leader, admin })) say(`  ${role.padEnd(8)} ${account.email}`);
}

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description('publish a need of the demo company over the API and print its explained shortlist')
    .requiredOption('--url <url>', 'where the API answers')
    .option('--first <n>', 'how many matches to print', '5')
    .action(({ url, first }: { url: string; first: string }) => demo(url, Number(first)));
}
