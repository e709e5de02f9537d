import { createHash } from 'node:crypto';
import { encodeNeedFacts, missingForPublication, needFactsOf, parseBrief } from '@qd/needs-domain';
import { parseDate, STAGES, taxonomy, type TaxonomyKind } from '@qd/shared-domain';
import { demoBrief } from './demo-brief';
import { generateBrief, generateBriefInput, personaKeyOf } from './generate-brief';
import { generateCompany } from './generate-company';
import { TRADES } from './industries';
import { NEED_PERSONAS } from './personas';
import { PLACES } from './places';
import { CLOUDS, STACKS } from './stacks';
import { companyOfNeed } from './which-company';

const TODAY = parseDate('2026-11-23')!;
const SEED = 7;
const DRAWS = 3_000;
const briefs = Array.from({ length: DRAWS }, (_, index) => generateBrief(SEED, index, TODAY));
const keys = briefs.map((_, index) => personaKeyOf(SEED, index));
const byPersona = (key: string) => briefs.filter((_, index) => keys[index] === key);
const share = <T>(list: readonly T[], holds: (entry: T) => boolean): number => list.filter(holds).length / list.length;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const selectable = (kind: TaxonomyKind, slug: string): boolean => {
  const node = taxonomy.byCode(`${kind.toLowerCase()}.${slug}`);
  return node !== null && node.kind === kind && !node.group && !node.retired;
};

describe('personas of needs', () => {
  it.each(NEED_PERSONAS.map((persona) => [persona.key, persona] as const))('%s names taxonomy codes that can be chosen', (_, persona) => {
    const { niches, core, side, stack, industries = [] } = persona;
    expect(Object.keys(niches).filter((slug) => !selectable('NICHE', slug))).toEqual([]);
    expect([...core, ...side].filter((slug) => !selectable('SPECIALTY', slug))).toEqual([]);
    expect(stack.filter((slug) => !selectable('TECHNOLOGY', slug))).toEqual([]);
    expect(industries.filter((slug) => !TRADES.some((trade) => trade.slug === slug))).toEqual([]);
    expect(new Set([...core, ...side]).size).toBe(core.length + side.length);
  });

  it('stand on industries, stacks and places that exist', () => {
    expect(NEED_PERSONAS.length).toBeGreaterThanOrEqual(14);
    expect(new Set(NEED_PERSONAS.map(({ key }) => key)).size).toBe(NEED_PERSONAS.length);
    expect(TRADES.filter(({ slug }) => !selectable('INDUSTRY', slug))).toEqual([]);
    expect([...STACKS, ...CLOUDS].flatMap(({ technologies }) => technologies).filter((slug) => !selectable('TECHNOLOGY', slug))).toEqual(
      [],
    );
    expect(PLACES.length).toBeGreaterThanOrEqual(20);
  });
});

