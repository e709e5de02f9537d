import { parseProfile, PROFILE_LIMITS, type LeaderProfile } from '@qd/leaders-domain';
import { type EpochDay, fail, ok, type Result, type Role, ROLES } from '@qd/shared-domain';
import { blindText, cleanText, shorten } from './blind-text';
import type { ImportedFile } from './import-report';
import { type Experience, readExperience } from './read-experience';
import { readPlace } from './read-place';
import { readTerms, type Terms } from './read-terms';
import { roleOfTitle } from './read-titles';
import type { Resume } from './resume';

/** A résumé read as a profile, with everything the report says of the reading. */
export interface ResumeProfile extends Pick<ImportedFile, 'assumptions' | 'closeReadings' | 'unplaced'> {
  readonly displayName: string;
  readonly profile: LeaderProfile;
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  CTO: 'Chief technology officer',
  VP_ENGINEERING: 'Head of engineering',
  HEAD_OF_PRODUCT: 'Head of product',
  AI_ARCHITECT: 'AI architect',
  DATA_ARCHITECT: 'Data architect',
  PLATFORM_ARCHITECT: 'Platform architect',
  SECURITY_LEAD: 'Security lead',
  HEAD_OF_DATA: 'Head of data',
  HEAD_OF_PLATFORM: 'Head of platform',
};

/* A résumé names no niche and no rate, a profile must: what an applicant of the role most likely means, to be corrected by the person. */
const USUAL: Readonly<Record<Role, readonly [niche: string, euroFrom: number, euroTo: number]>> = {
  CTO: ['niche.saas-scaling', 1_100, 1_300],
  VP_ENGINEERING: ['niche.series-a-scale-up', 1_000, 1_200],
  HEAD_OF_PRODUCT: ['niche.product-operating-model', 900, 1_100],
  AI_ARCHITECT: ['niche.ai-strategy', 1_200, 1_400],
  DATA_ARCHITECT: ['niche.data-governance-programme', 1_000, 1_200],
  PLATFORM_ARCHITECT: ['niche.architecture-modernisation', 1_000, 1_200],
  SECURITY_LEAD: ['niche.security-programme', 1_000, 1_200],
  HEAD_OF_DATA: ['niche.data-strategy', 1_000, 1_200],
  HEAD_OF_PLATFORM: ['niche.platform-engineering', 1_000, 1_200],
};

/** Roles of the headline first, then by the time spent in them. */
function rolesOf(resume: Resume, { months }: Experience): Role[] {
  const named = roleOfTitle(resume.basics?.label ?? '');
  const worked = [...months]
    .sort(([one, first], [other, second]) => second - first || ROLES.indexOf(one) - ROLES.indexOf(other))
    .map(([role]) => role);
  return [...new Set([...(named ? [named] : []), ...worked])];
}

function textsOf(resume: Resume, role: Role, years: number): { headline: string; summary: string } {
  const { label = '', summary = '' } = resume.basics ?? {};
  const said = blindText(label.replace(/\s+/g, ' '), resume, PROFILE_LIMITS.headline.max);
  const plain = years > 0 ? `${ROLE_WORDS[role]} with ${years} years of experience` : `${ROLE_WORDS[role]} with experience`;
  const headline = Array.from(said).length >= PROFILE_LIMITS.headline.min ? said : plain;
  const highlights = (resume.work ?? [])
    .flatMap((position) => [position.summary ?? '', ...(position.highlights ?? [])])
    .filter((text) => text.trim() !== '');
  let text = blindText(summary, resume);
  for (const highlight of new Set(highlights)) {
    if (Array.from(text).length >= 200) break;
    text = `${text} ${blindText(highlight, resume, 400)}`.trim();
  }
  if (Array.from(text).length < PROFILE_LIMITS.summary.min)
    text = `${text} ${plain}. The résumé this was imported from says no more.`.trim();
  // Pieces that were clean on their own can read as an address side by side.
  return { headline, summary: blindText(text, resume) };
}

function inputOf(resume: Resume, roles: readonly Role[], experience: Experience, terms: Terms, assumptions: string[]): object {
  const [primaryRole] = roles;
  const [usualNiche, euroFrom, euroTo] = USUAL[primaryRole];
  const place = readPlace(resume);
  if (terms.niches.length === 0) assumptions.push(`No niche is named; ${usualNiche} stands in.`);
  assumptions.push(`A résumé names no day rate; EUR ${euroFrom} to ${euroTo} stand in.`);
  if (!place.known) assumptions.push('No country is named that we know; the time zone is UTC.');
  if (terms.languages.length === 0) assumptions.push(`No language is named that we know; ${place.language} stands in.`);
  return {
    ...textsOf(resume, primaryRole, experience.years),
    roles,
    primaryRole,
    kinds: [...new Set(['FRACTIONAL', ...experience.kinds])],
    ownership: ['OWN', 'CO_OWN', ...(experience.kinds.includes('ADVISORY') ? ['ADVISE'] : [])],
    nicheCodes: terms.niches.length > 0 ? terms.niches.slice(0, PROFILE_LIMITS.niches) : [usualNiche],
    specialtyCodes: terms.specialties.slice(0, PROFILE_LIMITS.specialties),
    stackCodes: terms.technologies.slice(0, PROFILE_LIMITS.stack),
    industryCodes: terms.industries.slice(0, PROFILE_LIMITS.industries),
    stages: experience.stages,
    phases: experience.phases,
    duties: experience.duties,
    dayRateMin: { amountMinor: euroFrom * 100, currency: 'EUR' },
    dayRateTarget: { amountMinor: euroTo * 100, currency: 'EUR' },
    timeZone: place.timeZone,
    languages: terms.languages.length > 0 ? terms.languages : [place.language],
  };
}

/** Reads a valid résumé as the profile of an applicant. Everything in it is claimed, nothing proven.
 * @returns the profile and what was assumed, guessed or left over; or why it makes no leader */
export function profileOfResume(resume: Resume, today: EpochDay): Result<ResumeProfile, readonly string[]> {
  const experience = readExperience(resume.work ?? [], today);
  const roles = rolesOf(resume, experience);
  if (roles.length === 0) return fail(['No title in it is one of a technology leader (CTO, VP Engineering, Head of Product …).']);
  const terms = readTerms(resume);
  const assumptions: string[] = [];
  const displayName = shorten(cleanText(resume.basics?.name ?? '').replace(/\s+/g, ' '), PROFILE_LIMITS.displayName);
  if (displayName === '') return fail(['basics.name holds nothing that can be shown.']);
  const parsed = parseProfile(inputOf(resume, roles, experience, terms, assumptions), { displayName, known: null, today });
  if (!parsed.ok) {
    const { failure } = parsed;
    return fail(
      failure.kind === 'INVALID'
        ? failure.errors.map(({ path, message }) => `${path}: ${message}`)
        : [`The ${failure.kind === 'CONTACT_DATA' ? failure.path : 'profile'} cannot be freed of contact data.`],
    );
  }
  const { countryCode } = resume.basics?.location ?? {};
  const unplaced = [
    ...experience.otherTitles.map((text) => ({ kind: 'TITLE' as const, text: text.slice(0, 300) })),
    ...terms.unplaced,
    ...(countryCode && !readPlace(resume).known ? [{ kind: 'PLACE' as const, text: countryCode.slice(0, 60) }] : []),
  ];
  return ok({ displayName, profile: parsed.value, assumptions, closeReadings: terms.closeReadings, unplaced });
}
