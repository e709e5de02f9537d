import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { shellCopy, stateCopy } from '../copy';
import { EmptyState } from './empty-state';

export type FailureKind = 'OFFLINE' | 'SIGNED_OUT' | 'FORBIDDEN' | 'NOT_FOUND' | 'SLOW_DOWN' | 'BROKEN';

/** A page that could not be read: what happened, what is safe, what to do next. */
export function ErrorState({ failure, onRetry }: { failure: FailureKind; onRetry?: () => void }) {
  const words = stateCopy[failure];
  const again = failure !== 'NOT_FOUND' && failure !== 'FORBIDDEN' && onRetry;
  useEffect(() => {
    document.title = `${words.title} · ${shellCopy.product}`;
  }, [words.title]);
  return (
    <div role="alert">
      <EmptyState
        level={1}
        title={words.title}
        body={words.body}
        action={
          again ? (
            <Button onClick={onRetry}>{stateCopy.tryAgain}</Button>
          ) : (
            <Button component="a" href="/" variant="default">
              {stateCopy.backHome}
            </Button>
          )
        }
      />
    </div>
  );
}
