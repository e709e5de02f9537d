import { Button } from '@mantine/core';
import { capacityCopy, formatDay, formatShortDay, Notice } from '@qd/web-ui';
import { useEffect, useRef } from 'react';
import type { Oversold } from './use-capacity';
import { mondayText, type Declaration } from './weeks';

const words = capacityCopy.refusal;

interface Props {
  readonly oversold: Oversold;
  readonly onShow: () => void;
  readonly onApply: (declaration: Declaration) => void;
  readonly onDismiss: () => void;
}

/** Why a change would sell what is promised already, and the ways on. */
export function OversoldNotice({ oversold, onShow, onApply, onDismiss }: Props) {
  const { week, promised, missingHalfDays, nextFreeWeek, declaration } = oversold;
  const later = nextFreeWeek !== null && nextFreeWeek <= declaration.toWeek ? nextFreeWeek : null;
  const box = useRef<HTMLDivElement>(null);
  // It stands under the weeks, which may fill the window; the focus stays with them.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [oversold]);
  return (
    <div ref={box}>
      <Notice
        tone="stop"
        title={words.title(formatDay(mondayText(week)))}
        actions={
          <>
            <Button size="sm" variant="default" onClick={onShow}>
              {words.show}
            </Button>
            {later !== null && (
              <Button size="sm" variant="default" onClick={() => onApply({ ...declaration, fromWeek: later })}>
                {words.from(formatShortDay(mondayText(later)))}
              </Button>
            )}
            <Button size="sm" variant="subtle" onClick={onDismiss}>
              {words.dismiss}
            </Button>
          </>
        }
      >
        <p>{words.body(promised, missingHalfDays)}</p>
        <p>{nextFreeWeek === null ? words.none : words.next(formatDay(mondayText(nextFreeWeek)))}</p>
      </Notice>
    </div>
  );
}
