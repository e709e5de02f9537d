import type { RunInputs } from '@qd/matching-domain';
import { ROLES, weekOf } from '@qd/shared-domain';
import { bitCount, mix32, shareOf } from '../../../libs/matching/domain/src/arithmetic';
import { RateLimits } from '../../../libs/matching/domain/src/columnar/rate-limits';
import { evenShare, heedCloseness, nichePlaceBp, nicheShare, specialtyPoints } from '../../../libs/matching/domain/src/company-points';
import { roleServiceBp } from '../../../libs/matching/domain/src/gates';
import { sponsorPoints, wishedDaysPoints, wishedNichePoints, wishedStagePoints } from '../../../libs/matching/domain/src/leader-points';
import { dailyOverlapMinutes } from '../../../libs/matching/domain/src/overlap';
import type { Vocabulary } from './sql-table';

const { abs, floor, max, min } = Math;
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const currencies = 18;

/** Numbers of one need by name: whole numbers, and tables that the statement subscripts from 0. */
export type Parameters = Readonly<Record<string, number | bigint | string | readonly number[] | readonly string[]>>;

const BYTES = 0x0101010101010101n;
/** Added to a week of a byte, carries into bit 4 when `halfDays` or more are free. */
const addendFor = (halfDays: number): bigint => BigInt(max(0, 16 - halfDays)) * BYTES;

/** Points of packed values: `bits` each, `worth` of one by its place. */
const overPacked = (places: number, bits: number, combine: 'most' | 'sum', worth: (place: number, value: number) => number): number[] =>
  range(1 << (places * bits)).map((packed) => {
    const worths = range(places).map((place) => worth(place, (packed >> (place * bits)) & ((1 << bits) - 1)));
    return combine === 'most' ? max(...worths) : worths.reduce((sum, points) => sum + points, 0);
  });

/** Makes the parameters of needs, with what does not depend on the need kept from one to the next. */
export class ParameterMaker {
  private readonly rateLimits = new RateLimits();
  private readonly kept = new Map<string, readonly number[]>();

  constructor(private readonly vocabulary: Vocabulary) {}

  make(inputs: RunInputs): Parameters {
    const { need, policy } = inputs;
    return {
      offers: this.offers(inputs),
      language_mask: need.languages,
      latest_start: need.startDay + policy.startGraceDays,
      first_week: weekOf(need.startDay),
      least_overlap: need.minOverlapMinutes,
      industry:
        (1n << BigInt(max(0, this.vocabulary.industries.values.indexOf(need.industry)))) &
        (this.vocabulary.industries.values.includes(need.industry) ? -1n : 0n),
      companies: need.companyIds,
      tie_seed: mix32(inputs.seed),
      ...this.measures(inputs),
      ...this.companyTables(inputs),
      ...this.leaderTables(inputs),
      ...this.listTables(inputs),
    };
  }

  /** The offers that pass STANDING, ROLE, KIND and OWNERSHIP. */
  private offers({ need, policy }: RunInputs): readonly number[] {
    const roleMask = policy.roleAdjacencyBp[need.role].reduce((mask, bp, role) => (bp > 0 ? mask | (1 << role) : mask), 0);
    return this.vocabulary.offers.values.flatMap(([approved, roles, kinds, ownership], offer) =>
      approved && roles & roleMask && (kinds >> need.kind) & 1 && (ownership >> need.ownership) & 1 ? [offer] : [],
    );
  }

  private measures({ need, policy, tables }: RunInputs): Parameters {
    const { cap, comfortMinutes } = policy.company.overlap;
    const needOffset = tables.zones.minutes[need.zone];
    const overlap = this.vocabulary.clocks.values.map(([zone, start, end]) => {
      const offset = tables.zones.minutes[zone];
      return dailyOverlapMinutes(need.workStartMinute - needOffset, need.workEndMinute - needOffset, start - offset, end - offset);
    });
    const limits = new Int32Array(currencies * 4);
    this.rateLimits.fill(limits, 0, need, policy.rateLadderEurMinor, tables.rates);
    const limit = (step: number): number[] => range(currencies).map((currency) => limits[currency * 4 + step]);
    return {
      overlap,
      overlap_points: overlap.map((minutes) => floor((cap * min(comfortMinutes, minutes)) / comfortMinutes)),
      ...{ rate_limit: limit(0), rate_step_0: limit(1), rate_step_1: limit(2), rate_step_2: limit(3) },
      ...Object.fromEntries(range(5).map((spare) => [`addend_${spare}`, addendFor(need.halfDaysPerWeek + spare)])),
    };
  }

