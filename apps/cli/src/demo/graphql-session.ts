import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Complaint } from '../complaint';

/** A signed-in caller of the API over HTTP and websocket, as a script would write one. */
export class GraphqlSession {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** Runs one operation.
   * @throws Complaint on a top-level error */
  async request<T>(query: string, variables: object = {}): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-quarterdeck-csrf': '1', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const session = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (session.length > 0) this.cookie = session.join('; ');
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.length) throw new Complaint(`The API answered: ${errors.map(({ message }) => message).join('; ')}`);
    return data;
  }

  /** Listens to one subscription until `until` says it has heard enough.
   * @throws Complaint when it does not within `timeoutMs` */
  async listen<T>(
    query: string,
    variables: Record<string, unknown>,
    until: (data: T) => boolean | Promise<boolean>,
    timeoutMs: number,
  ): Promise<void> {
    const { cookie } = this;
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    const client = createClient({ url: `${this.url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie, retryAttempts: 3 });
    const timeout = setTimeout(() => client.terminate(), timeoutMs);
    try {
      for await (const { data, errors } of client.iterate<T>({ query, variables })) {
        if (errors?.length) throw new Complaint(`The subscription answered: ${errors.map(({ message }) => message).join('; ')}`);
        if (data && (await until(data))) return;
      }
      throw new Complaint('The subscription ended before the shortlist came.');
    } catch (error) {
      // A refused operation arrives as the bare list of its errors.
      if (Array.isArray(error)) throw new Complaint(`The API refused: ${error.map(({ message }) => message).join('; ')}`);
      throw error;
    } finally {
      clearTimeout(timeout);
      await client.dispose();
    }
  }
}
