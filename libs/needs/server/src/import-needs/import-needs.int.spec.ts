import { type CompanyId, system, type UserActor } from '@qd/shared-domain';
import { BRIEF, failure, NeedsWorld, value } from '../testing/needs-world';
import type { ImportedFile } from './import-needs';

const CSV = `Title;Description;Outcomes;In scope;Out of scope;Cadence;Role;Engagement;Ownership;Archetype;Stage;Growth phase;Niche;Industry;Skills;Tech stack;Hands-on;Days per week;Start;End;Budget min;Budget max;Currency;Time zone;Hours from;Hours to;Overlap;Languages;Stability;Sponsor hours
CTO for a shop;Sales stall.;Ship weekly|Hire two;Architecture;Coding;Weekly;VP of Engineering;fractional;own;Growing team needs structure;Series A;Raising funding;AI strategy;Energie;k8s: verified case, TypeScript, quantum basket weaving;Postgres;some;2,5;2027-01-11;2027-07-11;1.200;1.500;EUR;Europe/Berlin;9:00;18:00;4;English, Deutsch;settled;3
Broken;x;;;;;CTO;;;;;;;;;;;9;;;;;;;;;;;;
Ends early;;;;;;;;;;;;;;;;;;2027-02-01;2027-01-01;;;;;;;;;;
Contact;Mail jane@example.com;;;;;;;;;;;;;;;;;;;;;;;;;;;;
`;

