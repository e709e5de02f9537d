import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { Wordmark } from '../brand/wordmark';
import { shellCopy } from '../copy';
import { Announcer } from '../states/announcer';
import { SchemeToggle } from './scheme-toggle';
import styles from './shell.module.css';

export interface NavItem {
  readonly to: '/' | '/needs';
  readonly label: string;
  readonly Icon: ComponentType<{ size?: number }>;
}

interface Props {
  readonly nav: readonly NavItem[];
  readonly personName: string;
  /** Above the links: the company, or a choice of companies. */
  readonly place?: ReactNode;
  /** A line over the page, when the connection is lost. */
  readonly strip?: ReactNode;
  readonly onSignOut: () => void;
  readonly onGoTo?: () => void;
  readonly children: ReactNode;
}

/** The frame of every screen behind the sign-in: links at the side, or on top where it is narrow. */
export function Shell({ nav, personName, place, strip, onSignOut, onGoTo, children }: Props) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {shellCopy.skip}
      </a>
      <header className={styles.side}>
        <Link to="/" className={styles.brand} aria-label={`${shellCopy.product}, ${shellCopy.home}`}>
          <Wordmark />
        </Link>
        {place && <div className={styles.place}>{place}</div>}
        <nav className={styles.nav} aria-label={shellCopy.nav}>
          {nav.map(({ to, label, Icon }) => (
            <Link key={to} to={to} className={styles.link} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={18} />
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.foot}>
          {onGoTo && (
            <button type="button" className={styles.goTo} onClick={onGoTo} aria-keyshortcuts="Control+K Meta+K">
              {shellCopy.goTo} <kbd>Ctrl K</kbd>
            </button>
          )}
          <div className={styles.person}>
            <span className={styles.name} title={shellCopy.signedInAs(personName)}>
              {personName}
            </span>
            <SchemeToggle />
          </div>
          <button type="button" className={styles.signOut} onClick={onSignOut}>
            {shellCopy.signOut}
          </button>
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {strip}
        <div className={styles.page}>{children}</div>
      </main>
      <Announcer />
    </div>
  );
}
