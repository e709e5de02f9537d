import { formatDay, formatMoney, formatNumber, needsCopy, workCopy } from '@qd/web-ui';
import { isCurrency, minorDigits } from '@qd/shared-domain';
import { useId } from 'react';
import { wordOf, type Words } from '../words';
import type { Slider } from './sliders';
import styles from './what-if.module.css';

const copy = workCopy.whatIf;

function labelOf({ kind, label }: Slider): string {
  return kind === 'evidence' ? copy.evidence(label) : copy[kind];
}

/** A position as people read it. */
function valueWords(slider: Slider, position: number, currency: string, words: Words): string {
  const value = slider.valueAt(position);
  switch (slider.kind) {
    case 'days':
      return needsCopy.summary.days(Number(value));
    case 'budget':
      return isCurrency(currency)
        ? formatMoney({ amountMinor: Math.round(Number(value) * 10 ** minorDigits(currency)), currency })
        : formatNumber(Number(value));
    case 'overlap':
      return copy.overlapValue(Number(value));
    case 'start':
      return formatDay(value);
    case 'evidence':
      return wordOf(words.evidenceLevels, value);
  }
}

interface Props {
  readonly slider: Slider;
  readonly position: number;
  readonly currency: string;
  readonly words: Words;
  readonly onMove: (position: number) => void;
}

/** One slider with its value in words, and what the brief says now where it was moved. */
export function SliderField({ slider, position, currency, words, onMove }: Props) {
  const id = useId();
  const said = valueWords(slider, position, currency, words);
  const moved = position !== slider.base;
  return (
    <div className={styles.slider} data-slider={slider.key} data-moved={moved || undefined}>
      <label htmlFor={id}>{labelOf(slider)}</label>
      <output htmlFor={id}>
        {said}
        {moved && <small> · {copy.was(valueWords(slider, slider.base, currency, words))}</small>}
      </output>
      <input
        id={id}
        type="range"
        min={slider.min}
        max={slider.max}
        step={1}
        value={position}
        aria-valuetext={said}
        onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
      />
    </div>
  );
}
