import type { ShownRank } from './buckets';
import type { LeaderChange, NeedChange } from './changes';
import type { CardMove, CompanyCounterfactual, LeaderCounterfactual } from './counterfactual';
import type { ShownGate } from './gates';
import type { LineName } from './lines';

/** What a line is called and what it says to the side it belongs to. `strong` when the line gives most of its points, `gap` when it
 * gives least, `question` what to ask about the gap. Never a name, never a number: those stay in the facts. */
export interface LineWords {
  readonly label: string;
  readonly strong: string;
  readonly gap: string;
  readonly question: string;
}

/** English. One entry per line; another language is another file of this shape. */
export const WORDS: Record<LineName, LineWords> = {
  ROLE_FIT: {
    label: 'Role',
    strong: 'Does this very role today.',
    gap: 'Comes from a neighbouring role.',
    question: 'Which parts of this role have you carried before, and which would be new?',
  },
  NICHE: {
    label: 'Niche',
    strong: 'This is the field they chose to go deep in.',
    gap: 'Their chosen field is a different one.',
    question: 'What in your field carries over to ours, and what would you have to learn first?',
  },
  REQUIRED_SPECIALTIES: {
    label: 'Specialties you need',
    strong: 'Covers what you called indispensable, with proof behind it.',
    gap: 'Part of what you called indispensable is missing or only claimed.',
    question: 'Tell us about a time you did this yourself: what did you decide, and how did it end?',
  },
  NICE_TO_HAVE: {
    label: 'Nice to have',
    strong: 'Brings most of your extra wishes too.',
    gap: 'Brings few of your extra wishes.',
    question: 'Who would you bring in for what you do not cover yourself?',
  },
  STAGE_DISTANCE: {
    label: 'Company stage',
    strong: 'Has led companies at your stage.',
    gap: 'Most of their time was at another stage of company.',
    question: 'What would you do differently at our stage than at your last one?',
  },
  GROWTH_PHASE: {
    label: 'Growth phase',
    strong: 'Has been through the phase you are in.',
    gap: 'Has not yet been through the phase you are in.',
    question: 'What do you expect to go wrong in the phase we are in?',
  },
  ARCHETYPE_EXPERIENCE: {
    label: 'Your situation',
    strong: 'Knows your situation from earlier engagements.',
    gap: 'Has seldom been in a situation like yours.',
    question: 'What would you need to learn about us in the first two weeks?',
  },
  DUTIES: {
    label: 'Duties',
    strong: 'Has carried the duties this role comes with.',
    gap: 'Some duties of this role would be new to them.',
    question: 'Which of these duties would you rather leave to someone else?',
  },
  HANDS_ON: {
    label: 'Hands-on work',
    strong: 'Is as hands-on as you want.',
    gap: 'Works closer to the code, or further from it, than you want.',
    question: 'How much of your week would you spend in the code here?',
  },
  TRAITS: {
    label: 'Leadership profile',
    strong: 'Strong where a company like yours needs it, as seen by the reviewers.',
    gap: 'The reviewers saw other strengths than the ones you need most.',
    question: 'When did you last change your mind about a person or a plan, and why?',
  },
  RATE_POSITION: {
    label: 'Rate',
    strong: 'Likely to be comfortable with your budget.',
    gap: 'Your budget is at the tight end for them.',
    question: 'What would make this engagement worth your while beyond the rate?',
  },
  TIME_ZONE_COMFORT: {
    label: 'Shared hours',
    strong: 'Works through most of your day.',
    gap: 'Shares only part of your working day.',
    question: 'Which of our weekly meetings could you join live?',
  },
  CAPACITY_SLACK: {
    label: 'Room to spare',
    strong: 'Has room for more than you ask.',
    gap: 'Has just the time you ask for and little more.',
    question: 'What happens to our days when another client has an emergency?',
  },
  OUTCOME_HISTORY: {
    label: 'Outcomes so far',
    strong: 'Earlier engagements here ended well.',
    gap: 'Has little or no record on Quarterdeck yet.',
    question: 'Which result of your last engagement would your client name first?',
  },
  STACK_OVERLAP: {
    label: 'Your stack',
    strong: 'Knows the technologies you use.',
    gap: 'Knows few of the technologies you use.',
    question: 'Which of our technologies would you keep, and which would worry you?',
  },
  STALE_AVAILABILITY: {
    label: 'Availability not confirmed',
    strong: 'Confirmed their availability lately.',
    gap: 'Has not confirmed their availability for over a month.',
    question: 'Is your calendar for the next two months still as your profile says?',
  },
  COMPANY_CLAMP: { label: 'Limit of your side', strong: '', gap: '', question: '' },
  WISHED_STAGE: {
    label: 'Stage you like',
    strong: 'A company at a stage you like.',
    gap: 'Not a stage you asked for.',
    question: 'What will the company look like in a year, by your own plan?',
  },
  WISHED_NICHE: {
    label: 'Field you like',
    strong: 'Work in a field you want to be in.',
    gap: 'Not one of the fields you asked for.',
    question: 'Where does your product touch the fields I care about?',
  },
  WISHED_MISSION: {
    label: 'Mission',
    strong: 'Stands for something you care about.',
    gap: 'Does not name a mission you asked for.',
    question: 'Why does this company exist, beyond the product?',
  },
  WISHED_RATE: {
    label: 'Rate',
    strong: 'The budget has room for what you hope for.',
    gap: 'The budget is tight for what you hope for.',
    question: 'Is there something beside the day rate: equity, bonus, a longer term?',
  },
  WISHED_DAYS: {
    label: 'Days a week',
    strong: 'As many days a week as you want.',
    gap: 'More or fewer days a week than you want.',
    question: 'Could the days grow or shrink after the first two months?',
  },
  WISHED_HANDS_ON: {
    label: 'Hands-on work',
    strong: 'As hands-on as you like it.',
    gap: 'More or less hands-on than you like it.',
    question: 'Who writes the code today, and what do you expect from me there?',
  },
  WISHED_SCOPE_STABILITY: {
    label: 'Settled scope',
    strong: 'The scope is as settled as you asked for.',
    gap: 'The scope is still moving more than you like.',
    question: 'What would have to happen for the scope to change in the first quarter?',
  },
  WISHED_SPONSOR_HOURS: {
    label: 'Sponsor’s time',
    strong: 'A sponsor gives you the hours you asked for.',
    gap: 'The sponsor has fewer hours for you than you asked for.',
    question: 'Who decides with me when the sponsor is away?',
  },
  LEADER_CLAMP: { label: 'Limit of your side', strong: '', gap: '', question: '' },
  BALANCE: { label: 'Balance between both sides', strong: '', gap: '', question: '' },
  LIKELIHOOD: { label: 'Likelihood of an answer', strong: '', gap: '', question: '' },
  DEMAND: { label: 'In heavy demand', strong: '', gap: '', question: '' },
  LEADER_SIDE_TOTAL: { label: 'What the leader looks for', strong: '', gap: '', question: '' },
  COMPANY_SIDE_TOTAL: { label: 'What the company looks for', strong: '', gap: '', question: '' },
};

