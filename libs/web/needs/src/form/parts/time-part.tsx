import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import { fieldCopy } from '@qd/web-ui';
import { FigureField, TextField } from '../fields/plain';
import { fieldId } from '../fields-by-step';
import { checkMessages } from '../use-need-draft';
import type { PartProps } from './part-props';
import styles from './parts.module.css';
import './time-styles';

/** When, how long, for how much, and in which hours and words. */
export function TimePart({ form, words }: PartProps) {
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
