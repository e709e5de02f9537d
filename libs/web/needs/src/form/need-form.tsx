import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { NeedPartsFragment } from '@qd/web-graphql-client';
import { epochDayAt } from '@qd/shared-domain';
import { BackIcon, formCopy, loadableWindow, LoadingRows } from '@qd/web-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMarket } from '../market/use-market';
import type { Words } from '../words';
import { missingOfDraft } from './brief-of-draft';
import { inputOf } from './draft';
import { fieldId, FIELDS_BY_STEP, fieldOfPath, LAST_STEP, stepOfField } from './fields-by-step';
import { AsideButton, FormAside } from './form-aside';
import { FormNotices } from './form-notices';
import './form-styles';
import { MissingPanel } from './missing-panel';
import styles from './need-form.module.css';
import { loadPart, partOf } from './parts/parts';
import { SaveLine } from './save-line';
import { StepRail } from './step-rail';
import { checkMessages, useNeedDraft } from './use-need-draft';

const PublishDialog = loadableWindow(() => import('./publish-dialog').then((module) => module.PublishDialog));
const SaveDialog = loadableWindow(() => import('../effect/save-dialog').then((module) => module.SaveDialog));

interface Props {
  readonly need: NeedPartsFragment | null;
  readonly company: { readonly id: string; readonly timeZone: string; readonly stage: string | null };
  readonly words: Words;
  readonly step: number;
  /** Moves to a part; told the need's id as soon as it has one. */
  readonly onStep: (step: number, needId: string | null) => void;
  /** Leaves for the need's page. */
  readonly onDone: (needId: string) => void;
}

const clamp = (step: number) => Math.min(Math.max(step, 1), LAST_STEP);

