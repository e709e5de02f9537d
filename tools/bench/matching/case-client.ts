import { type ChildProcess, fork } from 'node:child_process';
import type { CaseName, Size } from './cases';
import type { Order, Reply } from './part';

/** A million leaders as objects are some gigabytes. */
const NODE_OPTIONS = ['--expose-gc', '--max-old-space-size=12288'];

type Asked = Extract<Reply, { asked: unknown }>['asked'];

/** A case in a process of its own, so that no case pays for another's heap. It stays up from round to round. */
export class CaseClient {
  private readonly child: ChildProcess;
  private readonly ended: Promise<never>;

  constructor(
    readonly name: CaseName,
    program: string,
  ) {
    this.child = fork(program, [name], { execArgv: NODE_OPTIONS });
    this.ended = new Promise((_resolve, reject) =>
      this.child.on('exit', (code, signal) => reject(new Error(`The process of case ${name} ended with ${signal ?? code}.`))),
    );
    this.ended.catch(() => undefined);
  }

  /** @returns conditions worth telling */
  async open(n: number, needs: number): Promise<readonly string[]> {
    const reply = await this.send({ open: { n, needs } });
    if ('opened' in reply) return reply.opened;
    throw this.odd(reply);
  }

  /** Asks every need once. */
  async round(): Promise<Asked> {
    const reply = await this.send({ ask: true });
    if ('asked' in reply) return reply.asked;
    throw this.odd(reply);
  }

  async measure(): Promise<Size> {
    const reply = await this.send({ measure: true });
    if ('measured' in reply) return reply.measured;
    throw this.odd(reply);
  }

  async close(): Promise<void> {
    if (this.child.connected) this.child.send({ close: true } satisfies Order);
    await this.ended.catch(() => undefined);
  }

  private send(order: Order): Promise<Reply> {
    const reply = new Promise<Reply>((resolve) => this.child.once('message', resolve));
    this.child.send(order);
    return Promise.race([reply, this.ended]);
  }

  private odd(reply: Reply): Error {
    return new Error(`Case ${this.name}: ${'failed' in reply ? reply.failed : 'an answer to another question'}`);
  }
}
