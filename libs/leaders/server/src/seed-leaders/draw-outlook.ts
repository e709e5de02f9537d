import type { LeaderIntent, LeaderProfile, Publication, PublicationKind } from '@qd/leaders-domain';
import { dateOf, type EpochDay, type SeededRandom, taxonomy } from '@qd/shared-domain';

const INTENTS: readonly (readonly [LeaderIntent, number])[] = [
  ['LOOKING', 38],
  ['OPEN', 57],
  ['NOT_NOW', 5],
];

/** What a leader is after, and for how long. The more senior, the fewer would leave a portfolio for one job. */
export function drawIntent(random: SeededRandom, seniority: number): Pick<LeaderProfile, 'intent' | 'horizonMonths' | 'openToFullTime'> {
  return {
    intent: random.weighted(INTENTS),
    horizonMonths: random.chance(0.55) ? null : random.pick([6, 9, 12, 12, 18, 24, 36]),
    openToFullTime: random.chance(0.3 - 0.2 * seniority),
  };
}

const KINDS: readonly (readonly [PublicationKind, number])[] = [
  ['TALK', 50],
  ['WRITING', 36],
  ['OPEN_SOURCE', 12],
  ['PATENT', 2],
];
/* The topic stands first, so that it may begin with a capital whatever it is. */
const TITLES: Readonly<Record<PublicationKind, readonly string[]>> = {
  TALK: ['{topic}: what we would do again', '{topic} after the first hundred customers', '{topic}, told through four mistakes', '{topic} for boards'], // prettier-ignore
  WRITING: [
    '{topic}: a field guide',
    '{topic} on a small budget',
    '{topic} in the first ninety days',
    '{topic}: the questions worth asking',
  ],
  OPEN_SOURCE: ['{topic} starter kit', '{topic} checklists'],
  PATENT: ['{topic}: method and system'],
};
/* Coined: no conference and no journal of these names is known to us. */
const VENUES: Readonly<Record<PublicationKind, readonly string[]>> = {
  TALK: ['Northlight Engineering Days', 'Harbour Leadership Summit', 'Fieldnotes Conference', 'Two Rivers Tech Week'],
  WRITING: ['The Quiet Roadmap', 'Long Table Review', 'Margin Notes for Leaders', 'Second Draft Engineering'],
  OPEN_SOURCE: ['Open repository'],
  PATENT: ['National patent office'],
};

/** Talks and texts about what the leader has proof of, more of them with the years; none before vetting has asked for any. */
export function drawPublications(
  random: SeededRandom,
  { specialties }: Pick<LeaderProfile, 'specialties'>,
  { seniority, today }: { readonly seniority: number; readonly today: EpochDay },
): Publication[] {
  const proven = specialties.filter(({ evidence }) => evidence !== 'CLAIMED');
  if (!random.chance(0.2 + 0.4 * seniority)) return [];
  const { year } = dateOf(today);
  return random.sample(proven, random.int(1, 3)).map(({ code }) => {
    const kind = random.weighted(KINDS);
    return {
      kind,
      title: random.pick(TITLES[kind]).replace('{topic}', taxonomy.byCode(code)?.label ?? code),
      venue: random.pick(VENUES[kind]),
      year: year - random.int(0, 2 + Math.round(6 * seniority)),
      specialtyCodes: [code],
      link: random.chance(0.4) ? `https://publications.example/${random.int(1_000, 9_999)}` : null,
    };
  });
}