/** The guided form: five short parts, saved as they are done, published when nothing is missing. */
export function NeedForm({ need: initial, company, words, step, onStep, onDone }: Props) {
  const live = initial !== null && initial.state !== 'DRAFT';
  const draft = useNeedDraft(initial, company, !live);
  const { form, need, state } = draft;
  const [confirming, setConfirming] = useState<'publish' | 'save' | null>(null);
  const answer = useMarket(company.id, form.values);
  const missing = useMemo(() => missingOfDraft(form.values, epochDayAt(Date.now())), [form.values]);
  const narrow = useMediaQuery('(max-width: 76em)', undefined, { getInitialValueInEffect: false });
  const heading = useRef<HTMLHeadingElement>(null);
  const aim = useRef<string | null>(null);
  const shown = useRef(step);

  const [, setLoaded] = useState(0);
  useEffect(() => {
    if (!partOf(step)) void loadPart(step).then(() => setLoaded(step));
  }, [step]);
  useEffect(() => {
    const field = aim.current && document.getElementById(fieldId(aim.current));
    if (field) {
      aim.current = null;
      field.focus();
    } else if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  });

  const goTo = async (next: number) => {
    const { broken, conflict } = live ? { broken: [], conflict: false } : await draft.save();
    const here = broken.find((key) => stepOfField(key) === step);
    if (conflict) window.scrollTo({ top: 0 });
    else if (here && next > step) document.getElementById(fieldId(here))?.focus();
    else onStep(clamp(next), draft.needId.current);
  };
  const goToField = (key: string) => {
    aim.current = key;
    const part = stepOfField(key);
    if (part === step) document.getElementById(fieldId(key))?.focus();
    else onStep(part, draft.needId.current);
  };
  /** Saves; where that fails for a field, leads to it. */
  const saveOrShow = async (): Promise<boolean> => {
    const { ok, broken } = await draft.save();
    if (broken[0]) goToField(broken[0]);
    return ok;
  };
  const publish = async () => {
    if (await saveOrShow()) setConfirming('publish');
  };
  /** A live need is saved only after the person has seen what that changes; figures that cannot be read come first. */
  const askToSave = () => {
    const broken = Object.entries(checkMessages(form.getValues()));
    if (broken.length > 0) form.setErrors(Object.fromEntries(broken));
    if (broken[0]) goToField(broken[0][0]);
    else if (draft.dirty) setConfirming('save');
    else if (need) onDone(need.id);
  };
  const saveChanges = async () => {
    const saved = await saveOrShow();
    setConfirming(null);
    if (saved && draft.needId.current) onDone(draft.needId.current);
    else window.scrollTo({ top: 0 });
  };

  const marks = FIELDS_BY_STEP.map((_, index) => ({
    missing: missing.filter(({ path }) => stepOfField(fieldOfPath(path) ?? '') === index + 1).length,
    broken: Object.keys(form.errors).some((key) => form.errors[key] && stepOfField(key) === index + 1),
  }));
  const missingPanel = <MissingPanel missing={missing} step={step} onField={goToField} onStep={(next) => void goTo(next)} />;
  const Part = partOf(step);
  const { title, hint } = formCopy.steps[step - 1];
  return (
    <div className={styles.layout}>
      <StepRail step={step} marks={marks} onGo={(next) => void goTo(next)} />
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <FormNotices
          state={state}
          restoredAt={draft.restoredAt}
          live={live}
          contacts={draft.contacts}
          onDiscard={() => void draft.takeSaved()}
          onKeepMine={() => void draft.keepMine()}
          onClean={({ key, redacted }) => form.setFieldValue(key, redacted as never)}
        />
        <p className={styles.soft}>{formCopy.stepOf(step)}</p>
        <h2 ref={heading} tabIndex={-1} className={styles.partTitle}>
          {title}
        </h2>
        <p className={styles.soft}>{hint}</p>
        <div className={styles.part} data-part={step}>
          {Part ? <Part form={form} words={words} /> : <LoadingRows rows={4} height={68} />}
        </div>
        <div className={styles.bar} data-bottom-bar>
          {narrow && <AsideButton form={form} words={words} answer={answer} onField={goToField} />}
          <SaveLine state={state} />
          <div className={styles.moves}>
            {step > 1 && (
              <Button variant="subtle" className={styles.back} onClick={() => void goTo(step - 1)}>
                <BackIcon />
                <span className={styles.backWords}>{formCopy.back}</span>
              </Button>
            )}
            {live && (
              <Button variant={step === LAST_STEP ? 'filled' : 'default'} onClick={askToSave}>
                {formCopy.saveChanges}
              </Button>
            )}
            {step < LAST_STEP && <Button onClick={() => void goTo(step + 1)}>{live ? formCopy.nextPublished : formCopy.next}</Button>}
            {step === LAST_STEP && !live && (
              <>
                <Button variant="default" onClick={() => void saveOrShow()}>
                  {formCopy.save}
                </Button>
                <Button onClick={() => void publish()}>{formCopy.publish}</Button>
              </>
            )}
          </div>
        </div>
      </form>
      {/* It scrolls by itself, so the keyboard must reach it, also when nothing in it can be pressed. */}
      <aside className={styles.aside} aria-label={formCopy.aside} tabIndex={narrow ? undefined : 0}>
        {narrow ? (
          missingPanel
        ) : (
          <FormAside form={form} words={words} answer={answer} onField={goToField}>
            {missingPanel}
          </FormAside>
        )}
      </aside>
      {confirming === 'publish' && need && (
        <PublishStep need={need} onClose={() => setConfirming(null)} onPublished={() => onDone(need.id)} />
      )}
      {confirming === 'save' && need && (
        <SaveDialog
          needId={need.id}
          briefVersion={need.briefVersion}
          brief={inputOf(form.values)}
          onSave={saveChanges}
          onClose={() => setConfirming(null)}
        />
      )}
    </div>
  );
}

/** Asks before publishing; where answers are missing it leads to their list instead. */
function PublishStep({ need, onClose, onPublished }: { need: NeedPartsFragment; onClose: () => void; onPublished: () => void }) {
  const incomplete = need.missing.length > 0;
  useEffect(() => {
    if (!incomplete) return;
    document.getElementById('missing')?.focus();
    onClose();
  }, [incomplete, onClose]);
  return incomplete ? null : <PublishDialog need={need} onClose={onClose} onPublished={onPublished} />;
}
