import { CAPACITY_WINDOW_WEEKS, type MatchPolicy, type RunInputs } from '@qd/matching-domain';
import { shareOf } from '../../../libs/matching/domain/src/arithmetic';
import { CAPACITY_WEEKS } from '@qd/leaders-domain';
import { weekOf } from '@qd/shared-domain';
import { CALENDAR_WEEKS, WISHES, WORDS } from './sql-table';

type Kind = 'integer' | 'bigint' | 'smallint' | 'uuid[]' | 'integer[]';

/** A statement with the names of its parameters in order. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly { readonly name: string; readonly kind: Kind }[];
}

/** Numbers parameters as the text names them. */
class Numbering {
  readonly parameters: { name: string; kind: Kind }[] = [];

  readonly of = (name: string, kind: Kind = 'integer'): string => {
    let at = this.parameters.findIndex((known) => known.name === name);
    if (at < 0) at = this.parameters.push({ name, kind }) - 1;
    return `$${at + 1}::${kind}`;
  };
  /** A table's value at a subscript. */
  readonly at = (name: string, subscript: string): string => `(${this.of(name, 'integer[]')})[${subscript}]`;
}

const CARRIES = '1157442765409226768'; // 0x1010101010101010
const ONES = '72340172838076673'; // 0x0101010101010101

/** The need's eight weeks, a byte each, from the two words they lie in. */
function windowOf(startDay: number): { text: string; key: string } {
  const place = weekOf(startDay) & (CALENDAR_WEEKS - 1);
  const [word, shift] = [place >> 3, (place & 7) * 8];
  const next = (word + 1) % WORDS;
  const text = shift === 0 ? `w${word}` : `((w${word} >> ${shift}) | (w${next} << ${64 - shift}))`;
  return { text, key: `${word}_${shift}` };
}

function gates({ of, at }: Numbering, table: string, window: string): string[] {
  const enough = `((${window} + ${of('addend_0', 'bigint')}) & ${CARRIES}) = ${CARRIES}`;
  const blackouts = `((${window} + ${ONES}) & ${CARRIES})`;
  return [
    `offer = any (${of('offers', 'integer[]')})`,
    enough,
    `(${blackouts} & (${blackouts} - 1)) = 0`,
    `${of('first_week')} - capacity_from between 0 and ${CAPACITY_WEEKS - CAPACITY_WINDOW_WEEKS}`,
    `min_rate <= ${at('rate_limit', 'currency')}`,
    `${at('overlap', 'clock')} >= ${of('least_overlap')}`,
    `(languages & ${of('language_mask')}) <> 0`,
    `available_from <= ${of('latest_start')}`,
    `(no_go & ${of('industry', 'bigint')}) = 0`,
    `id not in (select leader from ${table}_hidden where company = any (${of('companies', 'uuid[]')}))`,
  ];
}

/** Points by the step the hoped-for rate lies in. */
const byRateStep = ({ at }: Numbering, points: readonly number[]): string =>
  `case when target_rate <= ${at('rate_step_0', 'currency')} then ${points[0]} when target_rate <= ${at('rate_step_1', 'currency')} then ${points[1]}
     when target_rate <= ${at('rate_step_2', 'currency')} then ${points[2]} else ${points[3]} end`;

function companyPoints(numbering: Numbering, policy: MatchPolicy, window: string): string[] {
  const { of, at } = numbering;
  const { company } = policy;
  const { cap, priorCount, priorMean } = company.outcomes;
  const short = (spare: number): string => `((${window} + ${of(`addend_${spare}`, 'bigint')}) & ${CARRIES}) <> ${CARRIES}`;
  const slack = company.slack.spareBp.map((bp) => shareOf(company.slack.cap, bp));
  const stale = company.stale.afterDays
    .map((days, step) => `when ${of('as_of')} - confirmed > ${days} then ${company.stale.minusPoints[step]}`)
    .reverse();
  const pair = (index: number): string => `greatest(${at(`niche_${index}_first`, 'niche_a')}, ${at(`niche_${index}_second`, 'niche_b')})`;
  return [
    `greatest(${at('roles', 'roles')}, ${at('main_role', 'primary_role')})`,
    `case when niche_b = 0 then ${at('niche_sole', 'niche_a')} else ${pair(0)} + ${pair(1)} end`,
    `greatest(${at('stages_low', 'stages_low')}, ${at('stages_high', 'stages_high')})`,
    `((phases >> ${of('phase')}) & 1) * ${company.phase.cap}`,
    at('archetype', `(archetypes >> ${of('archetype_shift')}) & 3`),
    at('duties', 'duties'),
    at('hands_on', 'hands_on'),
    at('traits_low', 'traits_low'),
    at('traits_high', 'traits_high'),
    byRateStep(
      numbering,
      company.ratePosition.stepBp.map((bp) => shareOf(company.ratePosition.cap, bp)),
    ),
    at('overlap_points', 'clock'),
    `case ${slack
      .slice(0, -1)
      .map((points, spare) => `when ${short(spare + 1)} then ${points}`)
      .join(' ')} else ${slack[slack.length - 1]} end`,
    `(${cap} * (outcome_sum + ${priorCount * priorMean})::bigint / ((outcome_count + ${priorCount}) * 100))::integer`,
    `- case ${stale.join(' ')} else 0 end`,
  ];
}

