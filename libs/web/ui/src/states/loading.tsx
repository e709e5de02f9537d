import { Skeleton } from '@mantine/core';
import { stateCopy } from '../copy';

/** Rows in the place of what is on its way, as tall as what will come. */
export function LoadingRows({ rows = 5, height = 56 }: { rows?: number; height?: number }) {
  return (
    <div role="status" aria-label={stateCopy.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} mb={12} radius={6} />
      ))}
    </div>
  );
}

/** A whole page on its way. */
export function LoadingPage() {
  return (
    <div role="status" aria-label={stateCopy.loading}>
      <Skeleton height={38} width="min(60%, 26rem)" mb={14} radius={6} />
      <Skeleton height={18} width="min(80%, 34rem)" mb={36} radius={6} />
      <Skeleton height={140} mb={16} radius={8} />
      <Skeleton height={140} mb={16} radius={8} />
    </div>
  );
}
