import { ClientHost, isSignedOut, SessionDocument, type SessionQuery } from '@qd/web-graphql-client';

export type Viewer = NonNullable<SessionQuery['viewer']>;
export type Company = Viewer['memberships'][number]['company'];

const COMPANY_KEY = 'qd.company';

/** Who is signed in, read once and kept until somebody signs in or out. */
export class Session {
  readonly host: ClientHost;
  private known: Promise<Viewer | null> | null = null;
  private signedIn = false;

  /** @param onLost told when the server ended the session */
  constructor(onLost: () => void) {
    this.host = new ClientHost(() => {
      // Only a session that was there can be lost; else asking who is signed in would ask again for ever.
      if (!this.signedIn) return;
      this.forget();
      onLost();
    });
  }

  /** @throws the request's error when the server cannot be asked: the caller shows it and may try again */
  viewer(): Promise<Viewer | null> {
    this.known ??= this.host.client
      .query(SessionDocument, {}, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        if (error && !isSignedOut(error)) throw error;
        this.signedIn = Boolean(data?.viewer);
        return data?.viewer ?? null;
      })
      .catch((error: unknown) => {
        this.known = null;
        throw error;
      });
    return this.known;
  }

  /** Drops everything read for the person before. */
  forget(): void {
    this.known = null;
    this.signedIn = false;
    this.host.restart();
  }
}

/** The company whose needs are shown: the one chosen last on this device, else the first. */
export function currentCompany(viewer: Viewer): Company | null {
  const chosen = localStorage.getItem(COMPANY_KEY);
  const own = viewer.memberships.find((membership) => membership.company.id === chosen) ?? viewer.memberships[0];
  return own?.company ?? null;
}

export const chooseCompany = (id: string): void => localStorage.setItem(COMPANY_KEY, id);

/** A viewer member reads; owners and members change. */
export function mayEdit(viewer: Viewer, companyId: string): boolean {
  const role = viewer.memberships.find((membership) => membership.company.id === companyId)?.role;
  return role === 'OWNER' || role === 'MEMBER';
}
