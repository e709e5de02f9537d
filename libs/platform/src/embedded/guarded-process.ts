import { type ChildProcess, spawn } from 'node:child_process';

import { guardianFile } from './module-folder';
import { isAlive, waitUntil } from './processes.mjs';

/** One rung of a stop: send the signal, wait at most so long for the end. */
export interface StopStep {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

/** A server to run under a guardian. */
export interface GuardedSpec {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
  /** Both output streams are appended here. */
  readonly logFile: string;
  /** How it is asked to end by its parent, and how when the parent is gone. */
  readonly stop: readonly StopStep[];
  readonly orphanStop: readonly StopStep[];
  /** Folders the guardian removes once the server has ended, even if the parent is gone. */
  readonly removeAfter: readonly string[];
}

/** A running server and the guardian that ends it with us. */
export class GuardedProcess {
  private ended = false;
  private stopping = false;
  private readonly lostListeners: ((reason: string) => void)[] = [];

  private constructor(
    private readonly guardian: ChildProcess,
    private readonly spec: GuardedSpec,
    readonly pid: number,
  ) {
    guardian.on('message', (message: { type?: string }) => {
      if (message.type === 'exited') this.markEnded('it ended by itself');
    });
    guardian.once('exit', () => void this.afterGuardian());
    // Neither guardian nor channel keeps a finished parent alive; the guardian sees the channel close.
    guardian.unref();
    guardian.channel?.unref();
  }

  /** @throws Error when the server could not be spawned at all; a server that starts and fails is told by `onLost` */
  static start(spec: GuardedSpec): Promise<GuardedProcess> {
    const guardian = spawn(process.execPath, [guardianFile()], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
      windowsHide: true,
      // Flags of a debugged or profiled parent are not the guardian's.
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return new Promise((resolve, reject) => {
      guardian.once('error', reject);
      guardian.once('exit', (code) => reject(new Error(`the guardian ended early (${String(code)})`)));
      guardian.once('message', (message: { type: string; pid?: number; message?: string }) => {
        guardian.removeAllListeners('exit');
        if (message.type === 'started' && message.pid) resolve(new GuardedProcess(guardian, spec, message.pid));
        else reject(new Error(message.message ?? 'the server could not be spawned'));
      });
      guardian.send({ type: 'start', spec });
    });
  }

  get guardianPid(): number {
    return this.guardian.pid ?? 0;
  }

  get isRunning(): boolean {
    return !this.ended && isAlive(this.pid);
  }

  /** Calls back once if the server ends without `stop()` being called. */
  onLost(listener: (reason: string) => void): void {
    this.lostListeners.push(listener);
  }

  /** Names a process that the guardian ends before the server, should we be gone. */
  watch(pid: number): void {
    if (this.guardian.connected) this.guardian.send({ type: 'watch', pid });
  }

  unwatch(pid: number): void {
    if (this.guardian.connected) this.guardian.send({ type: 'unwatch', pid });
  }

  /** Ends the server; returns when it and its guardian are gone. Safe to call twice. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.guardian.connected) this.guardian.send({ type: 'stop' });
    const patienceMs = this.spec.stop.reduce((sum, step) => sum + step.waitMs, 3_000);
    const guardianGone = () => this.guardian.exitCode !== null || this.guardian.signalCode !== null;
    await waitUntil(guardianGone, patienceMs);
    await this.endDirectly();
    this.ended = true;
  }

  private markEnded(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    if (!this.stopping) for (const listener of this.lostListeners.splice(0)) listener(reason);
  }

  private async afterGuardian(): Promise<void> {
    if (this.stopping || this.ended) return;
    await this.endDirectly();
    this.markEnded('its guardian process was ended from outside');
  }

  private async endDirectly(): Promise<void> {
    for (const step of this.spec.stop) {
      if (!isAlive(this.pid)) return;
      try {
        process.kill(this.pid, step.signal);
      } catch {
        return;
      }
      await waitUntil(() => !isAlive(this.pid), step.waitMs);
    }
  }
}
