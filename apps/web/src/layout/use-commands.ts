import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmAvailabilityDocument, failureOf, newKey } from '@qd/web-graphql-client';
import { shellCopy, stateCopy, tell, usePreferences } from '@qd/web-ui';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { mayEdit, type Seat, type Viewer } from '../session';
import type { Entry } from './palette';
import { placesOf } from './places';
import { seatName } from './seat-choice';
import type { Shortcut } from './shortcuts';

interface Frame {
  readonly viewer: Viewer;
  readonly seat: Seat;
  readonly seats: readonly Seat[];
  readonly onSeat: (seat: Seat) => void;
  readonly onKeys: () => void;
  readonly onSignOut: () => void;
}

const words = shellCopy.palette;

/** Everything the person can open or do from anywhere: for the palette, and those with keys for the keyboard. */
export function useCommands(frame: Frame): { entries: readonly Entry[]; shortcuts: readonly Shortcut[] } {
  const { viewer, seat, seats, onSeat, onKeys, onSignOut } = frame;
  const navigate = useNavigate();
  const client = useClient();
  const { shortcuts: on } = usePreferences();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';

  return useMemo(() => {
    const confirm = async (leaderId: string) => {
      const { data, error } = await client
        .mutation(ConfirmAvailabilityDocument, { input: { leaderId, idempotencyKey: newKey() } })
        .toPromise();
      const refusal = error ? stateCopy[failureOf(error)].body : data?.confirmAvailability.errors[0]?.message;
      if (refusal) tell('stop', words.notConfirmed(refusal));
      else tell('go', words.confirmed);
    };
    const pages = placesOf(seat.role).map(({ to, label, key }) => ({
      key: `page-${label}`,
      group: 'pages' as const,
      label,
      keys: `g ${key}`,
      run: () => void (typeof to === 'string' ? navigate({ to }) : window.open(to.outside, '_blank', 'noreferrer')),
    }));
    const leader = viewer.leader;
    const actions: (Entry | false | null)[] = [
      seat.company !== null &&
        mayEdit(viewer, seat.company.id) && {
          key: 'new-need',
          group: 'actions',
          label: words.newNeed,
          keys: 'n',
          run: () => void navigate({ to: '/needs/new' }),
        },
      leader && { key: 'confirm', group: 'actions', label: words.confirm, run: () => void confirm(leader.id) },
      ...seats
        .filter((other) => other.key !== seat.key)
        .map((other) => ({
          key: `seat-${other.key}`,
          group: 'actions' as const,
          label: words.as(seatName(other)),
          run: () => onSeat(other),
        })),
      {
        key: 'scheme',
        group: 'actions',
        label: dark ? shellCopy.toLight : shellCopy.toDark,
        run: () => setColorScheme(dark ? 'light' : 'dark'),
      },
      { key: 'keys', group: 'actions', label: words.keys, keys: '?', run: onKeys },
      { key: 'sign-out', group: 'actions', label: shellCopy.signOut, run: onSignOut },
    ];
    const entries: Entry[] = [...pages, ...actions.filter((action): action is Entry => Boolean(action))];
    const shortcuts = entries.flatMap(({ keys, label, group, run }) =>
      keys ? [{ keys, label, group: group === 'pages' ? ('go' as const) : ('act' as const), run }] : [],
    );
    return { entries: on ? entries : entries.map(({ keys: _, ...entry }) => entry), shortcuts };
  }, [client, dark, navigate, on, onKeys, onSeat, onSignOut, seat, seats, setColorScheme, viewer]);
}
