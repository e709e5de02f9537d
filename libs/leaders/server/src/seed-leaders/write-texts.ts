import type { LeaderProfile } from '@qd/leaders-domain';
import { type EngagementKind, type HandsOn, type SeededRandom, type Stage, STAGES } from '@qd/shared-domain';
import type { Persona } from './personas';

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  PRE_SEED: 'pre-seed',
  SEED: 'seed-stage',
  SERIES_A: 'Series A',
  SERIES_B: 'Series B',
  SERIES_C_PLUS: 'late-stage',
  MID_MARKET: 'mid-sized',
  ENTERPRISE: 'enterprise',
};

const HANDS_ON_SENTENCES: Readonly<Record<HandsOn, readonly string[]>> = {
  NONE: ['I no longer write code, and I am glad about those who do.', 'My tools are people, plans and plain words.'],
  REVIEWS: ['I read code and designs, and leave the writing to the team.', 'I take part in reviews where a decision is hard to undo.'],
  SOME: ['Now and then I write code, mostly to find out what is in the way.', 'I build a prototype where it ends a discussion.'],
  HALF: ['About half of my time goes into design and code.', 'I share my days between the team and the editor.'],
  MOSTLY: ['I am in the code most days, and leave it better documented than I found it.', 'I build with the team, every day I am there.'],
};

const KIND_SENTENCES: Readonly<Record<EngagementKind, readonly string[]>> = {
  FRACTIONAL: ['I work part-time over a year or more and own what I am given.', 'Fixed days each week, for as long as it takes.'],
  INTERIM: [
    'I step in at short notice and leave when the successor stands.',
    'I have bridged several empty seats, each with a clean handover.',
  ],
  PROJECT: ['I like work with an end that one can see.', 'A clear question, a few months, and something that stays.'],
  ADVISORY: [
    'Some only need a second opinion once a month; that is fine with me.',
    'I am also glad to sit beside a leader instead of in the seat.',
  ],
  MENTORSHIP: ['I mentor first-time leaders, and learn from them.', 'A part of my time belongs to people who lead for the first time.'],
};

const WAYS: readonly string[] = [
  'I write things down.',
  'Bad news reaches you the day it reaches me.',
  'I ask who decides before I ask what to do.',
  'I would rather ship a small thing on Friday than promise a large one.',
  'What I start, somebody in your house can finish.',
  'I measure before I move.',
  'References are available once we have met.',
  'I say no early, with a reason.',
  '',
  '',
];

interface Facts {
  readonly stageDepth: LeaderProfile['stageDepth'];
  readonly handsOn: HandsOn;
  readonly kinds: readonly EngagementKind[];
  readonly years: number;
}

/** Headline and summary of a generated leader: name-free, and true to what was drawn for the rest of the profile. */
export function writeTexts(random: SeededRandom, persona: Persona, facts: Facts): { headline: string; summary: string } {
  const deepest = Math.max(...Object.values(facts.stageDepth));
  const stage = random.pick(STAGES.filter((each) => facts.stageDepth[each] === deepest));
  const fill = (text: string): string => {
    const values: Readonly<Record<string, string>> = {
      stage: STAGE_WORDS[stage],
      years: String(facts.years),
      team: String(random.int(4, 14)),
      n: String(random.int(3, 9)),
      percent: String(5 * random.int(3, 9)),
      months: String(random.int(4, 20)),
    };
    return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
  };
  const own = random.sample(persona.deeds, random.int(2, 3)).map(fill);
  const closing = [
    random.pick(HANDS_ON_SENTENCES[facts.handsOn]),
    random.pick(KIND_SENTENCES[random.pick(facts.kinds)]),
    random.pick(WAYS),
  ];
  const sentences = [...own, fill(random.pick(persona.offers)), ...random.sample(closing, random.int(2, 3))].filter(
    (sentence) => sentence !== '',
  );
  return { headline: fill(random.pick(persona.headlines)), summary: sentences.join(' ') };
}
