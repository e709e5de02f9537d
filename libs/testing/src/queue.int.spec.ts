import { createEventBus, createLogger, type JobDefinition, type JobHandler, JobReceiver, JobSender, type News } from '@qd/platform';
import { z } from 'zod';
import { describeBackends, eventually, queueConnection } from './backends';
import { createTestDatabase, type TestDatabase } from './database';

interface Payload {
  readonly value: number;
}
const JOB: JobDefinition<Payload> = { name: 'spec-job', data: z.strictObject({ value: z.int() }) };

class Recorder implements JobHandler<Payload> {
  readonly definition = JOB;
  readonly seen: number[] = [];
  readonly dead: string[] = [];
  constructor(private readonly failures: (value: number, attempt: number) => boolean = () => false) {}
  private readonly attempts = new Map<number, number>();

  async handle({ value }: Payload): Promise<void> {
    const attempt = (this.attempts.get(value) ?? 0) + 1;
    this.attempts.set(value, attempt);
    if (this.failures(value, attempt)) throw new Error(`attempt ${attempt} fails`);
    this.seen.push(value);
  }
  async buried({ value }: Payload, reason: string): Promise<void> {
    this.dead.push(`${value}: ${reason}`);
  }
  attemptsOf(value: number): number {
    return this.attempts.get(value) ?? 0;
  }
}

const options = { concurrency: 4, lockMs: 2_000 };

describeBackends('the queue', (backend) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  async function withQueue(handler: Recorder, work: (sender: JobSender) => Promise<void>): Promise<void> {
    const connection = queueConnection(backend, db);
    const sender = new JobSender('spec', connection);
    const receiver = new JobReceiver('spec', [JOB as never], [handler as never], connection, options);
    await receiver.ready();
    try {
      await work(sender);
    } finally {
      await receiver.close();
      await sender.close();
    }
  }
  const job = (value: unknown, id = `ob-${String(value)}`) => ({ name: JOB.name, data: { value }, id });

  it('delivers each of 200 jobs once, and ignores an id it still remembers', async () => {
    const recorder = new Recorder();
    await withQueue(recorder, async (sender) => {
      const jobs = Array.from({ length: 200 }, (_, value) => job(value));
      await sender.send(jobs);
      await eventually(() => recorder.seen.length >= 200);
      await sender.send(jobs);
      await sender.send([job(777)]);
      await eventually(() => recorder.seen.includes(777));
      expect(recorder.seen).toHaveLength(201);
      expect(new Set(recorder.seen).size).toBe(201);
    });
  });

  it('tries again after a failure, and buries a job that always fails with its reason', async () => {
    const recorder = new Recorder((value, attempt) => value === 13 || (value === 2 && attempt < 3));
    await withQueue(recorder, async (sender) => {
      await sender.send([job(1), job(2), job(13)]);
      await eventually(() => recorder.dead.length === 1 && recorder.seen.length === 2);
      expect(recorder.attemptsOf(2)).toBe(3);
      expect(recorder.attemptsOf(13)).toBe(5);
      expect(recorder.dead).toEqual(['13: attempt 5 fails']);
    });
  });

  it('never shows a handler data of another shape', async () => {
    const recorder = new Recorder();
    await withQueue(recorder, async (sender) => {
      await sender.send([{ ...job('text'), id: 'ob-broken' }, { name: 'unknown-job', data: {}, id: 'ob-unknown' }, job(5)]);
      await eventually(async () => recorder.seen.length === 1 && (await sender.counts())['failed'] === 2);
      expect(recorder.seen).toEqual([5]);
    });
  });

  it('is empty after being emptied', async () => {
    const connection = queueConnection(backend, db);
    const sender = new JobSender('spec', connection);
    await sender.send([job(1), job(2)]);
    expect((await sender.counts())['waiting']).toBe(2);
    await sender.empty();
    expect((await sender.counts())['waiting']).toBe(0);
    await sender.close();
  });

  it('carries news to every process that listens', async () => {
    const { redisUrl, prefix } = queueConnection(backend, db);
    const make = () => createEventBus({ redisUrl, prefix, databaseUrl: db.appUrl, logger: createLogger('bus', 'silent') });
    const [one, two] = [make(), make()];
    await Promise.all([one.open(), two.open()]);
    const heard: News[] = [];
    one.subscribe((news) => heard.push(news));
    const stop = two.subscribe((news) => heard.push(news));
    await one.publish({ topic: 'need', id: 'a' });
    await eventually(() => heard.length === 2);
    stop();
    await two.publish({ topic: 'need', id: 'b:c' });
    await eventually(() => heard.length === 3);
    expect(heard.map(({ id }) => id)).toEqual(['a', 'a', 'b:c']);
    await Promise.all([one.close(), two.close()]);
  });
});

it('refuses to boot with a job nobody handles, or two handle', () => {
  const connection = queueConnection('postgres', { workerUrl: 'postgres://nobody@127.0.0.1:1/none' } as TestDatabase);
  const boot = (handlers: JobHandler<Payload>[]) => () => new JobReceiver('spec', [JOB as never], handlers as never, connection, options);
  expect(boot([])).toThrow('job spec-job has no handler');
  expect(boot([new Recorder(), new Recorder()])).toThrow('job spec-job has more than one handler');
});
