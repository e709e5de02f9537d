import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import { SeededRandom } from '@qd/shared-domain';
import { type CapacityAct, CapacityModel, type Kind, type ModelRefusal } from './capacity-model';
import { type Answer, CapacityWorld, FIRST_DECLARED, type ProvenLeader } from './capacity-world';

export interface CapacityProofOptions {
  readonly schedules: number;
  readonly leaders: number;
  /** Schedules that run at the same time, each on a leader of its own. */
  readonly atOnce: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What came of it. */
export interface CapacityOutcome {
  schedules: number;
  commands: number;
  accepted: Record<CapacityAct['act'], number>;
  /** Refusals with a week and a next one, and those of releases of what is not held. */
  exceeded: number;
  exceededWithoutPlace: number;
  notHeld: number;
  /** Declarations that somebody else's declaration had overtaken. */
  overtaken: number;
  /** Refusals that were answered while other commands on the leader were committed. */
  refusedInRaces: number;
  weeksChecked: number;
  oversold: number;
  /** Accepted commands the model refuses, ledgers and facts that differ from its own, refusals it never gives. */
  wronglyAccepted: number;
  ledgersApart: number;
  factsApart: number;
  refusalsUnfounded: number;
  /** First thing that was wrong, to begin with. */
  firstFault: string | null;
}

/** What was asked, what came back, and between which rows of the audit log. */
interface Asked {
  readonly command: CapacityAct;
  readonly answer: Answer;
  readonly before: number;
  readonly after: number;
}

interface Subject {
  readonly leader: ProvenLeader;
  readonly model: CapacityModel;
  seq: number;
  /** Reservations made so far, to be given back some day. */
  held: CapacityAct[];
}

const KINDS: readonly (readonly [Kind, number])[] = [
  ['HARD', 4],
  ['COMMITTED', 3],
  ['SOFT', 3],
];

/** A range of weeks: mostly the near ones, so that commands meet; sometimes where the horizon ends. */
function drawRange(random: SeededRandom, week: number): { fromWeek: number; toWeek: number } {
  const atEnd = random.chance(0.08);
  const fromWeek = week + (atEnd ? random.int(CAPACITY_WEEKS - 8, CAPACITY_WEEKS - 1) : random.int(0, 11));
  const toWeek = Math.min(week + CAPACITY_WEEKS - 1, fromWeek + random.int(0, random.chance(0.2) ? 20 : 5));
  return { fromWeek, toWeek };
}

function drawCommand(random: SeededRandom, week: number, held: readonly CapacityAct[]): CapacityAct {
  const act = random.weighted([
    ['RESERVE', 48],
    ['RELEASE', 24],
    ['DECLARE', 22],
    ['CONVERT', 6],
  ] as const);
  if (act === 'DECLARE') {
    const blackout = random.chance(0.3);
    return { act, ...drawRange(random, week), halfDays: blackout ? 0 : random.int(1, 10), blackout };
  }
  const mine = held.filter(({ kind, fromWeek }) => act === 'RELEASE' || (kind === 'SOFT' && fromWeek >= week));
  if (act !== 'RESERVE' && mine.length > 0 && random.chance(0.9)) return { ...random.pick(mine), act };
  return { act, ...drawRange(random, week), halfDays: random.int(1, 4), kind: act === 'CONVERT' ? 'SOFT' : random.weighted(KINDS) };
}

/** Runs the schedules and compares everything that is stored and answered with the model.
 * @see CapacityModel */
export async function proveCapacity(options: CapacityProofOptions): Promise<CapacityOutcome> {
  const { schedules, leaders, atOnce, seed, say } = options;
  const world = await CapacityWorld.open(3 * atOnce);
  const outcome = nothingYet();
  try {
    const subjects: Subject[] = [];
    for (let index = 0; index < leaders; index++) subjects.push(await newSubject(world));
    say(`${leaders} leaders are ready`);
    const rounds = Math.ceil(schedules / atOnce);
    for (let round = 0; round < rounds; round++) {
      const chosen = new SeededRandom('capacity', seed, 'round', round).sample(subjects, Math.min(atOnce, schedules - round * atOnce));
      await Promise.all(
        chosen.map((subject, lane) => runSchedule(world, subject, new SeededRandom('capacity', seed, round, lane), outcome)),
      );
      // The calendar moves on: weeks end, and new ones nobody has spoken of come into reach.
      if (round % Math.ceil(rounds / 10) === Math.ceil(rounds / 10) - 1) {
        world.clock.nextWeek();
        for (const { model } of subjects) model.current = world.week;
        say(`${outcome.schedules} schedules, ${outcome.commands} commands, ${outcome.exceeded} refusals`);
      }
    }
    return outcome;
  } finally {
    await world.close();
  }
}

async function newSubject(world: CapacityWorld): Promise<Subject> {
  const leader = await world.addLeader();
  const model = new CapacityModel(world.week);
  model.open(world.week, CAPACITY_WEEKS, FIRST_DECLARED);
  return { leader, model, seq: await world.auditHead(), held: [] };
}

/** Two to four callers at once, each with its commands one after the other. */
async function runSchedule(world: CapacityWorld, subject: Subject, random: SeededRandom, outcome: CapacityOutcome): Promise<void> {
  const callers = Array.from({ length: random.int(2, 4) }, () =>
    Array.from({ length: random.int(2, 5) }, () => drawCommand(random, world.week, subject.held)),
  );
  const asked: Asked[] = [];
  const call = async (commands: readonly CapacityAct[]): Promise<void> => {
    for (const command of commands) {
      const before = await world.auditHead();
      const answer = await world.run(subject.leader, command);
      asked.push({ command, answer, before, after: await world.auditHead() });
    }
  };
  await Promise.all(callers.map(call));
  await check(world, subject, asked, outcome);
  outcome.schedules++;
  outcome.commands += asked.length;
}

async function check(world: CapacityWorld, subject: Subject, asked: readonly Asked[], outcome: CapacityOutcome): Promise<void> {
  const { leader, model } = subject;
  const fault = (what: string): void => {
    outcome.firstFault ??= `leader ${leader.leaderId}: ${what}`;
  };
  const states: { seq: number; model: CapacityModel }[] = [{ seq: subject.seq, model: model.copy() }];
  for (const { seq, ...command } of await world.acceptedSince(leader.leaderId, subject.seq)) {
    outcome.accepted[command.act]++;
    const refusal = model.apply(command);
    if (refusal !== null) {
      outcome.wronglyAccepted++;
      fault(`accepted ${JSON.stringify(command)}, the model says ${JSON.stringify(refusal)}`);
    }
    remember(subject, command);
    states.push({ seq, model: model.copy() });
    subject.seq = seq;
  }
  const ledger = await world.ledger(leader.leaderId);
  outcome.weeksChecked += ledger.length;
  outcome.oversold += await world.oversoldWeeks(leader.leaderId);
  if (ledger.join() !== model.lines().join()) {
    outcome.ledgersApart++;
    fault(`ledger ${ledger.filter((line) => !model.lines().includes(line)).join('; ')}`);
  }
  if (states.length > 1 && (await world.freeInFacts(leader.leaderId)).join() !== model.free().join()) {
    outcome.factsApart++;
    fault('facts differ from the ledger');
  }
  for (const each of asked) if (each.answer.refusal !== null) checkRefusal(each, states, outcome, fault);
}

/** A refusal is right when it is what the model says at one of the moments it can have been decided at. */
function checkRefusal(
  { command, answer, before, after }: Asked,
  states: readonly { seq: number; model: CapacityModel }[],
  outcome: CapacityOutcome,
  fault: (what: string) => void,
): void {
  const { kind, week, missingHalfDays, nextFreeWeek } = answer.refusal!;
  if (kind === 'CONFLICT') {
    outcome.overtaken++;
    return;
  }
  const first = Math.max(
    0,
    states.findLastIndex(({ seq }) => seq <= before),
  );
  const possible = states.slice(first).filter(({ seq }, index) => index === 0 || seq <= after);
  const says = (model: CapacityModel): ModelRefusal | null => model.copy().apply(command);
  const right = (refusal: ModelRefusal | null): boolean => {
    if (kind === 'INVALID') return refusal === 'NOT_HELD';
    if (refusal === null || refusal === 'NOT_HELD') return false;
    return refusal.week === week && refusal.missing === missingHalfDays && refusal.next === nextFreeWeek;
  };
  if (kind === 'INVALID') outcome.notHeld++;
  else outcome.exceeded++;
  if (kind === 'CAPACITY_EXCEEDED' && nextFreeWeek === null) outcome.exceededWithoutPlace++;
  if (possible.length > 1) outcome.refusedInRaces++;
  if (!possible.some(({ model }) => right(says(model)))) {
    outcome.refusalsUnfounded++;
    fault(
      `${JSON.stringify(command)} refused with ${JSON.stringify(answer.refusal)}, the model says ${JSON.stringify(says(possible[0].model))}`,
    );
  }
}

function remember(subject: Subject, command: CapacityAct): void {
  if (command.act === 'RESERVE') subject.held = [...subject.held, command].slice(-12);
  if (command.act === 'CONVERT') subject.held = [...subject.held, { ...command, kind: 'HARD' as const }].slice(-12);
  if (command.act === 'RELEASE' || command.act === 'CONVERT') {
    const kind = command.act === 'CONVERT' ? 'SOFT' : command.kind;
    const at = subject.held.findIndex((held) => held.kind === kind && held.fromWeek === command.fromWeek && held.toWeek === command.toWeek);
    if (at >= 0) subject.held = subject.held.filter((_, index) => index !== at);
  }
}

const nothingYet = (): CapacityOutcome => ({
  schedules: 0,
  commands: 0,
  accepted: { DECLARE: 0, RESERVE: 0, RELEASE: 0, CONVERT: 0 },
  exceeded: 0,
  exceededWithoutPlace: 0,
  notHeld: 0,
  overtaken: 0,
  refusedInRaces: 0,
  weeksChecked: 0,
  oversold: 0,
  wronglyAccepted: 0,
  ledgersApart: 0,
  factsApart: 0,
  refusalsUnfounded: 0,
  firstFault: null,
});