/** True of every match, as its gates were passed: they fill up where lines alone name fewer than three strengths. */
export const PASSED_GATES = {
  COMPANY: [
    'Has the half-days free in the first eight weeks, one week away at most.',
    'Can start about when you need it.',
    'Shares a working language with your team.',
  ],
  LEADER: ['The days fit into your free weeks.', 'It starts about when you can.', 'The team works in a language of yours.'],
} as const;

export const NO_GAP = {
  COMPANY: { gap: 'No gap stands out.', question: 'What would you want to know about us before you say yes?' },
  LEADER: { gap: 'No gap stands out.', question: 'What would make you call this a success after six months?' },
} as const;

const WHY_NOT: Record<ShownGate, string> = {
  CLOSED: 'This need is not open for matching.',
  STANDING: 'Only approved leaders are matched.',
  NO_GO_INDUSTRY: 'It is in an industry you ruled out.',
  ROLE: 'It asks for a role you do not offer.',
  KIND: 'It is a kind of engagement you do not accept.',
  CAPACITY: 'Your free half-days do not cover its first eight weeks',
  RATE: 'Your lowest rate lies above its budget',
  OVERLAP: 'Your working hours overlap too little with its office hours',
  LANGUAGE: 'Its team works in languages you did not name.',
  START: 'You are free later than it starts',
  OWNERSHIP: 'It asks for a level of ownership you do not take on.',
};

const DISTANCES: Partial<Record<ShownGate, readonly string[]>> = {
  CAPACITY: [
    '1–2 half-days short in the tightest week',
    '3–4 half-days short in the tightest week',
    'more than 4 half-days short in the tightest week',
  ],
  RATE: ['by a tenth at most', 'by a quarter at most', 'by more than a quarter'],
  OVERLAP: ['within an hour', 'within two hours', 'within four hours', 'more than four hours short'],
  START: ['within a week', 'within a month', 'more than a month late'],
};

