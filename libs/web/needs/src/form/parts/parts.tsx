import type { ComponentType } from 'react';
import { ChoiceCards, ChoiceChips } from '../fields/choices';
import { LinesField } from '../fields/lines-field';
import { Picks, RequiredPicks } from '../fields/picks';
import { FigureField, ListField, LongTextField, TextField } from '../fields/plain';
import { checkMessages } from '../use-need-draft';
import type { PartProps } from './part-props';
import styles from './parts.module.css';

/** Limits the server keeps as well; here they only close the box. */
const MAX = { niches: 2, specialties: 12, stack: 20, industry: 1 } as const;

function SituationPart({ form, words }: PartProps) {
  return (
    <div className={styles.stack}>
      <TextField form={form} name="title" maxLength={120} />
      <LongTextField form={form} name="situation" rows={5} />
      <ChoiceCards form={form} name="archetype" terms={words.archetypes} />
      <div className={styles.pair}>
        <ListField form={form} name="stage" terms={words.stages} />
        <ListField form={form} name="phase" terms={words.growthPhases} />
      </div>
      <Picks form={form} name="industry" kind="INDUSTRY" max={MAX.industry} />
    </div>
  );
}

function RolePart({ form, words }: PartProps) {
  return (
    <div className={styles.stack}>
      <ListField form={form} name="role" terms={words.roles} />
      <ChoiceCards form={form} name="kind" terms={words.engagementKinds} />
      <ChoiceCards form={form} name="ownership" terms={words.ownershipLevels} />
      <ChoiceChips form={form} name="duties" terms={words.duties} />
      <ListField form={form} name="handsOn" terms={words.handsOnLevels} />
    </div>
  );
}

function ExpertisePart({ form, words }: PartProps) {
  return (
    <div className={styles.stack}>
      <Picks form={form} name="niches" kind="NICHE" max={MAX.niches} />
      <RequiredPicks form={form} levels={words.evidenceLevels} max={MAX.specialties} />
      <Picks form={form} name="niceToHave" kind="SPECIALTY" max={MAX.specialties} />
      <Picks form={form} name="stack" kind="TECHNOLOGY" max={MAX.stack} />
    </div>
  );
}

function OutcomesPart({ form, words }: PartProps) {
  return (
    <div className={styles.stack}>
      <LinesField form={form} name="outcomes" />
      <LinesField form={form} name="scopeIn" />
      <LinesField form={form} name="scopeOut" />
      <LongTextField form={form} name="cadence" rows={2} />
      <ChoiceChips form={form} name="missions" terms={words.missions} />
      <ChoiceCards form={form} name="scopeStability" terms={words.scopeStabilities} />
      <FigureField
        form={form}
        name="sponsorHoursPerWeek"
        onLeave={() => {
          const failure = checkMessages(form.getValues()).sponsorHoursPerWeek;
          if (failure) form.setFieldError('sponsorHoursPerWeek', failure);
        }}
      />
    </div>
  );
}

/** The five parts, in order. The fourth needs boxes with lists that would weigh a fifth of the form's first load: it is loaded when asked for. */
const PARTS: (ComponentType<PartProps> | null)[] = [SituationPart, RolePart, ExpertisePart, null, OutcomesPart];

/** A part of the form, 1 to 5; null until {@link loadPart} has brought it. */
export const partOf = (step: number): ComponentType<PartProps> | null => PARTS[step - 1];

export async function loadPart(step: number): Promise<void> {
  if (step === 4) PARTS[3] ??= (await import('./time-part')).TimePart;
}
