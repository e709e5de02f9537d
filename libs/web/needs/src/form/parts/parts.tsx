import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import { fieldCopy } from '@qd/web-ui';
import type { Words } from '../../words';
import { ChoiceCards, ChoiceChips } from '../fields/choices';
import { LinesField } from '../fields/lines-field';
import { Picks, RequiredPicks } from '../fields/picks';
import { FigureField, ListField, LongTextField, TextField } from '../fields/plain';
import { fieldId } from '../fields-by-step';
import { checkMessages, type DraftForm } from '../use-need-draft';
import styles from './parts.module.css';

export interface PartProps {
  readonly form: DraftForm;
  readonly words: Words;
}

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

function TimePart({ form, words }: PartProps) {
  const check = (name: 'daysPerWeek' | 'durationWeeks' | 'dayBudgetMin' | 'dayBudgetMax' | 'minOverlapHours') => () => {
    const failures = checkMessages(form.getValues());
    if (failures[name]) form.setFieldError(name, failures[name]);
    else if (name === 'dayBudgetMin' && failures.dayBudgetMax) form.setFieldError('dayBudgetMax', failures.dayBudgetMax);
  };
  const figure = (name: Parameters<typeof check>[0]) => <FigureField form={form} name={name} onLeave={check(name)} />;
  const { languages, timeZone, currency } = fieldCopy;
  return (
    <div className={styles.stack}>
      <div className={styles.triple}>
        {figure('daysPerWeek')}
        <TextField form={form} name="startDate" type="date" />
        {figure('durationWeeks')}
      </div>
      <div className={styles.triple}>
        <NativeSelect
          id={fieldId('currency')}
          label={currency.label}
          description={currency.hint}
          data={words.currencies}
          {...form.getInputProps('currency')}
        />
        {figure('dayBudgetMin')}
        {figure('dayBudgetMax')}
      </div>
      <Select
        id={fieldId('timeZone')}
        label={timeZone.label}
        searchable
        limit={60}
        data={words.timeZones}
        {...form.getInputProps('timeZone')}
        value={form.values.timeZone || null}
        onChange={(value) => form.setFieldValue('timeZone', value ?? '')}
      />
      <div className={styles.triple}>
        <TextField form={form} name="workStart" type="time" />
        <TextField form={form} name="workEnd" type="time" />
        {figure('minOverlapHours')}
      </div>
      <MultiSelect
        id={fieldId('languages')}
        label={languages.label}
        description={languages.hint}
        searchable
        hidePickedOptions
        data={words.languages.map(({ code, label }) => ({ value: code, label }))}
        {...form.getInputProps('languages')}
      />
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

/** The five parts, in order. */
export const PARTS = [SituationPart, RolePart, ExpertisePart, TimePart, OutcomesPart] as const;