describe('importing needs from files', () => {
  let world: NeedsWorld;
  let company: CompanyId;
  let member: UserActor;
  beforeAll(async () => {
    world = await NeedsWorld.open();
    company = await world.company();
    member = await world.user(company);
  });
  afterAll(() => world.db.drop());

  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const load = async (files: Record<string, string | Uint8Array>): Promise<ImportedFile[]> => {
    const list = Object.entries(files).map(([name, content]) => ({ name, bytes: typeof content === 'string' ? bytes(content) : content }));
    return value(await world.import.execute(member, { companyId: company, files: list }));
  };
  const briefOf = async (needId: string | null) => (await world.reads.briefsOf(member, [needId ?? ''])).get(needId ?? '');

  it('makes a draft of a row as people write it, and reports every row', async () => {
    const [file] = await load({ 'needs.csv': CSV });
    expect(file.problem).toBeNull();
    expect(file.rows.map(({ row, needId, errors }) => [row, needId !== null, errors.map(({ path }) => path)])).toEqual([
      [1, true, []],
      [2, false, ['brief.daysPerWeek']],
      [3, false, ['brief.endDate']],
      [4, false, ['brief.situation']],
    ]);
    expect(file.rows[0].unplaced).toEqual([{ field: 'required', text: 'quantum basket weaving' }]);
    expect(await briefOf(file.rows[0].needId)).toMatchObject({
      role: 'VP_ENGINEERING',
      archetype: 'GROWING_TEAM_NEEDS_STRUCTURE',
      stage: 'SERIES_A',
      outcomes: ['Ship weekly', 'Hire two'],
      nicheCodes: ['niche.ai-strategy'],
      industryCode: 'industry.energy',
      required: [{ code: 'specialty.kubernetes', minEvidence: 'VERIFIED_CASE' }],
      stackCodes: ['technology.typescript', 'technology.postgresql'],
      halfDaysPerWeek: 5,
      durationWeeks: 26,
      dayBudgetMin: { amountMinor: 120_000, currency: 'EUR' },
      workStartMinute: 540,
      languages: ['en', 'de'],
    });
    const published = await world.publish.execute(member, { needId: file.rows[0].needId!, version: 1 });
    expect(published.ok).toBe(true);
  });

  it('reads JSON and YAML, lists and single needs, also in the shape of the API', async () => {
    const [json, nested, yaml] = await load({
      'needs.json': JSON.stringify([{ ...BRIEF, industry: BRIEF.industryCode, niches: BRIEF.nicheCodes }]),
      'nested.json': JSON.stringify({ needs: [BRIEF, 7, { title: 'Only a title', colour: 'red' }] }),
      'one.yaml': 'title: Data lead\nrole: Head of Data\nskills:\n  - data governnance\n  - { skill: SRE, evidence: referenced }\n',
    });
    const full = await briefOf(json.rows[0].needId);
    expect(full).toEqual(await briefOf(nested.rows[0].needId));
    expect(full?.required).toEqual(BRIEF.required);
    expect(nested.rows.map(({ needId }) => needId !== null)).toEqual([true, false, true]);
    expect(nested.rows[2].ignored).toEqual(['colour']);
    expect(yaml.rows[0].errors).toEqual([]);
    expect(await briefOf(yaml.rows[0].needId)).toMatchObject({
      role: 'HEAD_OF_DATA',
      required: [
        { code: 'specialty.data-governance', minEvidence: 'CLAIMED' },
        { code: 'specialty.sre', minEvidence: 'REFERENCED' },
      ],
    });
    expect(yaml.rows[0].guessed).toEqual([{ field: 'required', text: 'data governnance', code: 'specialty.data-governance' }]);
  });

  it('a broken file never stops the others', async () => {
    const bomb = `a: &a [x,x,x]\n${Array.from(
      { length: 9 },
      (_, n) =>
        `b${n}: &b${n} [${Array(9)
          .fill(n === 0 ? '*a' : `*b${n - 1}`)
          .join(',')}]`,
    ).join('\n')}\n`;
    const reports = await load({
      'broken.json': '{"title": ',
      'empty.csv': '',
      'word.docx': 'PK',
      noname: 'x',
      'latin.csv': Uint8Array.from([0x74, 0x69, 0x74, 0x6c, 0x65, 0x0a, 0xe4, 0xff]),
      'huge.json': new Uint8Array(5_000_001),
      'deep.json': '['.repeat(200_000),
      'bomb.yaml': bomb,
      'many.csv': `title\n${'x\n'.repeat(1_001)}`,
      'binary.yaml': 'title: "\u0000\u0001"\n',
      'good.csv': 'title\nFine\n',
    });
    expect(reports.map(({ name, problem, rows }) => [name, problem !== null || rows.every(({ needId }) => needId === null)])).toEqual([
      ...[
        'broken.json',
        'empty.csv',
        'word.docx',
        'noname',
        'latin.csv',
        'huge.json',
        'deep.json',
        'bomb.yaml',
        'many.csv',
        'binary.yaml',
      ].map((name) => [name, true]),
      ['good.csv', false],
    ]);
    for (const { problem } of reports) expect(problem ?? '').not.toMatch(/ at .*:\d+:\d+|node_modules/);
  });

  it('a broken row never stops the next one', async () => {
    const [csv, hostile] = await load({
      'rows.csv': 'title,role\nOne,CTO\nTwo,CTO,too,many\nThree,boss\nFour\nFive,CTO\n"Six,CTO\nSeven,CTO\n',
      'hostile.json':
        '[{"title": {"toString": 1}, "role": [], "skills": [{"toString": null}, null, 7, [[]]], "dayBudgetMax": {"toString": 3}}, {"__proto__": {"title": "x"}}, {"title": "ok"}]',
    });
    expect(csv.rows.map(({ row, needId }) => [row, needId !== null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, true],
      [5, true],
      [6, false],
    ]);
    expect(hostile.rows.map(({ needId }) => needId !== null)).toEqual([false, true, true]);
  });

  it('runs as the operator too, and never for a foreign company or a viewer', async () => {
    const files = [{ name: 'n.csv', bytes: bytes('title\nx\n') }];
    expect(value(await world.import.execute(system('operator'), { companyId: company, files }))[0].rows[0].needId).not.toBeNull();
    const stranger = await world.user(await world.company());
    expect(failure(await world.import.execute(stranger, { companyId: company, files }))).toEqual({ kind: 'NOT_FOUND' });
    const viewer = await world.user(company, 'VIEWER');
    expect(failure(await world.import.execute(viewer, { companyId: company, files }))).toEqual({ kind: 'FORBIDDEN' });
  });
});
