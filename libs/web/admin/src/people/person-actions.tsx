import { Button } from '@mantine/core';
import type { PersonPartsFragment, Standing } from '@qd/web-graphql-client';
import { peopleCopy } from '@qd/web-ui';
import { lazy, Suspense, useState } from 'react';
import type { StandingMove } from './standing-dialog';

const StandingDialog = lazy(() => import('./standing-dialog').then((module) => ({ default: module.StandingDialog })));

const words = peopleCopy.person;

/** What can be done with a leader of each standing. */
const MOVES: Readonly<Record<Standing, StandingMove>> = {
  APPLICANT: 'approve',
  EXPIRED: 'approve',
  APPROVED: 'suspend',
  SUSPENDED: 'reinstate',
};

interface Props {
  readonly person: PersonPartsFragment;
  readonly onDone: (said: string | null, trouble: string | null) => void;
}

export function PersonActions({ person, onDone }: Props) {
  const [open, setOpen] = useState<StandingMove | null>(null);
  const move = MOVES[person.standing];
  return (
    <div>
      <Button
        variant={move === 'suspend' ? 'default' : 'filled'}
        color={move === 'suspend' ? 'stop' : undefined}
        onClick={() => setOpen(move)}
      >
        {words[move]}
      </Button>
      {open && (
        <Suspense>
          <StandingDialog
            person={person}
            move={open}
            onClose={() => setOpen(null)}
            onDone={(said, trouble) => {
              setOpen(null);
              onDone(said, trouble);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
