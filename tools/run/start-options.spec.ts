import { checkNode } from './bootstrap.mjs';
import { redact } from './progress.mjs';
import { readMode, readStartOptions } from './start-options.mjs';

describe('the words after npm start', () => {
  it.each([
    [[], {}, { once: false, help: false, port: 3000 }],
    [['--once'], {}, { once: true, help: false, port: 3000 }],
    [['--port', '8080', '--once'], {}, { once: true, help: false, port: 8080 }],
    [['--port=8081'], { PORT: '9000' }, { once: false, help: false, port: 8081 }],
    [[], { PORT: '9000' }, { once: false, help: false, port: 9000 }],
    [[], { PORT: '' }, { once: false, help: false, port: 3000 }],
  ])('%j with %j', (words, env, expected) => {
    expect(readStartOptions(words, env)).toEqual(expected);
  });

  it.each([[['--prot', '1']], [['--port']], [['--port', '0']], [['--port', '65536']], [['--port', '3e3']], [['once']], [['--once=1']]])(
    'refuses %j',
    (words) => {
      expect(() => readStartOptions(words, {})).toThrow();
    },
  );

  it('is a demo on its own Postgres and production on a given one, unless QD_ENV says otherwise', () => {
    expect(readMode({})).toEqual({ embedded: true, mode: 'demo' });
    expect(readMode({ DATABASE_URL: 'postgres://x' })).toEqual({ embedded: false, mode: 'production' });
    expect(readMode({ DATABASE_URL: 'postgres://x', QD_ENV: 'demo' })).toEqual({ embedded: false, mode: 'demo' });
    expect(() => readMode({ QD_ENV: 'staging' })).toThrow('demo or production');
  });
});

describe('what is printed', () => {
  it.each([
    ['postgres://me:secret@db.example/x failed', 'postgres://me:***@db.example/x failed'],
    ['redis://:secret@127.0.0.1:6379', 'redis://:***@127.0.0.1:6379'],
    ['two: a://b:c@d and e://f:g@h', 'two: a://b:***@d and e://f:***@h'],
    ['http://127.0.0.1:3000/path', 'http://127.0.0.1:3000/path'],
    ['mail to me@example.org: done', 'mail to me@example.org: done'],
  ])('%s', (given, shown) => {
    expect(redact(given)).toBe(shown);
  });
});

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(['18.20.1', '20.18.3', '16.0.0'])('%s is refused with a way out', (version) => {
    expect(() => checkNode(version)).toThrow(/20\.19 or newer; this is .*\n.*nodejs\.org/);
  });
});
