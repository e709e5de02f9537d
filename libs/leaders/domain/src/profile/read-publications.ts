import { checkText, dateOf, type EpochDay } from '@qd/shared-domain';
import { FieldReader } from './field-reader';
import { PROFILE_LIMITS, type Publication, PUBLICATION_KINDS } from './leader-profile';
import { readProfileText, type RedactedText } from './profile-text';

interface PublicationContext {
  readonly displayName: string;
  readonly found: RedactedText[];
  readonly today: EpochDay;
}

/* Web pages only, under a host with a dot in it. Nothing before an @: `https://trusted.example@evil.example` shows one host and opens another. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\.]+(?:\.[^\s/?#@\\.]+)+(?:[/?#][^\s\\"<>]*)?$/iu;

function readLink(fields: FieldReader): string | null {
  const value = fields.raw('link');
  if (value === undefined || value === '') return null;
  const read = checkText(value, { path: fields.path('link'), min: 1, max: PROFILE_LIMITS.publicationLink });
  if (!read.ok && read.failure.kind === 'INVALID') fields.errors.push(...read.failure.errors);
  else if (read.ok && !WEB_ADDRESS.test(read.value))
    fields.fault('link', 'Must be the address of a web page, such as https://example.org/talk.');
  return read.ok ? read.value : null;
}

function readYear(fields: FieldReader, today: EpochDay): number {
  const { year } = dateOf(today);
  if (fields.raw('year') === undefined) fields.fault('year', 'Is missing.');
  return fields.integer('year', { min: PROFILE_LIMITS.publicationYear, max: year, fallback: year });
}

/** Reads talks, texts, projects and patents; what is wrong with them is noted in `fields` and in the context. */
export function readPublications(fields: FieldReader, { displayName, found, today }: PublicationContext): Publication[] {
  const entries = fields.items('publications');
  if (entries.length > PROFILE_LIMITS.publications) {
    fields.fault('publications', `Name at most ${PROFILE_LIMITS.publications}.`);
    return [];
  }
  return entries.map((entry, index) => {
    const item = new FieldReader(entry ?? {}, fields.errors, fields.path(`publications.${index}`));
    return {
      kind: item.one('kind', PUBLICATION_KINDS),
      title: readProfileText(item, 'title', { ...PROFILE_LIMITS.publicationTitle, displayName, found }),
      venue: readProfileText(item, 'venue', { ...PROFILE_LIMITS.publicationVenue, displayName, found }),
      year: readYear(item, today),
      specialtyCodes: item.codes('specialtyCodes', 'SPECIALTY', { most: PROFILE_LIMITS.publicationSpecialties }),
      link: readLink(item),
    };
  });
}
