import { MultiSelect, Select } from '@mantine/core';
import { PROFILE_LIMITS } from '@qd/leaders-domain';
import { profileCopy } from '@qd/web-ui';
import type { ComponentType } from 'react';
import type { Evidence } from '../profile-draft';
import { fieldId, type SectionId } from '../sections';
import { DepthField } from './depth-field';
import styles from './parts.module.css';
import { PublicationsField } from './publications-field';
import { Field, ProfileCards, ProfileChips, ProfileList, ProfilePicks, ProfileText, type Sheet } from './sheet';
import { SpecialtiesField } from './specialties-field';

export interface SectionProps {
  readonly sheet: Sheet;
  /** No profile yet: the name is asked for as well. */
  readonly isNew: boolean;
  readonly proven: ReadonlyMap<string, Evidence>;
}

const { fields, intents, nicheFull } = profileCopy;

const NicheSection = ({ sheet }: SectionProps) => (
  <ProfilePicks sheet={sheet} name="niches" kind="NICHE" max={PROFILE_LIMITS.niches} fullReason={nicheFull} />
);

const WordsSection = ({ sheet, isNew }: SectionProps) => (
  <>
    {isNew && <ProfileText sheet={sheet} name="displayName" />}
    <ProfileText sheet={sheet} name="headline" most={PROFILE_LIMITS.headline.max} />
    <ProfileText sheet={sheet} name="summary" rows={7} most={PROFILE_LIMITS.summary.max} />
  </>
);

function OfferSection({ sheet }: SectionProps) {
  const { draft, words } = sheet;
  const chosenRoles = words.roles.filter(({ code }) => draft.roles.includes(code));
  return (
    <>
      <ProfileChips sheet={sheet} name="roles" terms={words.roles} />
      {chosenRoles.length > 1 && <ProfileList sheet={sheet} name="primaryRole" terms={chosenRoles} />}
      <ProfileChips sheet={sheet} name="kinds" terms={words.engagementKinds} />
      <ProfileChips sheet={sheet} name="ownership" terms={words.ownershipLevels} />
      <ProfileChips sheet={sheet} name="duties" terms={words.duties} />
      <ProfileList sheet={sheet} name="handsOn" terms={words.handsOnLevels} />
    </>
  );
}

const ExpertiseSection = ({ sheet, proven }: SectionProps) => (
  <>
    <SpecialtiesField sheet={sheet} proven={proven} />
    <ProfilePicks sheet={sheet} name="stack" kind="TECHNOLOGY" max={PROFILE_LIMITS.stack} />
    <ProfilePicks sheet={sheet} name="industries" kind="INDUSTRY" max={PROFILE_LIMITS.industries} />
  </>
);

const ExperienceSection = ({ sheet }: SectionProps) => (
  <>
    <DepthField sheet={sheet} name="stages" terms={sheet.words.stages} />
    <DepthField sheet={sheet} name="archetypes" terms={sheet.words.archetypes} />
    <ProfileChips sheet={sheet} name="phases" terms={sheet.words.growthPhases} />
  </>
);

function TermsSection({ sheet }: SectionProps) {
  const { draft, errors, words, set } = sheet;
  return (
    <>
      <div className={styles.triple}>
        <ProfileList sheet={sheet} name="currency" terms={words.currencies.map((code) => ({ code, label: code, description: null }))} />
        <ProfileText sheet={sheet} name="dayRateMin" figure />
        <ProfileText sheet={sheet} name="dayRateTarget" figure />
      </div>
      <Field name="timeZone">
        <Select
          id={fieldId('timeZone')}
          label={fields.timeZone.label}
          searchable
          limit={60}
          allowDeselect={false}
          data={words.timeZones}
          error={errors.timeZone}
          value={draft.timeZone || null}
          onChange={(zone) => set('timeZone', zone ?? '')}
        />
      </Field>
      <div className={styles.triple}>
        <ProfileText sheet={sheet} name="workStart" type="time" />
        <ProfileText sheet={sheet} name="workEnd" type="time" />
        <ProfileText sheet={sheet} name="availableFrom" type="date" />
      </div>
      <Field name="languages">
        <MultiSelect
          id={fieldId('languages')}
          label={fields.languages.label}
          description={fields.languages.hint}
          searchable
          hidePickedOptions
          data={words.languages.map(({ code, label }) => ({ value: code, label }))}
          error={errors.languages}
          value={[...draft.languages]}
          onChange={(codes) => set('languages', codes)}
        />
      </Field>
    </>
  );
}

function WishesSection({ sheet }: SectionProps) {
  const { draft, words, set } = sheet;
  return (
    <>
      <ProfileCards sheet={sheet} name="intent" terms={intents} />
      <div className={styles.triple}>
        <ProfileText sheet={sheet} name="wishMinDays" figure />
        <ProfileText sheet={sheet} name="wishMaxDays" figure />
        <ProfileText sheet={sheet} name="horizonMonths" figure />
      </div>
      <Field name="openToFullTime">
        <label className={styles.check}>
          <input
            type="checkbox"
            id={fieldId('openToFullTime')}
            checked={draft.openToFullTime}
            aria-describedby={`${fieldId('openToFullTime')}-hint`}
            onChange={({ currentTarget }) => set('openToFullTime', currentTarget.checked)}
          />
          {fields.openToFullTime.label}
        </label>
        <p id={`${fieldId('openToFullTime')}-hint`} className={styles.soft}>
          {fields.openToFullTime.hint}
        </p>
      </Field>
      <ProfileChips sheet={sheet} name="wishStages" terms={words.stages} />
      <ProfilePicks sheet={sheet} name="wishNiches" kind="NICHE" max={PROFILE_LIMITS.preferredNiches} />
      <ProfileChips sheet={sheet} name="wishMissions" terms={words.missions} />
      <div className={styles.pair}>
        <ProfileList sheet={sheet} name="wishHandsOn" terms={words.handsOnLevels} />
        <ProfileText sheet={sheet} name="wishSponsorHours" figure />
      </div>
      <ProfileCards sheet={sheet} name="wishScope" terms={words.scopeStabilities} />
    </>
  );
}

const NoGoSection = ({ sheet }: SectionProps) => (
  <ProfilePicks sheet={sheet} name="noGoIndustries" kind="INDUSTRY" max={PROFILE_LIMITS.noGoIndustries} />
);
const ProofSection = ({ sheet }: SectionProps) => <PublicationsField sheet={sheet} />;

/** What each section asks. */
export const SECTIONS: Readonly<Record<SectionId, ComponentType<SectionProps>>> = {
  niche: NicheSection,
  words: WordsSection,
  offer: OfferSection,
  expertise: ExpertiseSection,
  experience: ExperienceSection,
  terms: TermsSection,
  wishes: WishesSection,
  noGo: NoGoSection,
  proof: ProofSection,
};