describe('generated briefs', () => {
  it(`pass every rule and lack nothing for publication (${DRAWS} draws, seed ${SEED}, and 500 of five other seeds)`, () => {
    const others = ['a', 'b', 3, 4, 5].flatMap((seed) => Array.from({ length: 100 }, (_, at) => [seed, at * 9_973] as const));
    const inputs = others.map(([seed, index]) => generateBriefInput(seed, index, TODAY));
    for (const parsed of inputs.map((input) => parseBrief(input))) expect(parsed).toMatchObject({ ok: true });
    for (const [seed, index] of others) expect(missingForPublication(generateBrief(seed, index, TODAY), TODAY)).toEqual([]);
    for (const brief of briefs) expect(missingForPublication(brief, TODAY)).toEqual([]);
  });

  it('are the same bytes for the same seed, in any order, and others for another seed', () => {
    const bytes = (seed: number, order: readonly number[]): string => {
      const made = new Map(
        order.map((index) => [index, JSON.stringify([generateBriefInput(seed, index, TODAY), generateCompany(seed, index)])]),
      );
      return createHash('sha256')
        .update([...made].sort(([one], [other]) => one - other).join('\n'))
        .digest('hex');
    };
    const order = Array.from({ length: 200 }, (_, index) => index);
    expect(bytes(SEED, [...order].reverse())).toBe(bytes(SEED, order));
    expect(bytes(SEED + 1, order)).not.toBe(bytes(SEED, order));
  });

  it('stay inside what people ask for', () => {
    for (const brief of briefs) {
      const start = brief.startDay! - TODAY;
      expect([start >= 14, start <= 70, (brief.startDay! + 3) % 7 < 5]).toEqual([true, true, true]);
      expect(brief.halfDaysPerWeek).toBeGreaterThanOrEqual(2);
      expect(brief.halfDaysPerWeek).toBeLessThanOrEqual(8);
      expect(brief.required.length).toBeGreaterThanOrEqual(2);
      expect(brief.required.length).toBeLessThanOrEqual(5);
      expect(brief.outcomes.length).toBeGreaterThanOrEqual(2);
      expect(brief.outcomes.length).toBeLessThanOrEqual(4);
      expect([brief.minOverlapMinutes! >= 120, brief.minOverlapMinutes! <= 300]).toEqual([true, true]);
      expect(brief.duties.length).toBeGreaterThan(0);
      expect(brief.dayBudgetMin!.amountMinor).toBeLessThan(brief.dayBudgetMax!.amountMinor);
    }
  });

  it('read as written by hand: no slot left, no company named, hardly two alike', () => {
    briefs.forEach((brief, index) => {
      const texts = [brief.title, brief.situation, brief.cadence, ...brief.outcomes, ...brief.scopeIn, ...brief.scopeOut].join('\n');
      const { name, ownerName } = generateCompany(SEED, companyOfNeed(SEED, index).company);
      expect(texts).not.toMatch(/[{}]|undefined|NaN|\.\.| {2}/);
      expect(texts.includes(name) || texts.includes(ownerName)).toBe(false);
    });
    expect(new Set(briefs.map(({ situation }) => situation)).size).toBeGreaterThan(0.995 * DRAWS);
    expect(new Set(briefs.map(({ title }) => title)).size).toBeGreaterThan(0.2 * DRAWS);
  });

  it('come from every persona, none of them drowning the rest', () => {
    for (const { key } of NEED_PERSONAS) {
      const part = share(keys, (each) => each === key);
      expect([key, part > 0.008, part < 0.2]).toEqual([key, true, true]);
    }
    for (const stage of STAGES) expect([stage, share(briefs, (brief) => brief.stage === stage) > 0.03]).toEqual([stage, true]);
  });

  it('are correlated: stage, kind, pay and skills hang together', () => {
    const [first, infra, fintech, interim] = ['no-technical-co-founder', 'reliability-crunch', 'fintech-under-supervision', 'interim-vp-after-departure'].map(byPersona); // prettier-ignore
    expect(share(first, ({ stage }) => stage === 'PRE_SEED' || stage === 'SEED')).toBeGreaterThan(0.85);
    expect(share(infra, ({ stage }) => stage === 'SERIES_B' || stage === 'SERIES_C_PLUS')).toBeGreaterThan(0.6);
    expect(share(fintech, ({ industryCode }) => /payments|banking|insurance/.test(industryCode!))).toBe(1);
    expect(share(interim, ({ kind }) => kind === 'INTERIM')).toBeGreaterThan(0.8);
    expect(mean(interim.map((brief) => brief.halfDaysPerWeek!))).toBeGreaterThan(mean(first.map((brief) => brief.halfDaysPerWeek!)) + 1.5);
    const sre = ({ required }: (typeof briefs)[number]): boolean => required.some(({ code }) => code === 'specialty.sre');
    expect(share(infra, sre)).toBeGreaterThan(0.4);
    expect(share(first, sre)).toBe(0);
    expect(share(briefs.flatMap(({ required }) => required), ({ minEvidence }) => minEvidence === 'CLAIMED')).toBeGreaterThan(0.65); // prettier-ignore
    expect(share(briefs, ({ languages }) => languages.includes('en'))).toBeGreaterThan(0.88);
  });

  it('pay what leaders ask for: European fractional CTOs 700 to 1600 EUR, more in the US and for AI and security', () => {
    const middle = ({ dayBudgetMin: min, dayBudgetMax: max }: (typeof briefs)[number]): number =>
      (min!.amountMinor + max!.amountMinor) / 200;
    const european = briefs.filter(({ dayBudgetMin }) => dayBudgetMin!.currency === 'EUR');
    const cto = european.filter(({ role, kind }) => role === 'CTO' && kind === 'FRACTIONAL').map(middle);
    expect(share(cto, (rate) => rate >= 700 && rate <= 1_600)).toBeGreaterThan(0.93);
    const dollars = briefs.filter(({ dayBudgetMin }) => dayBudgetMin!.currency === 'USD');
    expect(mean(dollars.map(middle))).toBeGreaterThan(1.3 * mean(european.map(middle)));
    expect(mean(european.filter(({ role }) => role === 'AI_ARCHITECT').map(middle))).toBeGreaterThan(mean(cto) * 1.08);
  });
});

describe('generated companies', () => {
  it('keep stage, place and office hours in all their needs, and ask for different things', () => {
    const needs = new Map<number, number[]>();
    briefs.forEach((_, index) => {
      const { company } = companyOfNeed(SEED, index);
      needs.set(company, [...(needs.get(company) ?? []), index]);
    });
    expect(DRAWS / needs.size).toBeCloseTo(1.3, 1);
    for (const [company, indexes] of needs) {
      const { stage, timeZone, currency } = generateCompany(SEED, company);
      for (const at of indexes) expect(briefs[at]).toMatchObject({ stage, timeZone, dayBudgetMin: { currency } });
      expect(new Set(indexes.map((at) => keys[at])).size).toBe(indexes.length);
    }
  });

  it('refuse a share of needs that leaves some without any', () => {
    expect(() => companyOfNeed(SEED, 0, 0.5)).toThrow(RangeError);
  });
});

describe('the brief of the demonstration', () => {
  it('passes every rule, lacks nothing and gives facts', () => {
    const parsed = parseBrief(demoBrief(TODAY));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    expect(missingForPublication(parsed.value, TODAY)).toEqual([]);
    expect(parsed.value).toMatchObject({ halfDaysPerWeek: 5, timeZone: 'Europe/Berlin', languages: ['en'] });
    const frame = { needId: '00000000-0000-7000-8000-000000000000', briefVersion: 1, open: true, companyIds: [] };
    expect(encodeNeedFacts(needFactsOf(parsed.value, frame)).length).toBeGreaterThan(30);
  });
});
