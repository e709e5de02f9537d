import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomIds } from '@qd/platform';
import { system } from '@qd/shared-domain';
import { type Bench, openBench } from '../specs/leader-bench';
import { ImportResumes } from './import-resumes';
import type { ImportReport } from './import-report';
import { BREAKAGES, makeResume, writeResumes } from './resume-maker.spec-kit';

const OPERATOR = system('operator');
const COUNT = 500;

let bench: Bench;
let importer: ImportResumes;
let root: string;
let broken: ReadonlyMap<string, string>;
let report: ImportReport;

const run = async (path: string): Promise<ImportReport> => {
  const result = await importer.execute(OPERATOR, { path });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

beforeAll(async () => {
  bench = await openBench();
  importer = new ImportResumes(bench.commands, bench.clock, new RandomIds(bench.clock));
  root = await fs.mkdtemp(join(tmpdir(), 'qd-resumes-'));
  broken = await writeResumes(root, COUNT);
  await fs.symlink(root, join(root, 'part-0', 'round-and-round'));
  await fs.writeFile(join(root, 'README.txt'), 'Not a résumé.');
  report = await run(root);
}, 180_000);
afterAll(async () => {
  await bench?.db.drop();
  if (root) await fs.rm(root, { recursive: true, force: true });
});

describe(`importing ${COUNT} résumés, a tenth of them broken in ${Object.keys(BREAKAGES).length} ways`, () => {
  it('imports every good one, in whatever encoding and language', () => {
    expect([report.imported, report.unchanged]).toEqual([COUNT - broken.size, 0]);
    for (const row of report.files.filter(({ status }) => status === 'IMPORTED')) {
      expect(broken.has(row.file)).toBe(false);
      expect(row.unplaced).toContainEqual({ kind: 'SKILL', text: 'Underwater basket weaving' });
    }
  });

  it.each(Object.entries(BREAKAGES))('reports what is %s', (way, { says }) => {
    const rows = report.files.filter(({ file }) => broken.get(file) === way);
    expect(rows.length).toBeGreaterThan(2);
    for (const { status, problems } of rows) expect([status, problems.join(' ')]).toEqual(['REJECTED', expect.stringMatching(says)]);
  });

  it('ends in spite of a link that leads back, and names what is no résumé at all', () => {
    const others = report.files.filter(({ file }) => !file.includes('resume-'));
    expect(others.map(({ file, problems }) => [file, ...problems]).sort()).toEqual([
      ['README.txt', 'Its name does not end in .json.'],
      ['part-0/round-and-round', 'This link leads back to a folder that was read already.'],
    ]);
    expect(report.rejected).toBe(broken.size + 2);
    expect(report.files).toHaveLength(COUNT + 2);
  });

  it('makes applicants that nobody can sign in as, with everything a leader has', async () => {
    const [counts] = await bench.db.query(`
      select (select count(*) from qd.leaders where standing = 'APPLICANT')::int as leaders,
             (select count(*) from qd.users where password_hash = '!')::int as users,
             (select count(*) from qd.leader_facts)::int as facts,
             (select count(*) from qd.outbox_events where type = 'leader.changed')::int as events,
             (select count(*) from qd.audit_log where command = 'import_resume')::int as audited,
             (select count(*) from qd.blind_profiles)::int as blind,
             (select count(*) from qd.leader_capacity)::int as weeks`);
    const good = COUNT - broken.size;
    expect(counts).toEqual({ leaders: good, users: good, facts: good, events: good, audited: good, blind: good, weeks: good * 104 });
    const told = await bench.db.query<{ text: string }>(
      "select content ->> 'headline' || ' ' || (content ->> 'summary') as text from qd.blind_profiles",
    );
    expect(told.map(({ text }) => text).filter((text) => /example\.com|1234567|Northwind|Globex|Initech|Müller|東京/.test(text))).toEqual(
      [],
    );
  });

  it('changes nothing when the folder comes again, and recognises content under another name', async () => {
    const before = await bench.db.query('select count(*) from qd.outbox_events');
    const again = await run(join(root, 'part-1'));
    expect([again.imported, again.unchanged]).toEqual([0, 90]);
    const first = report.files.find(({ file }) => file === 'part-0/resume-0000.json');
    const copy = join(root, 'copy.json');
    await fs.writeFile(copy, JSON.stringify(makeResume(0), null, 4));
    expect((await run(copy)).files).toEqual([
      expect.objectContaining({ file: 'copy.json', status: 'UNCHANGED', leaderId: first?.leaderId }),
    ]);
    expect(await bench.db.query('select count(*) from qd.outbox_events')).toEqual(before);
  }, 60_000);

  it('rejects another résumé of somebody who is here already, without telling the address', async () => {
    const resume = makeResume(0) as { basics: object };
    const changed = join(root, 'changed.json');
    await fs.writeFile(changed, JSON.stringify({ ...resume, basics: { ...resume.basics, email: 'taken@example.com' } }));
    expect((await run(changed)).imported).toBe(1);
    await fs.writeFile(changed, JSON.stringify({ ...resume, basics: { ...resume.basics, email: 'Taken@Example.com', label: 'CISO' } }));
    const [row] = (await run(changed)).files;
    expect(row).toMatchObject({ status: 'REJECTED', problems: [expect.stringMatching(/here already/)] });
    expect(JSON.stringify(row)).not.toMatch(/taken@/i);
  });

  it('is for the operator and for administrators, and says when there is nothing at a path', async () => {
    expect(await importer.execute(await bench.addUser(), { path: root })).toEqual({ ok: false, failure: { kind: 'FORBIDDEN' } });
    expect(await importer.execute(OPERATOR, { path: join(root, 'nowhere') })).toMatchObject({ ok: false, failure: { kind: 'INVALID' } });
  });
});
