import { declare, type CapacityWeek } from '@qd/leaders-domain';
import { formatIsoWeek, parseIsoWeek, type WeekIndex } from '@qd/shared-domain';
import {
  DeclareCapacityDocument,
  failureOf,
  newKey,
  OwnCapacityDocument,
  type CapacityPartsFragment,
  type DeclareCapacityMutation,
} from '@qd/web-graphql-client';
import { announce, capacityCopy, formatShortDay, stateCopy } from '@qd/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { declarationsOf, domainWeeks, mondayText, saysTheSame, type Declaration } from './weeks';

/** Why a change was not applied: the week it would oversell, and from when on it would hold. */
export interface Oversold {
  readonly week: WeekIndex;
  readonly promised: number;
  readonly missingHalfDays: number;
  readonly nextFreeWeek: WeekIndex | null;
  readonly declaration: Declaration;
}

type Errors = DeclareCapacityMutation['declareCapacity']['errors'];
/** What the person has asked for. */
type Asked = { readonly kind: 'apply'; readonly declaration: Declaration; readonly onHeld: () => void } | { readonly kind: 'undo' };
type Answer =
  { readonly kind: 'done'; readonly leader: CapacityPartsFragment } | { readonly kind: 'refused' | 'stale'; readonly errors: Errors };

const said = ({ halfDays, blackout, fromWeek, toWeek }: Declaration): string =>
  capacityCopy.said.applied(
    blackout ? capacityCopy.said.away : capacityCopy.halfDays(halfDays),
    toWeek - fromWeek + 1,
    formatShortDay(mondayText(fromWeek)),
  );

