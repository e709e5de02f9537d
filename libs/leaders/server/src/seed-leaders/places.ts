import type { CurrencyCode, Language } from '@qd/shared-domain';

/** Names people have in a place, by the keys of `@faker-js/faker`. */
// prettier-ignore
export type NameLocale =
  | 'en' | 'en_GB' | 'en_IE' | 'en_CA' | 'en_AU' | 'en_IN' | 'en_ZA' | 'de' | 'de_AT' | 'de_CH' | 'fr' | 'es' | 'it' | 'pt_PT' | 'pt_BR'
  | 'nl' | 'sv' | 'nb_NO' | 'da' | 'fi' | 'pl' | 'cs_CZ' | 'ro' | 'hu' | 'tr';

/** Where leaders live. Rate factors against Germany and the shares are estimates for a believable market, from no survey. */
export interface Place {
  readonly country: string;
  readonly share: number;
  readonly zones: readonly string[];
  readonly currency: CurrencyCode;
  /** Spoken at work by everybody there, beside English. */
  readonly languages: readonly Language[];
  /** Share of leaders who also work in English. */
  readonly english: number;
  /** Second languages some speak. */
  readonly others: readonly Language[];
  readonly rateFactor: number;
  readonly names: NameLocale;
}

const place = (
  country: string,
  share: number,
  zones: readonly string[],
  currency: CurrencyCode,
  languages: readonly Language[],
  english: number,
  others: readonly Language[],
  rateFactor: number,
  names: NameLocale,
): Place => ({ country, share, zones, currency, languages, english, others, rateFactor, names });

export const PLACES: readonly Place[] = [
  place('DE', 18, ['Europe/Berlin'], 'EUR', ['de'], 0.93, ['fr', 'es', 'pl', 'tr', 'ru'], 1, 'de'),
  place('AT', 3, ['Europe/Vienna'], 'EUR', ['de'], 0.93, ['it', 'hu'], 0.95, 'de_AT'),
  place('CH', 4, ['Europe/Zurich'], 'CHF', ['de'], 0.95, ['fr', 'it'], 1.4, 'de_CH'),
  place('GB', 14, ['Europe/London'], 'GBP', ['en'], 1, ['fr', 'de', 'hi'], 1.05, 'en_GB'),
  place('IE', 2, ['Europe/Dublin'], 'EUR', ['en'], 1, ['fr'], 1, 'en_IE'),
  place('FR', 6, ['Europe/Paris'], 'EUR', ['fr'], 0.85, ['es', 'de', 'ar'], 0.9, 'fr'),
  place('NL', 5, ['Europe/Amsterdam'], 'EUR', ['nl'], 0.99, ['de'], 0.98, 'nl'),
  place('ES', 4, ['Europe/Madrid'], 'EUR', ['es'], 0.85, ['fr', 'pt'], 0.72, 'es'),
  place('PT', 2, ['Europe/Lisbon'], 'EUR', ['pt'], 0.95, ['es', 'fr'], 0.68, 'pt_PT'),
  place('IT', 3, ['Europe/Rome'], 'EUR', ['it'], 0.82, ['fr', 'de'], 0.75, 'it'),
  place('SE', 3, ['Europe/Stockholm'], 'SEK', ['sv'], 1, ['no', 'da', 'fi'], 0.98, 'sv'),
  place('NO', 1.5, ['Europe/Oslo'], 'NOK', ['no'], 1, ['sv', 'da'], 1.1, 'nb_NO'),
  place('DK', 1.5, ['Europe/Copenhagen'], 'DKK', ['da'], 1, ['sv', 'de'], 1.08, 'da'),
  place('FI', 1.5, ['Europe/Helsinki'], 'EUR', ['fi'], 1, ['sv'], 0.92, 'fi'),
  place('PL', 4, ['Europe/Warsaw'], 'PLN', ['pl'], 0.95, ['de', 'uk'], 0.62, 'pl'),
  place('CZ', 2, ['Europe/Prague'], 'CZK', ['cs'], 0.95, ['de'], 0.62, 'cs_CZ'),
  place('RO', 1.5, ['Europe/Bucharest'], 'EUR', ['ro'], 0.98, ['fr', 'hu'], 0.55, 'ro'),
  place(
    'US',
    14,
    ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
    'USD',
    ['en'],
    1,
    ['es', 'zh', 'hi'],
    1.35,
    'en',
  ),
  place('CA', 2.5, ['America/Toronto', 'America/Vancouver'], 'CAD', ['en'], 1, ['fr'], 1.02, 'en_CA'),
  place('BR', 1.5, ['America/Sao_Paulo'], 'BRL', ['pt'], 0.85, ['es'], 0.5, 'pt_BR'),
  place('IN', 2.5, ['Asia/Calcutta'], 'INR', ['en', 'hi'], 1, [], 0.42, 'en_IN'),
  place('AU', 1.5, ['Australia/Sydney'], 'AUD', ['en'], 1, ['zh'], 1.05, 'en_AU'),
  place('ZA', 1, ['Africa/Johannesburg'], 'ZAR', ['en'], 1, [], 0.5, 'en_ZA'),
  place('TR', 1, ['Europe/Istanbul'], 'EUR', ['tr'], 0.85, ['de'], 0.5, 'tr'),
  place('HU', 1, ['Europe/Budapest'], 'EUR', ['hu'], 0.9, ['de'], 0.55, 'hu'),
];

/** Rough major units for one EUR, only to make rates look right in their currency; no exchange rate, nothing is converted with it. */
// prettier-ignore
export const UNITS_PER_EURO: Readonly<Partial<Record<CurrencyCode, number>>> = {
  EUR: 1, USD: 1.1, GBP: 0.85, CHF: 0.95, SEK: 11.3, NOK: 11.6, DKK: 7.46, PLN: 4.3, CZK: 25, CAD: 1.5, AUD: 1.65, INR: 92, BRL: 6, ZAR: 20,
};
