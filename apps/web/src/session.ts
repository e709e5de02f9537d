import { ClientHost, isSignedOut, SessionDocument, type SessionQuery } from '@qd/web-graphql-client';

export type Viewer = NonNullable<SessionQuery['viewer']>;
export type Company = Viewer['memberships'][number]['company'];

const SEAT_KEY = 'qd.seat';

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

export type Role = 'COMPANY' | 'LEADER' | 'ADMIN';

/** What a person can work as: for one of their companies, as a leader, or for the market. */
export interface Seat {
  readonly key: string;
  readonly role: Role;
  readonly company: Company | null;
}

/** Every seat of a person; work for others first. */
export function seatsOf(viewer: Viewer): readonly Seat[] {
  const companies = viewer.memberships.map(({ company }) => ({ key: company.id, role: 'COMPANY' as const, company }));
  return [
    ...(viewer.isAdmin ? [{ key: 'ADMIN', role: 'ADMIN' as const, company: null }] : []),
    ...companies,
    ...(viewer.leader ? [{ key: 'LEADER', role: 'LEADER' as const, company: null }] : []),
  ];
}

/** The seat taken last on this device, else the first; null for a person with none yet. */
export function lastSeat(seats: readonly Seat[]): Seat | null {
  return seats.find(({ key }) => key === localStorage.getItem(SEAT_KEY)) ?? seats[0] ?? null;
}

export const rememberSeat = (key: string): void => localStorage.setItem(SEAT_KEY, key);

const PATHS: readonly (readonly [RegExp, Role])[] = [
  [/^\/needs(\/|$)/, 'COMPANY'],
  [/^\/(opportunities|profile|capacity)(\/|$)/, 'LEADER'],
  [/^\/(people|needs-to-pass|runs)(\/|$)/, 'ADMIN'],
];

/** The role whose page a path is; null for pages of every role. */
export const roleOfPath = (path: string): Role | null => PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? null;

/** A viewer member reads; owners and members change. */
export function mayEdit(viewer: Viewer, companyId: string): boolean {
  const role = viewer.memberships.find((membership) => membership.company.id === companyId)?.role;
  return role === 'OWNER' || role === 'MEMBER';
}
