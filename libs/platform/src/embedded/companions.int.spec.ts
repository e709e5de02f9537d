import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Redis } from 'ioredis';

import { EmbeddedRedis, findRedis } from './index';
import { isAlive, waitUntil } from './processes.mjs';

jest.setTimeout(60_000);

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('a process that ends with its parent', () => {
  const script = "require(process.argv[1]).exitWithParent(() => console.log('closed')); setInterval(() => {}, 1000); console.log('up')";

  it('closes what is open once its channel is gone', async () => {
    const child = spawn(process.execPath, ['-r', '@swc-node/register', '-e', script, join(__dirname, 'exit-with-parent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    children.push(child);
    let out = '';
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
    await waitUntil(() => out.includes('up'), 20_000);
    child.disconnect();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect({ code, out }).toEqual({ code: 1, out: 'up\nclosed\n' });
  });
});

/** Without a Redis this counts as skipped; REDIS_URL's own server is none of ours to start. */
const whereRedis = process.env['QD_TEST_REDIS_URL'] ? it : it.skip;

describe('the embedded Redis', () => {
  whereRedis('answers with its password and ends on stop', async () => {
    const { redis } = await findRedis({ ...process.env, REDIS_URL: '' });
    if (redis?.kind !== 'program') throw new Error('expected a program');
    const server = new EmbeddedRedis(redis);
    await server.start();
    const client = new Redis(server.url);
    expect(await client.ping()).toBe('PONG');
    await client.quit();
    const { pid } = server;
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });
});
