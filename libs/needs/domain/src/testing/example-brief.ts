import type { Brief, BriefInput } from '../brief';
import { parseBrief } from '../parse-brief';

/** A complete brief as a form sends it; specs change single fields of it. */
export const EXAMPLE_BRIEF_INPUT = {
  title: 'Fractional CTO for a climate SaaS',
  situation: 'Two founders, eight engineers, nobody who sets the bar.\nReleases have slowed down.',
  outcomes: ['Release every week by March', 'Hire two senior engineers'],
  scopeIn: ['Architecture', 'Hiring'],
  scopeOut: ['Writing features'],
  cadence: 'Two days on site, a written report every Friday.',
  role: 'CTO',
  kind: 'FRACTIONAL',
  ownership: 'OWN',
  archetype: 'OUTGROWN_TECHNICAL_FOUNDER',
  stage: 'SERIES_A',
  phase: 'SCALING_INFRASTRUCTURE',
  nicheCodes: ['niche.ai-strategy'],
  industryCode: 'industry.energy',
  required: [{ code: 'specialty.kubernetes', minEvidence: 'REFERENCED' }],
  niceToHaveCodes: ['specialty.devops'],
  stackCodes: ['technology.typescript'],
  duties: ['ARCHITECTURE', 'HIRING'],
  handsOn: 'REVIEWS',
  daysPerWeek: 2.5,
  startDate: '2027-01-11',
  durationWeeks: 26,
  dayBudgetMin: { amountMinor: 120_000, currency: 'EUR' },
  dayBudgetMax: { amountMinor: 150_000, currency: 'EUR' },
  timeZone: 'Europe/Berlin',
  workStart: '09:00',
  workEnd: '18:00',
  minOverlapHours: 4,
  languages: ['en', 'de'],
  missions: ['CLIMATE'],
  scopeStability: 'MOSTLY_SETTLED',
  sponsorHoursPerWeek: 3,
} satisfies BriefInput;

/** The example as a brief, with changes; throws when they are refused. */
export function exampleBrief(changes: BriefInput = {}): Brief {
  const parsed = parseBrief({ ...EXAMPLE_BRIEF_INPUT, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  return parsed.value;
}
