import { AlertIcon, CheckIcon, profileCopy } from '@qd/web-ui';
import { useEffect, useRef } from 'react';
import styles from './profile.module.css';
import type { ProfileDraft } from './profile-draft';
import { SECTION_IDS, sectionAnchor, sectionState, type SectionId, type SectionState } from './sections';

const words = profileCopy.state;

function said({ broken, missing, possible }: SectionState): string {
  if (broken) return words.error;
  if (missing > 0) return words.missing(missing);
  return possible > 0 ? words.optional(possible) : words.done;
}

interface Props {
  readonly draft: ProfileDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly current: SectionId;
  readonly onGo: (id: SectionId) => void;
}

/** The sections with how far each is; a click leads there. */
export function SectionRail({ draft, errors, current, onGo }: Props) {
  const rail = useRef<HTMLElement>(null);
  // A narrow window has the sections in one row, which follows the page.
  useEffect(() => {
    const stop = rail.current?.querySelector<HTMLElement>('[aria-current]');
    if (stop && rail.current) rail.current.scrollTo({ left: stop.offsetLeft - rail.current.offsetLeft - 16 });
  }, [current]);
  return (
    <nav ref={rail} aria-label={profileCopy.rail} className={styles.rail}>
      <ol>
        {SECTION_IDS.map((id) => {
          const state = sectionState(id, draft, errors);
          const isDone = !state.broken && state.missing === 0 && state.possible === 0;
          return (
            <li key={id}>
              <a
                href={`#${sectionAnchor(id)}`}
                className={styles.stop}
                aria-current={current === id ? 'location' : undefined}
                data-state={state.broken ? 'broken' : state.missing > 0 ? 'missing' : isDone ? 'done' : 'possible'}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(id);
                }}
              >
                <span className={styles.mark} aria-hidden="true">
                  {state.broken ? <AlertIcon size={14} /> : isDone ? <CheckIcon size={14} /> : null}
                </span>
                <span>
                  {profileCopy.sections[id].title}
                  <small>{said(state)}</small>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
