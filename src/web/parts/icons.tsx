import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Shapes of states and tools. Drawn, because the Unicode ones came out tiny or missing with our fonts. */
export const ICONS = {
  ring: <Icon><circle cx="8" cy="8" r="6.5" strokeDasharray="3 2" /></Icon>,
  half: <Icon><circle cx="8" cy="8" r="6.5" /><path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" /></Icon>,
  clock: <Icon><circle cx="8" cy="8" r="6.5" /><path d="M8 4v4l3 2" /></Icon>,
  triangle: <Icon><path d="M8 1 15.5 15H.5z" fill="currentColor" stroke="none" /><path d="M8 6v4M8 11.5v1.5" stroke="#fff" strokeWidth="1.6" /></Icon>,
  tick: <Icon><path d="M2 8l4 4 8-9" strokeWidth="2.5" /></Icon>,
  pen: <Icon><path d="M2 14l1-4 8-8 3 3-8 8z" fill="currentColor" stroke="none" /></Icon>,
  pause: <Icon><path d="M5 3v10M11 3v10" strokeWidth="3" /></Icon>,
  cross: <Icon><path d="M3 3l10 10M13 3L3 13" /></Icon>,
  back: <Icon><path d="M6 3L2 7l4 4M2 7h8a4 4 0 0 1 0 7H8" /></Icon>,
  hourglass: <Icon><path d="M4 2h8M4 14h8M5 2c0 4 6 4 6 8v4M11 2c0 4-6 4-6 8v4" strokeWidth="1.6" /></Icon>,
  search: <Icon><circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5L15 15" /></Icon>,
  overview: <Icon><path d="M2 14V9M6 14V4M10 14V7M14 14V2" /></Icon>,
  mine: <Icon><path d="M2 4l1.5 1.5L6 3M2 11l1.5 1.5L6 10M8.5 4.5H15M8.5 11.5H15" /></Icon>,
  document: <Icon><path d="M3.5 1.5h6l3 3v10h-9zM5.5 7.5h5M5.5 10.5h5" strokeWidth="1.6" /></Icon>,
  tasks: <Icon><path d="M2 3.5h12M2 8h12M2 12.5h8" /></Icon>,
  report: <Icon><path d="M2.5 2.5h11v11h-11zM5 6h6M5 9.5h6" strokeWidth="1.6" /></Icon>,
  meeting: <Icon><path d="M2 9.5h12M4 9.5v5M12 9.5v5" /><circle cx="4.5" cy="5" r="1.8" strokeWidth="1.6" /><circle cx="11.5" cy="5" r="1.8" strokeWidth="1.6" /></Icon>,
  people: <Icon><circle cx="8" cy="5" r="3" /><path d="M2 14.5c0-3.5 2.5-5 6-5s6 1.5 6 5" /></Icon>,
  bell: <Icon><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" strokeWidth="1.6" /></Icon>,
  plus: <Icon><path d="M8 2v12M2 8h12" /></Icon>,
  print: <Icon><path d="M4.5 5V1.5h7V5M4.5 11h-3V5h13v6h-3M4.5 9h7v5.5h-7z" strokeWidth="1.6" /></Icon>,
  key: <Icon><rect x="1" y="4" width="14" height="9" rx="1.5" strokeWidth="1.6" /><path d="M4 7h1M7.5 7h1M11 7h1M5 10.5h6" strokeWidth="1.6" /></Icon>,
  menu: <Icon><path d="M2 4h12M2 8h12M2 12h12" /></Icon>,
} as const;

export type IconName = keyof typeof ICONS;
