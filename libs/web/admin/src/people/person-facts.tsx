import type { PersonPartsFragment } from '@qd/web-graphql-client';
import { formatDay, formatMoney, formatNumber, peopleCopy } from '@qd/web-ui';
import { wordOf, type Words } from '@qd/web-needs';
import styles from './person.module.css';

const words = peopleCopy.person;

type Profile = PersonPartsFragment['profile'];
type Facts = readonly (readonly [string, string])[];

const labels = (nodes: readonly { readonly label: string }[]): string => nodes.map(({ label }) => label).join(', ');
const named = (terms: Words[keyof Pick<Words, 'roles'>], codes: readonly string[]): string =>
  codes.map((code) => wordOf(terms, code)).join(', ');
/** Days the way people write them: 2.5 */
const days = (count: number): string => formatNumber(count);

function profileFacts(profile: Profile, lists: Words): Facts {
  const { facts } = words;
  return [
    [facts.role, wordOf(lists.roles, profile.primaryRole)],
    [facts.roles, named(lists.roles, profile.roles)],
    [facts.niches, labels(profile.niches)],
    [facts.kinds, named(lists.engagementKinds, profile.kinds)],
    [facts.ownership, named(lists.ownershipLevels, profile.ownership)],
    [facts.duties, named(lists.duties, profile.duties)],
    [facts.stages, profile.stages.map(({ stage, depth }) => `${wordOf(lists.stages, stage)} (${depth})`).join(', ')],
    [facts.archetypes, profile.archetypes.map(({ archetype, depth }) => `${wordOf(lists.archetypes, archetype)} (${depth})`).join(', ')],
    [facts.phases, named(lists.growthPhases, profile.phases)],
    [facts.industries, labels(profile.industries)],
    [facts.noGo, labels(profile.noGoIndustries)],
    [facts.stack, labels(profile.stack)],
    [facts.handsOn, wordOf(lists.handsOnLevels, profile.handsOn)],
    [facts.rate, words.rates(formatMoney(profile.dayRateMin), formatMoney(profile.dayRateTarget))],
    [facts.zone, words.workingDay(profile.timeZone.replaceAll('_', ' '), profile.workStart, profile.workEnd)],
    [facts.languages, named(lists.languages, profile.languages)],
    [facts.availableFrom, formatDay(profile.availableFrom)],
  ];
}

function wishFacts(profile: Profile, lists: Words): Facts {
  const { facts } = words;
  const { preferences: wishes } = profile;
  return [
    [facts.intent, words.intents[profile.intent]],
    [facts.horizon, words.horizon(profile.horizonMonths ?? null)],
    [facts.fullTime, words.fullTime(profile.openToFullTime)],
    [facts.days, words.range(days(wishes.minDaysPerWeek), days(wishes.maxDaysPerWeek))],
    [facts.wishNiches, labels(wishes.niches)],
    [facts.wishStages, named(lists.stages, wishes.stages)],
    [facts.missions, named(lists.missions, wishes.missions)],
    [facts.handsOn, wordOf(lists.handsOnLevels, wishes.handsOn)],
    [facts.scope, wordOf(lists.scopeStabilities, wishes.scopeStability)],
    [facts.sponsor, words.sponsor(wishes.sponsorHoursPerWeek)],
  ];
}

/** Everything the leader told, for the administrator alone. */
export function PersonFacts({ person, lists }: { person: PersonPartsFragment; lists: Words }) {
  const { publications } = person.profile;
  return (
    <>
      <section aria-labelledby="profile" className={styles.card}>
        <h2 id="profile">{words.profile}</h2>
        <FactList facts={profileFacts(person.profile, lists)} />
      </section>
      <section aria-labelledby="wishes" className={styles.card}>
        <h2 id="wishes">{words.wishes}</h2>
        <FactList facts={wishFacts(person.profile, lists)} />
      </section>
      <section aria-labelledby="publications" className={styles.card}>
        <h2 id="publications">{words.publications}</h2>
        {publications.length === 0 && <p className={styles.soft}>{words.noPublications}</p>}
        <ul className={styles.publications}>
          {publications.map((one) => (
            <li key={`${one.title} ${one.year}`}>
              {one.link ? (
                <a href={one.link} target="_blank" rel="noreferrer">
                  {one.title}
                </a>
              ) : (
                one.title
              )}
              <span className={styles.soft}>
                {' '}
                · {words.publicationKinds[one.kind]}, {one.venue}, {one.year}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function FactList({ facts }: { facts: Facts }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
