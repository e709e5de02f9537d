import { CAPACITY_WEEKS } from '@qd/leaders-domain';

/** A week of the model: what is declared, and what is taken of it, by kind of reservation. */
interface ModelWeek {
  declared: number;
  away: boolean;
  readonly taken: Record<Kind, number>;
}

export type Kind = 'COMMITTED' | 'HARD' | 'SOFT';

/** One command of a schedule, as it stands in the audit log. `CONVERT` makes a soft hold a hard one, in one transaction. */
export interface CapacityAct {
  readonly act: 'DECLARE' | 'RESERVE' | 'RELEASE' | 'CONVERT';
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly halfDays: number;
  readonly kind?: Kind;
  readonly blackout?: boolean;
}

/** Why the model refuses: too little in a week and where it would fit, or a release of what is not held. */
export type ModelRefusal = { readonly week: number; readonly missing: number; readonly next: number | null } | 'NOT_HELD';

/** Capacity told once more, one command after the other and without a thought for speed. It shares no line with the product but the
 * length of the horizon. */
export class CapacityModel {
  private readonly weeks = new Map<number, ModelWeek>();

  /** @param current the current week; commands reach from it to 103 weeks later */
  constructor(public current: number) {}

  open(from: number, count: number, declared: number): void {
    for (let week = from; week < from + count; week++) this.weeks.set(week, this.plain(declared));
  }

  copy(): CapacityModel {
    const copy = new CapacityModel(this.current);
    for (const [week, { declared, away, taken }] of this.weeks) copy.weeks.set(week, { declared, away, taken: { ...taken } });
    return copy;
  }

  /** Does what the command says.
   * @returns `null`, or why it is refused; then nothing has changed */
  apply(command: CapacityAct): ModelRefusal | null {
    if (command.act === 'DECLARE') return this.declare(command);
    if (command.act === 'RESERVE') return this.reserve(command, command.kind!);
    if (command.act === 'RELEASE') return this.release(command, command.kind!);
    const refusal = this.release(command, 'SOFT') ?? this.reserve(command, 'HARD');
    if (refusal !== null && refusal !== 'NOT_HELD') this.give(command, 'SOFT', 1);
    return refusal;
  }

  /** `week declared committed hard soft away` of every week, a line each, ascending. */
  lines(): string[] {
    return [...this.weeks]
      .sort(([one], [other]) => one - other)
      .map(([week, { declared, taken, away }]) => [week, declared, taken.COMMITTED, taken.HARD, taken.SOFT, away].join(' '));
  }

  /** What matching may count as free from the current week on: half-days, 15 in a week away. */
  free(): number[] {
    return Array.from({ length: CAPACITY_WEEKS }, (_, index) => {
      const week = this.weeks.get(this.current + index);
      return !week ? 0 : week.away ? 15 : Math.max(0, week.declared - week.taken.COMMITTED - week.taken.HARD - week.taken.SOFT);
    });
  }

  private plain(declared: number): ModelWeek {
    return { declared, away: false, taken: { COMMITTED: 0, HARD: 0, SOFT: 0 } };
  }

  private declare({ fromWeek, toWeek, halfDays, blackout = false }: CapacityAct): ModelRefusal | null {
    const short = (week: number): number => {
      const { taken } = this.weeks.get(week) ?? this.plain(0);
      return taken.COMMITTED + taken.HARD - halfDays;
    };
    const proposed = (week: number): boolean => short(week) <= 0 && (blackout || !this.weeks.get(week)?.away);
    const refusal = this.look(fromWeek, toWeek, short, proposed);
    if (refusal) return refusal;
    for (let week = fromWeek; week <= toWeek; week++) {
      const known = this.weeks.get(week) ?? this.plain(0);
      this.weeks.set(week, { ...known, declared: halfDays, away: blackout });
    }
    return null;
  }

  private reserve(command: CapacityAct, kind: Kind): ModelRefusal | null {
    const short = (week: number): number => {
      const { declared, taken, away } = this.weeks.get(week) ?? this.plain(0);
      const soft = kind === 'SOFT' ? taken.SOFT : 0;
      const left = away ? 0 : Math.max(0, declared - taken.COMMITTED - taken.HARD - soft);
      return command.halfDays - left;
    };
    const refusal = this.look(command.fromWeek, command.toWeek, short, (week) => short(week) <= 0);
    if (!refusal) this.give(command, kind, 1);
    return refusal;
  }

  private release(command: CapacityAct, kind: Kind): ModelRefusal | null {
    for (let week = Math.max(command.fromWeek, this.current); week <= command.toWeek; week++) {
      if ((this.weeks.get(week)?.taken[kind] ?? 0) < command.halfDays) return 'NOT_HELD';
    }
    this.give(command, kind, -1);
    return null;
  }

  private give({ fromWeek, toWeek, halfDays }: CapacityAct, kind: Kind, sign: 1 | -1): void {
    for (let week = Math.max(fromWeek, this.current); week <= toWeek; week++) this.weeks.get(week)!.taken[kind] += sign * halfDays;
  }

  /** The first week that is short, and the first later place for a range as long. */
  private look(from: number, to: number, short: (week: number) => number, fits: (week: number) => boolean): ModelRefusal | null {
    for (let week = from; week <= to; week++)
      if (short(week) > 0) return { week, missing: short(week), next: this.place(from + 1, to - from, fits) };
    return null;
  }

  private place(from: number, more: number, fits: (week: number) => boolean): number | null {
    const last = this.current + CAPACITY_WEEKS - 1;
    for (let start = from; start + more <= last; start++) {
      let all = true;
      for (let week = start; week <= start + more; week++) all = all && fits(week);
      if (all) return start;
    }
    return null;
  }
}