  private companyTables({ need, policy, asOfDay }: RunInputs): Parameters {
    const { company } = policy;
    const { roleFit, stage, archetype, duties, handsOn, traits } = company;
    const roleBp = (roles: number, primaryRole: number): number =>
      roleServiceBp(need.role, { roles, primaryRole }, policy, roleFit.secondaryBp);
    const stageWorth = (at: number, depth: number): number =>
      shareOf(shareOf(stage.cap, stage.depthBp[depth]), stage.distanceBp[abs(at - need.stage)]);
    const traitWorth = (trait: number, level: number): number =>
      shareOf(shareOf(traits.cap, traits.wantedBp[need.archetype][trait]), traits.levelBp[level] ?? 0);
    const asked = bitCount(need.duties);
    return {
      as_of: asOfDay,
      phase: need.phase,
      archetype_shift: need.archetype * 2,
      roles: this.keep('roles', need.role, () => range(1 << ROLES.length).map((mask) => shareOf(roleFit.cap, roleBp(mask, -1)))),
      main_role: this.keep('main_role', need.role, () => ROLES.map((_, role) => shareOf(roleFit.cap, roleBp(1 << role, role)))),
      stages_low: this.keep('stages_low', need.stage, () => overPacked(4, 2, 'most', stageWorth)),
      stages_high: this.keep('stages_high', need.stage, () => overPacked(3, 2, 'most', (at, depth) => stageWorth(at + 4, depth))),
      traits_low: this.keep('traits_low', need.archetype, () => overPacked(3, 3, 'sum', traitWorth)),
      traits_high: this.keep('traits_high', need.archetype, () => overPacked(2, 3, 'sum', (at, level) => traitWorth(at + 3, level))),
      archetype: this.keep('archetype', 0, () => archetype.depthBp.map((bp) => shareOf(archetype.cap, bp))),
      duties: range(64).map((mask) => (asked === 0 ? 0 : floor((duties.cap * bitCount(mask & need.duties)) / asked))),
      hands_on: range(5).map((level) => shareOf(handsOn.cap, handsOn.distanceBp[abs(level - need.handsOn)])),
      stack_points: range(need.stack.length + 1).map((shared) =>
        need.stack.length === 0 ? 0 : floor((company.stack.cap * shared) / need.stack.length),
      ),
    };
  }

  private leaderTables({ need, policy: { leader } }: RunInputs): Parameters {
    const { stage, days, handsOn, scopeStability, sponsorHours } = leader;
    return {
      missions: need.missions,
      wished_stages: this.keep('wished_stages', need.stage, () => range(128).map((mask) => wishedStagePoints(mask, need.stage, stage))),
      wished_days: this.keep('wished_days', need.halfDaysPerWeek, () =>
        range(256).map((days_) => wishedDaysPoints(days_ & 15, days_ >> 4, need.halfDaysPerWeek, days)),
      ),
      wished_hands_on: range(5).map((level) => shareOf(handsOn.cap, handsOn.distanceBp[abs(level - need.handsOn)])),
      wished_scope: range(3).map((wish) => shareOf(scopeStability.cap, scopeStability.shortBp[max(0, wish - need.scopeStability)])),
      wished_sponsor: range(64).map((hours) => sponsorPoints(hours, need.sponsorHours, sponsorHours.cap)),
    };
  }

  private listTables({ need, policy, tables: { taxonomy } }: RunInputs): Parameters {
    const { company } = policy;
    const { specialties, niches, technologies } = this.vocabulary;
    const nicheTable = (index: number, placeBp: number): number[] => {
      if (index >= need.niches.length) return new Array<number>(niches.values.length + 1).fill(0);
      const share = nicheShare(need, index, company);
      const points = niches.values.map((held) =>
        shareOf(shareOf(share, heedCloseness(taxonomy.nicheCloseness(need.niches[index], held), policy)), placeBp),
      );
      return [0, ...points];
    };
    const [firstBp, secondBp] = [nichePlaceBp(0, 2, company), nichePlaceBp(1, 2, company)];
    const soleB = nicheTable(1, company.niche.soleBp);
    const wanted = [...need.required, ...need.niceToHave.map((ordinal) => ({ ordinal, minEvidence: 1 }))];
    const items = wanted.map(({ ordinal, minEvidence }, item) => {
      const isNice = item >= need.required.length;
      const share = isNice
        ? evenShare(company.niceToHave.cap, item - need.required.length, need.niceToHave.length)
        : evenShare(company.requiredSpecialties.cap, item, need.required.length);
      const points = new Array<number>(specialties.values.length * 3).fill(0);
      specialties.values.forEach((held, at) => {
        const close = heedCloseness(taxonomy.specialtyCloseness(ordinal, held), policy);
        for (let level = 1; close > 0 && level <= 3; level++) {
          points[at * 3 + level - 1] = specialtyPoints(share, close, level, minEvidence, company);
        }
      });
      return [`item_${item}`, points] as const;
    });
    const used = new Set(need.stack);
    const mostOf = (points: readonly number[]): number => points.reduce((most, value) => max(most, value), 0);
    return {
      niche_sole: nicheTable(0, company.niche.soleBp).map((points, at) => points + soleB[at]),
      ...{ niche_0_first: nicheTable(0, firstBp), niche_0_second: nicheTable(0, secondBp) },
      ...{ niche_1_first: nicheTable(1, firstBp), niche_1_second: nicheTable(1, secondBp) },
      wished_niches: [0, ...niches.values.map((niche) => wishedNichePoints(niche, need, policy, taxonomy))],
      used_technologies: technologies.values.map((ordinal) => (used.has(ordinal) ? 1 : 0)),
      lists_most: items.reduce((sum, [, points]) => sum + mostOf(points), 0) + (need.stack.length === 0 ? 0 : company.stack.cap),
      ...Object.fromEntries(items),
    };
  }

  private keep(name: string, of: number, make: () => readonly number[]): readonly number[] {
    const key = `${name}:${of}`;
    let table = this.kept.get(key);
    if (!table) this.kept.set(key, (table = make()));
    return table;
  }
}
