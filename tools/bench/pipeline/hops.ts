import type { Publication } from './messages';

/** The steps between a publication and its list, in order; together they are the whole. */
export const HOPS = ['commit', 'relay', 'queue', 'follow', 'open', 'score', 'store', 'push'] as const;
export type Hop = (typeof HOPS)[number];

/** What the processes logged of one need on its way. Instants in milliseconds since the epoch. */
export interface Trail {
  /** The outbox row was written, just before the commit. */
  readonly writtenAt: number;
  /** The relay had stamped it. */
  readonly stampedAt: number;
  /** The worker had told the run's end, and how long its steps took. */
  readonly toldAt: number;
  readonly steps: Readonly<Record<'follow' | 'open' | 'score' | 'store' | 'tell', number>>;
}

/** How long each step of a publication took, milliseconds. */
export function hopsOf({ startedAt, receivedAt }: Publication, { writtenAt, stampedAt, toldAt, steps }: Trail): Record<Hop, number> {
  const { follow, open, score, store, tell } = steps;
  const storedAt = toldAt - tell;
  const pickedAt = storedAt - follow - open - score - store;
  return {
    commit: writtenAt - startedAt,
    relay: stampedAt - writtenAt,
    queue: pickedAt - stampedAt,
    follow,
    open,
    score,
    store,
    push: receivedAt - storedAt,
  };
}

/** Collects what relay and worker log, line by line. */
export class Trails {
  private readonly stamped = new Map<string, number>();
  private readonly told = new Map<string, Pick<Trail, 'toldAt' | 'steps'>>();

  /** One line of a process's log; what is no JSON or says something else is passed over. */
  read(line: string): void {
    if (!line.startsWith('{')) return;
    const entry = JSON.parse(line) as { msg?: string; at?: number; needId?: string; needs?: string[]; ms?: Trail['steps']; state?: string };
    if (entry.msg === 'events stamped') for (const id of entry.needs ?? []) this.stamped.set(id, entry.at as number);
    if (entry.msg === 'need matched' && entry.state === 'COMPLETED') {
      this.told.set(entry.needId as string, { toldAt: entry.at as number, steps: entry.ms as Trail['steps'] });
    }
  }

  of(needId: string, writtenAt: number): Trail | null {
    const [stampedAt, told] = [this.stamped.get(needId), this.told.get(needId)];
    return stampedAt !== undefined && told ? { writtenAt, stampedAt, ...told } : null;
  }
}
