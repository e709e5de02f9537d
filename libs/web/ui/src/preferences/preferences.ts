import { useSyncExternalStore } from 'react';

/** How dates and numbers may be written. `AUTO`: as this browser writes English, else British. */
export const FORMAT_LOCALES = ['AUTO', 'en-GB', 'en-US', 'en-CA', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'nl-NL', 'sv-SE'] as const;
export type FormatLocale = (typeof FORMAT_LOCALES)[number];

/** What a person chose on this device. The colour scheme is Mantine's to keep. */
export interface Preferences {
  readonly formats: FormatLocale;
  /** Whether plain letters work as shortcuts (WCAG 2.1.4 asks for a switch). Ctrl-K and Cmd-K always do. */
  readonly shortcuts: boolean;
}

const KEY = 'qd.preferences';
const DEFAULTS: Preferences = { formats: 'AUTO', shortcuts: true };

/** What is kept may be old, or somebody's experiment: only what we know counts. */
function readPreferences(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return {
      formats: FORMAT_LOCALES.find((locale) => locale === kept.formats) ?? DEFAULTS.formats,
      shortcuts: typeof kept.shortcuts === 'boolean' ? kept.shortcuts : DEFAULTS.shortcuts,
    };
  } catch {
    return DEFAULTS;
  }
}

let current: Preferences | null = null;
const watchers = new Set<() => void>();

export const preferences = (): Preferences => (current ??= readPreferences());

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Storage may be closed to us: then the choice lasts as long as the page.
  }
  watchers.forEach((watcher) => watcher());
}

function subscribe(watcher: () => void): () => void {
  // Another tab of the same person.
  const onStorage = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    current = null;
    watcher();
  };
  watchers.add(watcher);
  window.addEventListener('storage', onStorage);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('storage', onStorage);
  };
}

/** The person's choices; the caller is drawn again when they change. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);