/** Why a leader is out, with the bucket of the distance where there is one. */
export function whyNotInWords(gate: ShownGate, bucket: number | null): string {
  const distance = bucket === null ? undefined : DISTANCES[gate]?.[bucket];
  return distance === undefined ? WHY_NOT[gate] : `${WHY_NOT[gate]}: ${distance}.`;
}

/** 1st, 2nd, 3rd, 11th, 21st, … */
function ordinalInWords(rank: number): string {
  const isTeen = Math.floor(rank / 10) % 10 === 1;
  return `${rank}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][rank % 10]) ?? 'th'}`;
}

/** "3rd", "in the top 25", "further down". */
export function rankInWords({ rank, within }: ShownRank): string {
  if (rank !== null) return ordinalInWords(rank);
  return within === null ? 'further down' : `in the top ${within}`;
}

const days = (halfDays: number): string => (halfDays === 1 ? 'half a day' : halfDays === 2 ? 'one day' : `${halfDays / 2} days`);
const hours = (minutes: number): string => (minutes === 60 ? 'one hour' : `${minutes / 60} hours`);
const weeks = (count: number): string => (count === 7 ? 'one week' : `${Math.round(count / 7)} weeks`);
const EVIDENCE = ['', 'a claim', 'a reference', 'a verified case'];

/** A change as the condition of a sentence. @param labelOf the taxonomy's word for a specialty ordinal */
export function changeInWords(change: NeedChange | LeaderChange, labelOf: (ordinal: number) => string): string {
  switch (change.kind) {
    case 'FEWER_HALF_DAYS':
      return `With ${days(change.halfDays)} a week less`;
    case 'MORE_HALF_DAYS':
      return `With ${days(change.halfDays)} a week more`;
    case 'RAISE_BUDGET':
      return `With the upper end of the budget ${change.percent} % higher`;
    case 'LESS_OVERLAP':
      return `With ${hours(change.minutes)} less of shared time a day`;
    case 'START_LATER':
      return `Starting ${weeks(change.days)} later`;
    case 'REQUIRED_TO_NICE':
      return `If ${labelOf(change.specialty)} were nice to have instead of required`;
    case 'NICE_TO_REQUIRED':
      return `If ${labelOf(change.specialty)} were required`;
    case 'FREE_HALF_DAYS':
      return `With ${days(change.halfDays)} a week more to offer`;
    case 'CONFIRM_AVAILABILITY':
      return 'With availability confirmed today';
    case 'LEAVE_UNCONFIRMED':
      return 'With availability left unconfirmed for another month';
    case 'RAISE_EVIDENCE':
      return `With ${EVIDENCE[change.evidence]} for ${labelOf(change.specialty)}`;
    case 'CLAIM_SPECIALTY':
      return `With experience in ${labelOf(change.specialty)}, if you have it`;
    case 'START_EARLIER':
      return `Starting ${weeks(change.days)} earlier`;
    case 'WIDER_HOURS':
      return `With ${hours(change.minutes)} more at either end of your day`;
  }
}

/** What a change would gain a company, as a sentence. */
export function companyGainInWords({ change, gain, count }: CompanyCounterfactual, labelOf: (ordinal: number) => string): string {
  return `${changeInWords(change, labelOf)}, ${count}+ more leaders would ${gain === 'PASSING' ? 'qualify' : 'be a strong match'}.`;
}

/** Where a change would take a leader, as a sentence to that leader. */
export function leaderMoveInWords({ change, to }: LeaderCounterfactual, labelOf: (ordinal: number) => string): string {
  const effect = to.within === null ? 'pass every gate' : `rank ${rankInWords(to)}`;
  return `${changeInWords(change, labelOf)}, you would ${effect}.`;
}

/** Said of a shown leader whom no change that was tried would move. */
export const NO_CARD_MOVE = 'No single change we tried would move this leader up or down.';

/** Where a change would take a shown leader, as a sentence to the company. */
export function cardMoveInWords({ change, rank }: CardMove, labelOf: (ordinal: number) => string): string {
  const place = rank === null ? 'drop off this list' : `rank ${ordinalInWords(rank)}`;
  return `${changeInWords(change, labelOf)}, this leader would ${place}.`;
}
