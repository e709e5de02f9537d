import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { LeaderProfilePartsFragment } from '@qd/web-graphql-client';
import type { Words } from '@qd/web-needs';
import { formatInstant, Notice, profileCopy } from '@qd/web-ui';
import { lazy, memo, Suspense, useEffect, useMemo, useState, type FocusEvent } from 'react';
import '../form-styles';
import { ConflictNotice } from './conflict-notice';
import { SECTIONS, type SectionProps } from './parts/sections';
import { PreviewPane } from './preview-pane';
import type { ProfileDraft } from './profile-draft';
import styles from './profile.module.css';
import { SaveLine } from './save-line';
import { SectionRail } from './section-rail';
import { fieldId, SECTION_FIELDS, SECTION_IDS, sectionAnchor, sectionOf, type SectionId } from './sections';
import { StandingNote } from './standing-note';
import { useProfile } from './use-profile';
import { useSectionSpy } from './use-section-spy';

const PreviewDrawer = lazy(() => import('./preview-drawer').then((module) => ({ default: module.PreviewDrawer })));
const LeaveDialog = lazy(() => import('./leave-dialog').then((module) => ({ default: module.LeaveDialog })));

interface Props {
  readonly initial: LeaderProfilePartsFragment | null;
  readonly blank: ProfileDraft;
  readonly words: Words;
  /** A profile was made where there was none. */
  readonly onCreated: () => void;
}

/** Leads to a field: its input where it has the id, else the first thing in it that takes the focus. */
function focusField(key: string): void {
  const field =
    document.getElementById(fieldId(key)) ??
    document.querySelector<HTMLElement>(`[data-field="${key.split('.')[0]}"] :is(input, select, textarea, button)`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** The profile: sections on one page, a live preview beside them, saved when the person says so. */
export function ProfileForm({ initial, blank, words, onCreated }: Props) {
  const profile = useProfile(initial, blank, words);
  const { leader, draft, state, errors, contacts, dirty, set } = profile;
  const [previewing, setPreviewing] = useState(false);
  const current = useSectionSpy();
  const isNew = leader === null;
  // Nothing is lost by closing the window (the draft is kept on the device), so only moves inside the application ask.
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: false, withResolver: true });

  useEffect(() => {
    if (!initial && leader) onCreated();
  }, [initial, leader, onCreated]);

  // A gate that is shut leads here, to what would open it.
  useEffect(() => {
    const id = SECTION_IDS.find((each) => window.location.hash === `#${sectionAnchor(each)}`);
    if (id) document.getElementById(sectionAnchor(id))?.scrollIntoView();
  }, []);

  const save = async (): Promise<boolean> => {
    const { saved, keys } = await profile.save();
    if (keys[0]) focusField(keys[0]);
    return saved;
  };
  // Saved while the question stood: there is nothing left to ask.
  useEffect(() => {
    if (blocker.status === 'blocked' && !dirty) blocker.proceed();
  }, [blocker, dirty]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const left = ({ target, relatedTarget }: FocusEvent) => {
    const field = (target as Element).closest<HTMLElement>('[data-field]');
    if (!field?.dataset.field || field.contains(relatedTarget as Node | null)) return;
    profile.leave(field.dataset.field);
  };
  const goTo = (id: SectionId) => {
    const heading = document.getElementById(sectionAnchor(id));
    heading?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    heading?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  const proven = useMemo(() => new Map(leader?.profile.specialties.map(({ node, evidence }) => [node.code, evidence] as const)), [leader]);
  const sheet = { draft, errors, contacts, words, set };
  const pane = <PreviewPane draft={draft} leader={leader} dirty={dirty} words={words} />;

  return (
    <div className={styles.layout}>
      <SectionRail draft={draft} errors={errors} current={current} onGo={goTo} />
      <form
        className={styles.form}
        noValidate
        onBlur={left}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {leader ? <StandingNote leader={leader} /> : <NextSteps />}
        {profile.restoredAt && dirty && (
          <Notice
            tone="go"
            actions={
              <Button size="sm" variant="default" onClick={() => void profile.discard()}>
                {profileCopy.discard}
              </Button>
            }
          >
            {profileCopy.restored(formatInstant(profile.restoredAt))}
          </Notice>
        )}
        {state.kind === 'conflict' && (
          <ConflictNotice
            differences={state.differences}
            onKeep={() => void profile.keepMine().then(({ keys }) => keys[0] && focusField(keys[0]))}
            onTake={() => void profile.discard()}
          />
        )}
        {SECTION_IDS.map((id) => (
          <Section key={id} id={id} sheet={sheet} isNew={isNew} proven={proven} />
        ))}
        <div className={styles.bar}>
          <SaveLine state={state} isNew={isNew} dirty={dirty} changed={profile.changed.length} />
          <div className={styles.moves}>
            <Button variant="default" className={styles.previewButton} onClick={() => setPreviewing(true)}>
              {profileCopy.preview.open}
            </Button>
            {dirty && !isNew && (
              <Button variant="subtle" aria-label={profileCopy.discard} onClick={() => void profile.discard()}>
                <span className={styles.wide}>{profileCopy.discard}</span>
                <span className={styles.narrow}>{profileCopy.discardShort}</span>
              </Button>
            )}
            <Button type="submit" loading={state.kind === 'saving'} disabled={!dirty && !isNew}>
              {isNew ? profileCopy.apply : profileCopy.save}
            </Button>
          </div>
        </div>
      </form>
      <aside className={styles.aside} aria-labelledby="preview">
        <h2 id="preview">{profileCopy.preview.title}</h2>
        {pane}
      </aside>
      <Suspense>
        {previewing && <PreviewDrawer onClose={() => setPreviewing(false)}>{pane}</PreviewDrawer>}
        {blocker.status === 'blocked' && (
          <LeaveDialog
            saving={state.kind === 'saving'}
            onStay={blocker.reset}
            onLeave={blocker.proceed}
            onSave={() => void save().then((saved) => (saved ? undefined : blocker.reset()))}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What comes of handing in a profile. */
function NextSteps() {
  const { title, lines } = profileCopy.steps;
  return (
    <Notice title={title}>
      <ol className={styles.steps}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </Notice>
  );
}

/** Whether a section shows the same as before: only what its own fields hold counts. */
const showsTheSame = (one: SectionProps & { id: SectionId }, other: SectionProps & { id: SectionId }): boolean => {
  const sameErrors = (errors: Readonly<Record<string, string>>) =>
    JSON.stringify(Object.entries(errors).filter(([key]) => sectionOf(key) === one.id));
  return (
    one.isNew === other.isNew &&
    one.proven === other.proven &&
    one.sheet.words === other.sheet.words &&
    one.sheet.contacts === other.sheet.contacts &&
    SECTION_FIELDS[one.id].every((field) => one.sheet.draft[field] === other.sheet.draft[field]) &&
    sameErrors(one.sheet.errors) === sameErrors(other.sheet.errors)
  );
};

const Section = memo(function Section({ id, ...props }: SectionProps & { id: SectionId }) {
  const { title, hint } = profileCopy.sections[id];
  const Fields = SECTIONS[id];
  return (
    <section id={sectionAnchor(id)} className={styles.section} aria-labelledby={`${sectionAnchor(id)}-title`}>
      <h2 id={`${sectionAnchor(id)}-title`} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.soft}>{hint}</p>
      <div className={styles.fields}>
        <Fields {...props} />
      </div>
    </section>
  );
}, showsTheSame);
