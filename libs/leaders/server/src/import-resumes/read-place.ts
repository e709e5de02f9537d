import { foldWords, type Language } from '@qd/shared-domain';
import type { Resume } from './resume';

/* Country: zone of the capital or the largest city, language of most. Countries with several zones are asked for their region. */
// prettier-ignore
const COUNTRIES: Readonly<Record<string, readonly [zone: string, language: Language]>> = {
  DE: ['Europe/Berlin', 'de'], AT: ['Europe/Vienna', 'de'], CH: ['Europe/Zurich', 'de'], GB: ['Europe/London', 'en'], UK: ['Europe/London', 'en'],
  IE: ['Europe/Dublin', 'en'], FR: ['Europe/Paris', 'fr'], BE: ['Europe/Brussels', 'fr'], NL: ['Europe/Amsterdam', 'nl'], LU: ['Europe/Luxembourg', 'fr'],
  ES: ['Europe/Madrid', 'es'], PT: ['Europe/Lisbon', 'pt'], IT: ['Europe/Rome', 'it'], SE: ['Europe/Stockholm', 'sv'], NO: ['Europe/Oslo', 'no'],
  DK: ['Europe/Copenhagen', 'da'], FI: ['Europe/Helsinki', 'fi'], PL: ['Europe/Warsaw', 'pl'], CZ: ['Europe/Prague', 'cs'], RO: ['Europe/Bucharest', 'ro'],
  HU: ['Europe/Budapest', 'hu'], GR: ['Europe/Athens', 'el'], TR: ['Europe/Istanbul', 'tr'], UA: ['Europe/Kiev', 'uk'], IL: ['Asia/Jerusalem', 'he'],
  AE: ['Asia/Dubai', 'ar'], IN: ['Asia/Calcutta', 'en'], SG: ['Asia/Singapore', 'en'], JP: ['Asia/Tokyo', 'ja'], KR: ['Asia/Seoul', 'ko'], CN: ['Asia/Shanghai', 'zh'],
  AU: ['Australia/Sydney', 'en'], NZ: ['Pacific/Auckland', 'en'], ZA: ['Africa/Johannesburg', 'en'], US: ['America/New_York', 'en'], CA: ['America/Toronto', 'en'],
  BR: ['America/Sao_Paulo', 'pt'], MX: ['America/Mexico_City', 'es'], AR: ['America/Buenos_Aires', 'es'], CL: ['America/Santiago', 'es'], CO: ['America/Bogota', 'es'],
};

const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(california|ca|washington|wa|oregon|or|nevada|nv|san francisco|los angeles|seattle|portland|san diego)\b/, 'America/Los_Angeles'],
  [/\b(colorado|co|utah|ut|denver|boulder|salt lake city)\b/, 'America/Denver'],
  [
    /\b(texas|tx|illinois|il|minnesota|mn|wisconsin|wi|missouri|mo|tennessee|tn|chicago|austin|dallas|houston|minneapolis)\b/,
    'America/Chicago',
  ],
  [/\b(british columbia|bc|vancouver)\b/, 'America/Vancouver'],
];

export interface ReadPlace {
  readonly timeZone: string;
  /** Language most people there work in; a guess where a résumé names none. */
  readonly language: Language;
  /** Whether the country was named and is known. */
  readonly known: boolean;
}

/** Where a person lives, as far as the résumé tells; UTC and English where it does not. */
export function readPlace(resume: Resume): ReadPlace {
  const { countryCode = '', region = '', city = '' } = resume.basics?.location ?? {};
  const code = countryCode.trim().toUpperCase().slice(0, 2);
  const country = Object.hasOwn(COUNTRIES, code) ? COUNTRIES[code] : null;
  if (!country) return { timeZone: 'UTC', language: 'en', known: false };
  const words = foldWords(`${region} ${city}`.slice(0, 200)).join(' ');
  const zone = code === 'US' || code === 'CA' ? REGIONS.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  return { timeZone: zone ?? country[0], language: country[1], known: true };
}
