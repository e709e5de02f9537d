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
