import { blindBriefOf } from '@qd/needs-domain';
import { previewCopy } from '@qd/web-ui';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { MarketPanel, shortMarket } from '../market/market-panel';
import type { MarketAnswer } from '../market/use-market';
import type { Words } from '../words';
import { briefOfDraft } from './brief-of-draft';
import type { Draft } from './draft';
import styles from './need-form.module.css';
import { BriefPreview } from './preview/brief-preview';
import type { DraftForm } from './use-need-draft';
import { useSuggestions } from './use-suggestions';

const SideDrawer = lazy(() => import('../side-drawer').then((module) => ({ default: module.SideDrawer })));

interface Props {
  readonly form: DraftForm;
  readonly words: Words;
  readonly answer: MarketAnswer;
  readonly onField: (key: string) => void;
}

const labelIn = ({ industry, niches, required, niceToHave, stack }: Draft, code: string): string =>
  [...niches, ...required, ...niceToHave, ...stack, ...industry].find((choice) => choice.code === code)?.label ?? code;

/** Beside the form: what the market says to the brief, and how a leader reads it, with what is missing in between. */
export function FormAside({ form, words, answer, onField, children }: Props & { children?: ReactNode }) {
  const { applied, apply, undo } = useSuggestions(form);
  const brief = useMemo(() => blindBriefOf(briefOfDraft(form.values)), [form.values]);
  return (
    <>
      <MarketPanel answer={answer} draft={form.values} applied={applied} onApply={apply} onUndo={undo} onField={onField} />
      {children}
      <BriefPreview brief={brief} labelOf={(code) => labelIn(form.values, code)} words={words} />
    </>
  );
}

/** Where there is no room beside the form: the answer of the market in two figures, opening the rest. */
export function AsideButton({ form, words, answer, onField }: Props) {
  const [open, setOpen] = useState(false);
  const figures = shortMarket(answer);
  return (
    <>
      <button type="button" className={styles.asideButton} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span>{previewCopy.open}</span>
        <span className={styles.soft} data-testid="market-figures">
          {figures}
        </span>
      </button>
      {open && (
        <Suspense>
          <SideDrawer title={previewCopy.title} onClose={() => setOpen(false)}>
            <div className={styles.inDrawer}>
              <FormAside
                form={form}
                words={words}
                answer={answer}
                onField={(key) => {
                  setOpen(false);
                  // After the drawer has let the focus go.
                  setTimeout(() => onField(key), 150);
                }}
              />
            </div>
          </SideDrawer>
        </Suspense>
      )}
    </>
  );
}