function leaderPoints(numbering: Numbering, { leader }: MatchPolicy): string[] {
  const { of, at } = numbering;
  const missionAny = shareOf(leader.mission.cap, leader.mission.indifferentBp);
  const nicheAny = shareOf(leader.niche.cap, leader.niche.indifferentBp);
  return [
    at('wished_stages', 'wished_stages'),
    `case when ${WISHES[0]} = 0 then ${nicheAny} else greatest(${WISHES.map((wish) => at('wished_niches', wish)).join(', ')}) end`,
    `case when wished_missions = 0 then ${missionAny} when (wished_missions & ${of('missions')}) <> 0 then ${leader.mission.cap} else 0 end`,
    byRateStep(
      numbering,
      leader.rate.stepBp.map((bp) => shareOf(leader.rate.cap, bp)),
    ),
    at('wished_days', 'wished_days'),
    at('wished_hands_on', 'wished_hands_on'),
    at('wished_scope', 'wished_scope'),
    at('wished_sponsor', 'wished_sponsor'),
  ];
}

/** `lowbias32` in 64-bit integers; the second factor is taken negative, else the product would not fit. */
function tie({ of }: Numbering): string {
  const mixed = `((hash::bigint & 4294967295) # ${of('tie_seed', 'bigint')})`;
  const first = `(((${mixed} # (${mixed} >> 16)) * 2146121005) & 4294967295)`;
  const second = `(((${first} # (${first} >> 15)) * -2073254261) & 4294967295)`;
  return `(${second} # (${second} >> 16))`;
}

/** What specialties and technologies add to the company's points. */
function listPoints({ at }: Numbering, items: number): string {
  const best = Array.from({ length: items }, (_, item) => `max(${at(`item_${item}`, 'held')})`).join(' + ');
  const specialties = `coalesce((select ${best} from (select unnest(specialties) as held) as each_specialty), 0)`;
  const shared = `(select coalesce(sum(${at('used_technologies', 'held')}), 0)::integer from (select unnest(stack) as held) as each_technology)`;
  return `${items === 0 ? 0 : specialties} + ${at('stack_points', shared)}`;
}

/** The reciprocal score of both sides' points, with likelihood and price. */
const scoreOf = (company: string, leader: string): string =>
  `greatest(0, floor(sqrt((4 * least(5000, greatest(0, ${company})) * ${leader})::float8))::integer * likelihood / 10000 - price)`;

/** The exact score of a need over the table, best `k` in the product's own order: every gate in WHERE, every factor and the reciprocal
 * score in integers, ties broken as the engine breaks them. As the engine does, it first scores whoever is sure of most, and then only
 * looks into the lists of those who can still come before the last of these. */
export function statementFor(table: string, { need, policy, k }: RunInputs): Statement {
  const numbering = new Numbering();
  const { of } = numbering;
  const items = need.required.length + need.niceToHave.length;
  const window = windowOf(need.startDay);
  const exact = scoreOf(`company + ${listPoints(numbering, items)}`, 'leader');
  const text = `with gated as materialized (
  select id, hash, likelihood, price, specialties, stack,
    ${companyPoints(numbering, policy, window.text).join('\n    + ')} as company,
    least(5000, greatest(0, ${leaderPoints(numbering, policy).join('\n    + ')})) as leader
  from ${table}
  where ${gates(numbering, table, window.text).join('\n    and ')}
), likely as (
  select * from gated order by ${scoreOf('company', 'leader')} desc limit ${k}
), floor as (
  select case when count(*) < ${k} then 0 else min(${exact}) end as least from likely
)
select id, ${exact} as score, ${tie(numbering)} as tie
from gated
where ${scoreOf(`company + ${of('lists_most')}`, 'leader')} >= (select least from floor)
order by score desc, tie desc, id limit ${k}`;
  return { name: `${table}_${window.key}_${items}`, text, parameters: numbering.parameters };
}
