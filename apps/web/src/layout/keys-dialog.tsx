import { Link } from '@tanstack/react-router';
import { Dialog, shellCopy, usePreferences } from '@qd/web-ui';
import '../styles/dialog';
import styles from './keys-dialog.module.css';
import type { Shortcut } from './shortcuts';

const words = shellCopy.keys;

const ALWAYS = [
  ['Ctrl K', words.palette],
  ['Esc', words.leave],
] as const;
const LISTS = [
  ['↓', words.nextRow],
  ['↑', words.previousRow],
  ['Enter', words.open],
] as const;

/** Every key that does something, as it stands for the person now. */
export function KeysDialog({ shortcuts, onClose }: { shortcuts: readonly Shortcut[]; onClose: () => void }) {
  const { shortcuts: on } = usePreferences();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className={styles.intro}>{on ? words.intro : words.off}</p>
      {on && (
        <>
          <Group title={words.groups.go} keys={shortcuts.filter(({ group }) => group === 'go').map(({ keys, label }) => [keys, label])} />
          <Group title={words.groups.act} keys={shortcuts.filter(({ group }) => group === 'act').map(({ keys, label }) => [keys, label])} />
        </>
      )}
      <Group title={words.groups.lists} keys={LISTS} />
      <Group title={words.groups.always} keys={ALWAYS} />
      <p className={styles.foot}>
        <Link to="/settings" onClick={onClose}>
          {words.settings}
        </Link>
      </p>
    </Dialog>
  );
}

function Group({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {keys.map(([combination, label]) => (
          <div key={combination}>
            <dt>
              {combination.split(' ').map((key, index) => (
                <span key={key}>
                  {index > 0 && <span className={styles.then}> {combination.startsWith('Ctrl') ? '+' : words.then} </span>}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
