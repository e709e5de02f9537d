import {
  BellIcon,
  CompassIcon,
  GearIcon,
  HistoryIcon,
  HomeIcon,
  InboxIcon,
  ListIcon,
  PeopleIcon,
  PersonIcon,
  QueueIcon,
  RunIcon,
  shellCopy,
  WeeksIcon,
  type NavItem,
} from '@qd/web-ui';
import type { Role } from '../session';

/** A page of the frame with the letter that follows `g` to open it. */
export interface Place extends NavItem {
  readonly key: string;
}

const HOME: Place = { to: '/', label: shellCopy.home, Icon: HomeIcon, key: 'h' };
const SETTINGS: Place = { to: '/settings', label: shellCopy.settings, Icon: GearIcon, key: 's' };
const ACTIVITY: Place = { to: '/activity', label: shellCopy.activity, Icon: HistoryIcon, key: 'a' };

const NAVIGATION: Readonly<Record<Role, readonly Place[]>> = {
  COMPANY: [HOME, { to: '/needs', label: shellCopy.needs, Icon: ListIcon, key: 'n' }, ACTIVITY, SETTINGS],
  LEADER: [
    HOME,
    { to: '/opportunities', label: shellCopy.opportunities, Icon: CompassIcon, key: 'o' },
    { to: '/profile', label: shellCopy.profile, Icon: PersonIcon, key: 'p' },
    { to: '/capacity', label: shellCopy.capacity, Icon: WeeksIcon, key: 'c' },
    SETTINGS,
  ],
  ADMIN: [
    HOME,
    { to: '/people', label: shellCopy.people, Icon: PeopleIcon, key: 'p' },
    { to: '/needs-to-pass', label: shellCopy.needsToPass, short: shellCopy.needsToPassShort, Icon: InboxIcon, key: 'n' },
    { to: '/runs', label: shellCopy.runs, Icon: RunIcon, key: 'r' },
    { to: { outside: '/jobs' }, label: shellCopy.jobs, Icon: QueueIcon, key: 'j' },
    SETTINGS,
  ],
};

/** The one room of somebody without a role yet: the profile that makes a leader. */
export const NEWCOMER_LINKS: readonly Place[] = [{ to: '/profile', label: shellCopy.profile, Icon: PersonIcon, key: 'p' }];

/** The links of a role. */
export const navigationOf = (role: Role): readonly Place[] => NAVIGATION[role];

/** Every page of a role, also those behind the bell and the palette. */
export function placesOf(role: Role): readonly Place[] {
  const inbox: Place = { to: '/inbox', label: shellCopy.keys.inbox, Icon: BellIcon, key: 'i' };
  const links = navigationOf(role);
  return links.includes(ACTIVITY) ? [...links, inbox] : [...links, ACTIVITY, inbox];
}
