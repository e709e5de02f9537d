import type { BriefInput } from '@qd/needs-domain';
import { type EpochDay, formatDate, mondayOf, weekOf } from '@qd/shared-domain';

/** The need of the guided demonstration, as a form or the API sends it: written by hand, complete, ready to be published.
 * @param today the start is the Monday of the third week after it
 * @returns plain JSON with the fields of a `BriefInput` */
export function demoBrief(today: EpochDay) {
  return {
    title: 'Fractional CTO to scale our SaaS platform and keep its cost in hand',
    situation:
      'We build planning software for field service teams. After our series A we have grown to 22 engineers in four teams and 310 ' +
      'customers, the ten largest of which bring half of the traffic.\n' +
      'The product runs on one Kubernetes cluster that two people understand. We had five outages last quarter, customers noticed ' +
      'three of them before we did, and the cloud bill grew by 45 per cent while revenue grew by 20. Our technical founder still ' +
      'decides on everything and would rather be with customers.\n' +
      'We look for a leader who has taken a SaaS platform through this stage before, owns technology with us for a year and helps ' +
      'to find a permanent head of engineering.',
    outcomes: [
      'Availability of 99.9 per cent for the three journeys that matter, over a full quarter',
      'Cloud cost per customer down by a quarter, with a forecast finance can plan with',
      'Ten times today\u2019s load passed in a test before the next high season',
      'An on-call rota of eight people and calm nights',
      'A permanent head of engineering hired and settled in',
    ],
    scopeIn: [
      'Platform and reliability roadmap',
      'Service levels, incident process and observability',
      'Cost model of the cloud and the contracts behind it',
      'Structure of the four teams and coaching of their leads',
      'Hiring plan and interviews for two senior engineers and a successor',
    ],
    scopeOut: ['Product roadmap', 'Primary on-call duty', 'Rewriting the product', 'Office IT and devices'],
    cadence:
      'Two and a half days a week, Tuesdays and Wednesdays fixed. Weekly hour with the founders, every other week with all leads, ' +
      'one page to the board each month. Remote, with two days on site every sixth week.',
    role: 'CTO',
    kind: 'FRACTIONAL',
    ownership: 'OWN',
    archetype: 'OUTGROWN_TECHNICAL_FOUNDER',
    stage: 'SERIES_A',
    phase: 'SCALING_INFRASTRUCTURE',
    nicheCodes: ['niche.saas-scaling', 'niche.cloud-infrastructure'],
    industryCode: 'industry.b2b-saas',
    required: [
      { code: 'specialty.kubernetes', minEvidence: 'REFERENCED' },
      { code: 'specialty.sre', minEvidence: 'CLAIMED' },
      { code: 'specialty.finops', minEvidence: 'CLAIMED' },
      { code: 'specialty.scaling-teams', minEvidence: 'CLAIMED' },
    ],
    niceToHaveCodes: [
      'specialty.multi-tenancy',
      'specialty.observability',
      'specialty.infrastructure-as-code',
      'specialty.executive-hiring',
    ],
    stackCodes: ['technology.typescript', 'technology.nodejs', 'technology.postgresql', 'technology.kubernetes', 'technology.aws', 'technology.terraform'], // prettier-ignore
    duties: ['TECHNICAL_STANDARDS', 'ARCHITECTURE', 'HIRING', 'MANAGING_ENGINEERS', 'STAKEHOLDERS'],
    handsOn: 'REVIEWS',
    daysPerWeek: 2.5,
    startDate: formatDate(mondayOf(weekOf(today) + 3)),
    durationWeeks: 52,
    dayBudgetMin: { amountMinor: 90_000, currency: 'EUR' },
    dayBudgetMax: { amountMinor: 140_000, currency: 'EUR' },
    timeZone: 'Europe/Berlin',
    workStart: '09:00',
    workEnd: '18:00',
    minOverlapHours: 4,
    languages: ['en'],
    missions: ['INDUSTRY'],
    scopeStability: 'MOSTLY_SETTLED',
    sponsorHoursPerWeek: 3,
  } satisfies BriefInput;
}