/** A leader's weeks: changed at once on the page, reconciled with the server, and taken back where it refuses. */
export function useCapacity(initial: CapacityPartsFragment) {
  const client = useClient();
  const [leader, setLeader] = useState(initial);
  const [weeks, setWeeks] = useState<readonly CapacityWeek[]>(() => domainWeeks(initial.capacity));
  const [busy, setBusy] = useState(false);
  const [oversold, setOversold] = useState<Oversold | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The weeks of the last change as they were before it. */
  const [undoable, setUndoable] = useState<readonly CapacityWeek[] | null>(null);
  /** One thing after another, each from what the one before has come to; the first is under way. */
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const running = useRef<Asked | null>(null);

  const take = (next: CapacityPartsFragment) => {
    setLeader(next);
    setWeeks(domainWeeks(next.capacity));
  };
  const spanned = (list: readonly CapacityWeek[], { fromWeek, toWeek }: Declaration) =>
    list.filter(({ week }) => week >= fromWeek && week <= toWeek);

  const send = async (declaration: Declaration, version: number): Promise<Answer> => {
    const { fromWeek, toWeek, halfDays, blackout } = declaration;
    const weekRange = { fromWeek: formatIsoWeek(fromWeek), toWeek: formatIsoWeek(toWeek) };
    const input = { leaderId: leader.id, version, ...weekRange, halfDays, blackout, idempotencyKey: newKey() };
    const { data, error } = await client.mutation(DeclareCapacityDocument, { input }).toPromise();
    if (error) throw error;
    const payload = data?.declareCapacity;
    if (payload?.leader) return { kind: 'done', leader: payload.leader };
    const errors = payload?.errors ?? [];
    return { kind: errors.some((each) => each.__typename === 'ConflictError') ? 'stale' : 'refused', errors };
  };
  const reread = async (): Promise<CapacityPartsFragment | null> => {
    const { data } = await client.query(OwnCapacityDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    return data?.viewer?.leader ?? null;
  };

  /** Sends one declaration. A version that moved on without touching these weeks (the profile was edited elsewhere) is no conflict.
   * @returns the leader afterwards; null when it was refused: then the page says why and shows the weeks as they are */
  const put = async (declaration: Declaration, base: CapacityPartsFragment): Promise<CapacityPartsFragment | null> => {
    let known = base;
    let answer = await send(declaration, known.version);
    if (answer.kind === 'stale') {
      known = (await reread()) ?? base;
      const [before, now] = [base, known].map(({ capacity }) => JSON.stringify(spanned(domainWeeks(capacity), declaration)));
      if (before === now) answer = await send(declaration, known.version);
    }
    if (answer.kind === 'done') return answer.leader;
    take(known);
    if (answer.kind === 'stale') setProblem(capacityCopy.conflict);
    else refuse(answer.errors, declaration);
    return null;
  };
  const refuse = (errors: Errors, declaration: Declaration) => {
    const exceeded = errors.find((each) => 'missingHalfDays' in each);
    const week = exceeded && parseIsoWeek(exceeded.week);
    if (!exceeded || !week) {
      setProblem(errors.map(({ message }) => message).join(' ') || stateCopy.BROKEN.body);
      return;
    }
    const { missingHalfDays } = exceeded;
    const nextFreeWeek = exceeded.nextFreeWeek ? parseIsoWeek(exceeded.nextFreeWeek) : null;
    setOversold({ week, promised: declaration.halfDays + missingHalfDays, missingHalfDays, nextFreeWeek, declaration });
  };

  const working = async (work: () => Promise<void>) => {
    const before = { leader, weeks };
    setBusy(true);
    setProblem(null);
    setOversold(null);
    try {
      await work();
    } catch (error) {
      setWeeks(before.weeks);
      setProblem(stateCopy[failureOf(error as Parameters<typeof failureOf>[0])].body);
    } finally {
      setBusy(false);
    }
  };

  const applyNow = async (declaration: Declaration): Promise<boolean> => {
    const own = spanned(weeks, declaration);
    if (saysTheSame(own, declaration)) return true;
    const checked = declare(weeks, declaration, weeks[0].week);
    if (!checked.ok && checked.failure.kind === 'CAPACITY_EXCEEDED') {
      const { week, missingHalfDays, nextFreeWeek } = checked.failure;
      setProblem(null);
      setOversold({ week, promised: declaration.halfDays + missingHalfDays, missingHalfDays, nextFreeWeek, declaration });
      return false;
    }
    let holds = false;
    await working(async () => {
      if (checked.ok) setWeeks(weeks.map((week) => checked.value.find((each) => each.week === week.week) ?? week));
      const next = await put(declaration, leader);
      if (!next) return;
      holds = true;
      take(next);
      setUndoable(own);
      announce(said(declaration));
    });
    return holds;
  };

  const undoNow = async (): Promise<boolean> => {
    if (!undoable) {
      announce(capacityCopy.said.nothingToUndo);
      return true;
    }
    let holds = false;
    await working(async () => {
      let base: CapacityPartsFragment | null = leader;
      for (const declaration of declarationsOf(undoable)) base = base && (await put(declaration, base));
      if (!base) return;
      holds = true;
      take(base);
      setUndoable(null);
      announce(capacityCopy.said.undone);
    });
    return holds;
  };

  const run = async (first: Asked) => {
    const holds = first.kind === 'undo' ? await undoNow() : await applyNow(first.declaration);
    if (holds && first.kind === 'apply') first.onHeld();
    // What was asked for on top of a change that does not hold was meant for weeks that are not there.
    setAsked((all) => (holds ? all.slice(1) : []));
  };
  useEffect(() => {
    const first = asked.at(0);
    if (!first || first === running.current) return;
    running.current = first;
    void run(first);
  });

  /** Applies one declaration, after what was asked for before; where the weeks would be oversold the page says so before the
   * server is asked.
   * @param onHeld called once it holds */
  const apply = (declaration: Declaration, onHeld: () => void) => setAsked((all) => [...all, { kind: 'apply', declaration, onHeld }]);
  /** Takes back the last change; asked for while that is under way, once it holds. */
  const undo = () => setAsked((all) => [...all, { kind: 'undo' }]);

  /** After something beside the weeks has changed the leader. */
  const renew = async () => {
    const now = await reread();
    if (now) take(now);
  };

  return { leader, weeks, busy, oversold, problem, undoable: undoable !== null, apply, undo, renew, dismiss: () => setOversold(null) };
}
