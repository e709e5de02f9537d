import { GraphqlSession } from '../../apps/cli/src/demo/graphql-session';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../apps/cli/src/demo/accounts';

interface Payload {
  readonly errors: readonly { readonly message: string; readonly __typename?: string }[];
}

/** The demo company's owner as a script that does not give up when the API is gone for a while. */
export class ApiCaller {
  private readonly session: GraphqlSession;
  private companyId = '';

  constructor(url: string) {
    this.session = new GraphqlSession(url);
  }

  async signIn(): Promise<void> {
    const { signIn } = await this.session.request<{ signIn: Payload & { viewer: { memberships: { company: { id: string } }[] } } }>(
      'mutation($input: SignInInput!) { signIn(input: $input) { errors { message } viewer { memberships { company { id } } } } }',
      { input: { email: DEMO_ACCOUNTS.company.email, password: DEMO_PASSWORD } },
    );
    this.companyId = signIn.viewer.memberships[0].company.id;
  }

  async createNeed(brief: object): Promise<{ id: string; version: number }> {
    const { createNeed } = await this.session.request<{ createNeed: Payload & { need: { id: string; version: number } } }>(
      'mutation($input: CreateNeedInput!) { createNeed(input: $input) { errors { message } need { id version } } }',
      { input: { companyId: this.companyId, brief } },
    );
    if (createNeed.errors.length > 0) throw new Error(createNeed.errors[0].message);
    return createNeed.need;
  }

  /** @returns whether the API has accepted it; false when it could not be asked */
  async publish({ id, version }: { id: string; version: number }, idempotencyKey: string): Promise<boolean> {
    let payload: Payload;
    try {
      const answer = await this.session.request<{ publishNeed: Payload }>(
        'mutation($input: NeedCommandInput!) { publishNeed(input: $input) { errors { message __typename } } }',
        { input: { needId: id, version, idempotencyKey } },
      );
      payload = answer.publishNeed;
    } catch {
      return false;
    }
    if (payload.errors.length > 0) throw new Error(`publishing ${id} was refused: ${payload.errors[0].message}`);
    return true;
  }
}
