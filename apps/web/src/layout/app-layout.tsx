import { Outlet, useLocation, useRouteContext, useRouter } from '@tanstack/react-router';
import { useConnection } from '@qd/web-graphql-client';
import { WorkplaceProvider, type Workplace } from '@qd/web-needs';
import { ConnectionStrip, loadableWindow, Shell } from '@qd/web-ui';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Bell } from '../inbox/bell';
import { UnreadProvider } from '../inbox/inbox-context';
import { useUnread } from '../inbox/use-unread';
import { lastSeat, mayEdit, rememberSeat, roleOfPath, seatsOf, type Seat } from '../session';
import { FrameProvider } from './frame-context';
import { navigationOf, NEWCOMER_LINKS } from './places';
import { SeatChoice } from './seat-choice';
import { useCommands } from './use-commands';
import { useGoToKey } from './use-go-to-key';
import { useShortcuts } from './use-shortcuts';
import { useTypedAhead } from './use-typed-ahead';

const loadGoTo = () => import('./go-to').then((module) => module.GoTo);
/** Whether it came is told when it is opened. */
const prepareGoTo = () => void loadGoTo().catch(() => undefined);
const GoTo = loadableWindow(loadGoTo);
const KeysDialog = loadableWindow(() => import('./keys-dialog').then((module) => module.KeysDialog));
const MoreDialog = loadableWindow(() => import('./more-dialog').then((module) => module.MoreDialog));

type Window = 'GO_TO' | 'KEYS' | 'MORE';

/** Somebody who is nobody here yet and writes the profile of a leader. */
const NEWCOMER: Seat = { key: 'NEWCOMER', role: 'LEADER', company: null };

/** The seat the person works from: the one taken last, or the one whose page was opened since. */
function useSeat(seats: readonly Seat[]) {
  const path = useLocation({ select: (location) => location.pathname });
  const [key, setKey] = useState(() => lastSeat(seats)?.key);
  const [seen, setSeen] = useState<string | null>(null);
  const taken = seats.find((seat) => seat.key === key) ?? lastSeat(seats) ?? NEWCOMER;
  const take = useCallback((seat: Seat) => setKey(seat.key), []);
  // Someone who follows a link into another role's room has changed the seat by it; the links around must fit the room.
  if (seen !== path) {
    setSeen(path);
    const wanted = roleOfPath(path);
    const fitting = wanted && taken.role !== wanted ? seats.find(({ role }) => role === wanted) : undefined;
    if (fitting) setKey(fitting.key);
  }
  useEffect(() => {
    if (taken !== NEWCOMER) rememberSeat(taken.key);
  }, [taken]);
  return { seat: taken, take } as const;
}

/** The frame with what belongs to the signed-in person. */
export function AppLayout() {
  const { viewer } = useRouteContext({ from: '/signed-in/framed' });
  const seats = useMemo(() => seatsOf(viewer), [viewer]);
  const { seat, take } = useSeat(seats);
  const router = useRouter();
  const [open, setOpen] = useState<Window | null>(null);
  const unread = useUnread();
  const close = useCallback(() => setOpen(null), []);
  const openGoTo = useCallback(() => setOpen('GO_TO'), []);
  const openKeys = useCallback(() => setOpen('KEYS'), []);
  const signOut = useCallback(() => {
    close();
    void router.navigate({ to: '/sign-out', state: { signOut: true } });
  }, [close, router]);
  const choose = useCallback(
    (next: Seat) => {
      take(next);
      close();
      void router.navigate({ to: '/' });
    },
    [close, router, take],
  );
  const { entries, shortcuts } = useCommands({ viewer, seat, seats, onSeat: choose, onKeys: openKeys, onSignOut: signOut });
  useGoToKey(openGoTo, prepareGoTo);
  useShortcuts(shortcuts, open !== null);
  const typedAhead = useTypedAhead(open === 'GO_TO');

  const workplace = useMemo<Workplace>(
    () => ({ viewerId: viewer.id, company: seat.company ?? firstCompany(seats), mayEdit: (id) => mayEdit(viewer, id) }),
    [seat, seats, viewer],
  );
  const frame = useMemo(() => ({ seat, openKeys }), [openKeys, seat]);
  const place = seats.length > 0 && <SeatChoice seats={seats} current={seat} onChoose={choose} />;
  const nav = seats.length > 0 ? navigationOf(seat.role) : NEWCOMER_LINKS;
  return (
    <FrameProvider value={frame}>
      <WorkplaceProvider value={workplace}>
        <UnreadProvider value={unread}>
          <Shell
            nav={nav}
            personName={viewer.displayName}
            place={place}
            bell={<Bell unread={unread.unread} known={unread.known} />}
            strip={<ConnectionStrip lost={useConnection() === 'lost'} />}
            onSignOut={signOut}
            onGoTo={openGoTo}
            onMore={() => setOpen('MORE')}
          >
            <Outlet />
          </Shell>
          {open === 'GO_TO' && (
            <GoTo role={seat.role} companyId={seat.company?.id ?? null} fixed={entries} typedAhead={typedAhead} onClose={close} />
          )}
          {open === 'KEYS' && <KeysDialog shortcuts={shortcuts} onClose={close} />}
          {open === 'MORE' && <MoreDialog nav={nav} personName={viewer.displayName} place={place} onClose={close} onSignOut={signOut} />}
        </UnreadProvider>
      </WorkplaceProvider>
    </FrameProvider>
  );
}

/** Pages of a company opened from another seat still belong to a company. */
const firstCompany = (seats: readonly Seat[]) => seats.find(({ role }) => role === 'COMPANY')?.company ?? null;
