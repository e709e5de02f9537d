import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom, taxonomy } from '@qd/shared-domain';

const TITLES = [
  'CTO',
  'Chief Technology Officer',
  'VP Engineering',
  'Head of Product',
  'Director of Data',
  'CISO',
  'Head of Platform',
  'Principal Architect',
  'AI Architect',
  'Leiter Softwareentwicklung',
  'Directeur technique',
];
const EMPLOYERS = ['Northwind Traders', 'Initech', 'Globex Corporation', 'Müller & Söhne GmbH', 'Société Générique', '東京システム'];
const DEEDS = [
  'Hired and led a team of 24 engineers through Series B.',
  'Migrated a legacy monolith at a Fortune 500 company to the cloud.',
  'Launched the first product of a startup and raised a seed round.',
  'Reported to the board and delivered the roadmap on time.',
  'Einstellung und Führung von zwölf Entwicklern im Mittelstand.',
  'システムの設計と開発チームの採用を担当しました。',
  'قاد فريقًا من المهندسين لبناء منصة جديدة.',
];
const FIRST = ['Mia', 'Jürgen', 'Søren', 'Chloé', '健', 'Олена', 'José', 'Aoife'];
const LAST = ['Fernández', 'O’Neill', 'Bäcker', 'Nakamura', 'Шевченко', 'van der Berg', 'Kowalczyk'];

/** A valid résumé, different for every index. */
export function makeResume(index: number): Record<string, unknown> {
  const random = new SeededRandom('resume', index);
  const name = `${random.pick(FIRST)} ${random.pick(LAST)}`;
  const employer = random.pick(EMPLOYERS);
  const skills = random.sample(taxonomy.selectable('SPECIALTY'), 6).map((node) => random.pick([node.label, ...node.synonyms]));
  return {
    basics: {
      name,
      label: random.pick(TITLES),
      ...(random.chance(0.7) ? { email: `person${index}@example.com` } : {}),
      phone: '+49 170 1234567',
      url: 'https://example.com/me',
      summary: `${name} has led technology at ${employer} and elsewhere; write to person${index}@example.com. ${random.pick(DEEDS)}`,
      location: random.pick([
        { countryCode: 'DE', city: 'Berlin' },
        { countryCode: 'US', region: 'California' },
        { countryCode: 'JP' },
        { countryCode: 'XX' },
        {},
      ]),
    },
    work: Array.from({ length: random.int(1, 5) }, (_, nth) => ({
      name: nth === 0 ? employer : random.pick(EMPLOYERS),
      position: nth === 0 ? random.pick(TITLES) : random.pick([...TITLES, 'Software Engineer', 'Barista']),
      startDate: `${2021 - 3 * nth}-0${random.int(1, 9)}`,
      ...(nth > 0 ? { endDate: `${2024 - 3 * nth}` } : {}),
      summary: random.pick(DEEDS),
      highlights: random.sample(DEEDS, 2),
    })),
    skills: [{ name: 'Things', keywords: [...skills, 'Underwater basket weaving', 'AWS, Kubernetes and Terraform'] }],
    languages: [{ language: random.pick(['English', 'Deutsch', 'français', '日本語', 'Klingon']), fluency: 'Native' }],
  };
}

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Ways to break a résumé, each with what the report must say of it. */
export const BREAKAGES: Readonly<Record<string, { write(path: string, resume: Record<string, unknown>): Promise<void>; says: RegExp }>> = {
  'cut short': { write: (path, resume) => fs.writeFile(path, JSON.stringify(resume).slice(0, -40)), says: /no JSON/ },
  'wrong types': {
    write: (path, resume) => fs.writeFile(path, JSON.stringify({ ...resume, work: { position: 'CTO' }, skills: 'all of them' })),
    says: /work .*array/,
  },
  'five megabytes': {
    write: (path, resume) => fs.writeFile(path, JSON.stringify({ ...resume, padding: 'x'.repeat(5_000_000) })),
    says: /bytes/,
  },
  binary: { write: (path) => fs.writeFile(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe, 0xc3, 0x28])), says: /no text/ },
  empty: { write: (path) => fs.writeFile(path, '  \n'), says: /empty/ },
  'nested ten thousand deep': { write: (path) => fs.writeFile(path, deep(10_000)), says: /levels deep/ },
  'a key twice': {
    write: (path, resume) => fs.writeFile(path, `{"meta":{}, "me\\u0074a":{}, ${JSON.stringify(resume).slice(1)}`),
    says: /"meta" stands twice/,
  },
  'a list': { write: (path, resume) => fs.writeFile(path, JSON.stringify([resume])), says: /is a JSON object/ },
  'a broken date': {
    write: (path, resume) => fs.writeFile(path, JSON.stringify({ ...resume, work: [{ position: 'CTO', startDate: 'last summer' }] })),
    says: /startDate/,
  },
  'a broken address': {
    write: (path, resume) => fs.writeFile(path, JSON.stringify({ ...resume, basics: { name: 'A', email: 'not an address' } })),
    says: /email/,
  },
  'no name': { write: (path, resume) => fs.writeFile(path, JSON.stringify({ ...resume, basics: { label: 'CTO' } })), says: /basics\.name/ },
  'no leader': {
    write: (path) => fs.writeFile(path, JSON.stringify({ basics: { name: 'Bo Barista' }, work: [{ position: 'Barista' }] })),
    says: /No title/,
  },
  'a link to itself': { write: (path) => fs.symlink(path, path), says: /circles/ },
  'a link to nowhere': { write: (path) => fs.symlink(`${path}.gone`, path), says: /nowhere/ },
};

/** Encodings a good résumé may come in. */
export const ENCODINGS: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
];

/** Writes `count` résumés into folders of 100, every tenth broken.
 * @returns which way each broken file is broken, by its relative name */
export async function writeResumes(root: string, count: number): Promise<ReadonlyMap<string, string>> {
  const broken = new Map<string, string>();
  const ways = Object.keys(BREAKAGES);
  for (let index = 0; index < count; index++) {
    const folder = `part-${Math.floor(index / 100)}`;
    const file = join(folder, `resume-${String(index).padStart(4, '0')}.json`);
    await fs.mkdir(join(root, folder), { recursive: true });
    const resume = makeResume(index);
    if (index % 10 === 9) {
      const way = ways[Math.floor(index / 10) % ways.length];
      broken.set(file, way);
      await BREAKAGES[way].write(join(root, file), resume);
    } else await fs.writeFile(join(root, file), ENCODINGS[index % ENCODINGS.length](JSON.stringify(resume)));
  }
  return broken;
}
