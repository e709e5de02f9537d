import { NativeSelect } from '@mantine/core';
import { shellCopy } from '@qd/web-ui';
import type { Seat } from '../session';

export const seatName = (seat: Seat): string => seat.company?.name ?? shellCopy.seats[seat.role as keyof typeof shellCopy.seats];

/** What the person works as now; a choice only for people with several seats. */
export function SeatChoice({ seats, current, onChoose }: { seats: readonly Seat[]; current: Seat; onChoose: (seat: Seat) => void }) {
  if (seats.length < 2) return <span>{seatName(current)}</span>;
  const choose = (key: string) => {
    const seat = seats.find((one) => one.key === key);
    if (seat) onChoose(seat);
  };
  return (
    <NativeSelect
      aria-label={shellCopy.seat}
      value={current.key}
      onChange={(event) => choose(event.currentTarget.value)}
      data={seats.map((seat) => ({ value: seat.key, label: seatName(seat) }))}
    />
  );
}
