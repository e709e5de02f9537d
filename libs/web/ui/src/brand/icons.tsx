import type { ReactNode } from 'react';

const draw = (children: ReactNode) =>
  function Icon({ size = 16 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        style={{ flex: 'none' }}
      >
        {children}
      </svg>
    );
  };

export const CheckIcon = draw(<path d="m3 8.5 3.2 3.2L13 4.8" />);
export const MinusIcon = draw(<path d="M3.5 8h9" />);
export const PlusIcon = draw(<path d="M8 3.5v9M3.5 8h9" />);
export const CrossIcon = draw(<path d="m4 4 8 8m0-8-8 8" />);
export const AskIcon = draw(
  <>
    <path d="M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.8-1.1 1.6" />
    <path d="M8 12.3v.1" />
  </>,
);
export const PauseIcon = draw(<path d="M5.5 4v8M10.5 4v8" />);
export const PencilIcon = draw(<path d="m3 13 .6-2.7L10.8 3a1.5 1.5 0 0 1 2.2 2.1l-7.3 7.3L3 13Z" />);
export const ClockIcon = draw(
  <>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 5v3.2l2 1.3" />
  </>,
);
export const AlertIcon = draw(
  <>
    <path d="M8 2.8 14 13H2L8 2.8Z" />
    <path d="M8 6.8v2.7m0 1.8v.1" />
  </>,
);
export const SwapIcon = draw(<path d="M3 6h9.5L10 3.5M13 10H3.5L6 12.5" />);
export const SunIcon = draw(
  <>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.8v1.4m0 9.6v1.4M1.8 8h1.4m9.6 0h1.4M3.6 3.6l1 1m6.8 6.8 1 1m0-8.8-1 1m-6.8 6.8-1 1" />
  </>,
);
export const MoonIcon = draw(<path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z" />);
export const HomeIcon = draw(<path d="M2.5 7.5 8 3l5.5 4.5M4 6.8V13h8V6.8" />);
export const ListIcon = draw(<path d="M6 4.5h7M6 8h7m-7 3.5h7M3 4.5h.1M3 8h.1M3 11.5h.1" />);
export const SearchIcon = draw(
  <>
    <circle cx="7" cy="7" r="4" />
    <path d="m10.2 10.2 3 3" />
  </>,
);
export const ChevronIcon = draw(<path d="m5 6.5 3 3 3-3" />);
export const PinIcon = draw(<path d="M5.5 2.5h5M6.5 2.5v4L4.5 9.5h7L9.5 6.5v-4M8 9.5v4" />);
export const UpIcon = draw(<path d="M8 13V3.5M4.5 7 8 3.5 11.5 7" />);
export const DownIcon = draw(<path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />);
export const BellIcon = draw(
  <>
    <path d="M4 11V7.2a4 4 0 0 1 8 0V11l1.2 1.4H2.8L4 11Z" />
    <path d="M6.7 14.2h2.6" />
  </>,
);
export const MoreIcon = draw(<path d="M3 4.5h10M3 8h10M3 11.5h10" />);
export const PeopleIcon = draw(
  <>
    <circle cx="6" cy="5.4" r="2.4" />
    <path d="M1.8 13c.3-2.5 2-3.8 4.2-3.8s3.9 1.3 4.2 3.8M10.6 3.2a2.4 2.4 0 0 1 0 4.4m1 1.9c1.5.5 2.4 1.7 2.6 3.5" />
  </>,
);
export const InboxIcon = draw(<path d="M2.5 9 4 3.5h8L13.5 9v3.5h-11V9Zm0 0h3l1 1.8h3l1-1.8h3" />);
export const RunIcon = draw(<path d="M5 3.2v9.6L12.5 8 5 3.2Z" />);
export const QueueIcon = draw(<path d="M3 3.5h10v3H3v-3Zm0 6h10v3H3v-3Z" />);
export const GearIcon = draw(
  <>
    <circle cx="8" cy="8" r="2" />
    <path d="M8 2.2v1.6m0 8.4v1.6M2.2 8h1.6m8.4 0h1.6M3.9 3.9 5 5m6 6 1.1 1.1m0-8.2L11 5m-6 6-1.1 1.1" />
  </>,
);
export const HistoryIcon = draw(<path d="M2.8 5.8A5.6 5.6 0 1 1 2.6 9M2.6 3v3h3M8 5.2v3l2 1.2" />);
export const CompassIcon = draw(
  <>
    <circle cx="8" cy="8" r="5.6" />
    <path d="m10.4 5.6-1.5 3.3-3.3 1.5 1.5-3.3 3.3-1.5Z" />
  </>,
);
export const PersonIcon = draw(
  <>
    <circle cx="8" cy="5.4" r="2.6" />
    <path d="M3 13.4c.4-2.8 2.4-4.2 5-4.2s4.6 1.4 5 4.2" />
  </>,
);
export const WeeksIcon = draw(<path d="M3 13V8.5M6.3 13V5M9.7 13V7M13 13V3.5" />);
export const OutIcon = draw(<path d="M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5V13H3V4.5h3.5" />);
export const BackIcon = draw(<path d="m9.5 3.5-4.5 4.5 4.5 4.5" />);
