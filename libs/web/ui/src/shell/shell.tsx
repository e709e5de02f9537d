import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { MoreIcon, OutIcon, SearchIcon } from '../brand/icons';
import { Wordmark } from '../brand/wordmark';
import { shellCopy } from '../copy/shell';
import { Announcer } from '../states/announcer';
import { Telling } from '../states/telling';
import { SchemeToggle } from './scheme-toggle';
import styles from './shell.module.css';

/** Pages of this app that the frame links to. */
export type Destination =
  | '/'
  | '/needs'
  | '/activity'
  | '/settings'
  | '/opportunities'
  | '/profile'
  | '/capacity'
  | '/people'
  | '/needs-to-pass'
  | '/runs'
  | '/inbox';

export interface NavItem {
  readonly label: string;
  /** Where the name is too long for a narrow window. */
  readonly short?: string;
  readonly Icon: ComponentType<{ size?: number }>;
  readonly to: Destination | { readonly outside: string };
}

interface Props {
  readonly nav: readonly NavItem[];
  readonly personName: string;
  /** Above the links: the company or role the person works as, or a choice of them. */
  readonly place?: ReactNode;
  /** The bell. */
  readonly bell: ReactNode;
  /** A line over the page, when the connection is lost. */
  readonly strip?: ReactNode;
  readonly onSignOut: () => void;
  readonly onGoTo: () => void;
  /** Opens what a narrow window has no room for. */
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** A link of the frame; pages outside of the app open beside it. */
export function NavLink({
  item: { to, label, short, Icon },
  className,
  onClick,
}: {
  item: NavItem;
  className?: string;
  onClick?: () => void;
}) {
  if (typeof to !== 'string') {
    return (
      <a href={to.outside} target="_blank" rel="noreferrer" className={className} onClick={onClick}>
        <Icon size={18} />
        {label}
        <OutIcon size={12} />
        <span className="qd-hidden">{shellCopy.newWindow}</span>
      </a>
    );
  }
  return (
    <Link to={to} className={className} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }} onClick={onClick}>
      <Icon size={18} />
      {short ? (
        <>
          <span className={styles.long}>{label}</span>
          <span className={styles.short} aria-hidden="true">
            {short}
          </span>
        </>
      ) : (
        <span>{label}</span>
      )}
    </Link>
  );
}

/** The frame of every screen behind the sign-in: links at the side; where it is narrow, the first of them at the bottom and the rest
 * behind a button. */
export function Shell({ nav, personName, place, bell, strip, onSignOut, onGoTo, onMore, children }: Props) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {shellCopy.skip}
      </a>
      <header className={styles.side}>
        <div className={styles.top}>
          <Link to="/" className={styles.brand} aria-label={`${shellCopy.product}, ${shellCopy.home}`}>
            <Wordmark />
          </Link>
          <div className={styles.tools}>
            <button type="button" className={styles.find} aria-label={shellCopy.goTo} title={shellCopy.goTo} onClick={onGoTo}>
              <SearchIcon size={20} />
            </button>
            {bell}
          </div>
        </div>
        {place && <div className={styles.place}>{place}</div>}
        <nav className={styles.nav} aria-label={shellCopy.nav}>
          {nav.map((item) => (
            <NavLink key={item.label} item={item} className={styles.link} />
          ))}
          <button type="button" className={styles.more} onClick={onMore} aria-haspopup="dialog">
            <MoreIcon size={18} />
            {shellCopy.more}
          </button>
        </nav>
        <div className={styles.foot}>
          <button type="button" className={styles.goTo} onClick={onGoTo} aria-keyshortcuts="Control+K Meta+K">
            {shellCopy.goTo} <kbd>Ctrl K</kbd>
          </button>
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
      <Telling />
    </div>
  );
}
