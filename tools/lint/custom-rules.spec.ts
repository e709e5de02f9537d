import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';

// The rules and the configuration are ES modules; jest runs CommonJS, so their text is loaded through Node itself.
const load = async (file: string): Promise<Record<string, never>> => (await import(`${__dirname}/${file}`)) as never;

async function lint(rule: 'declared-access' | 'pure-domain', code: string): Promise<string[]> {
  const linter = new Linter();
  const { declaredAccess } = await load('declared-access.mjs');
  const { pureDomain } = await load('pure-domain.mjs');
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser },
        plugins: { q: { rules: { 'declared-access': declaredAccess, 'pure-domain': pureDomain } } },
        rules: { [`q/${rule}`]: 'error' },
      },
    ] as never,
    'example.ts',
  );
  return messages.map(({ message }) => message);
}

describe('declared-access', () => {
  it.each(['Query', 'Mutation', 'Subscription'])('fails a %s without a rule', async (kind) => {
    expect(await lint('declared-access', `class R { @${kind}(() => String) open() {} }`)).toEqual([
      `${kind} open declares no access rule; add @Access(...).`,
    ]);
  });
  it('passes one with a rule, and methods that are no entry point', async () => {
    expect(
      await lint('declared-access', `class R { @Query(() => String) @Access('PUBLIC') open() {} @ResolveField() f() {} g() {} }`),
    ).toEqual([]);
  });
});

describe('pure-domain', () => {
  it.each([
    'Date.now()',
    'Math.random()',
    'new Date()',
    'process.env.X',
    'Buffer.from("x")',
    'setTimeout(() => 1, 1)',
    'new Intl.NumberFormat()',
  ])('fails %s', async (code) => {
    expect(await lint('pure-domain', `export const x = ${code};`)).toHaveLength(1);
  });
  it('passes arithmetic and a given date', async () => {
    expect(await lint('pure-domain', 'export const x = (now: number) => Math.floor(now / 2) + new Date(now).getTime();')).toEqual([]);
  });
});

it('every project has a scope and a type tag', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*project.json'], {
    encoding: 'utf8',
    cwd: `${__dirname}/../..`,
  })
    .split('\n')
    .filter((file) => /(^|\/)project\.json$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const { tags } = JSON.parse(readFileSync(`${__dirname}/../../${file}`, 'utf8')) as { tags: string[] };
    expect({ file, tags: tags.some((tag) => tag.startsWith('type:')) }).toEqual({ file, tags: true });
  }
});
