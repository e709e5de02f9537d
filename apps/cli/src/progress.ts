const TERMINAL_EVERY_MS = 100;
const LINE_EVERY_MS = 5_000;
const CLEAR = '\r\x1b[2K';

const grouped = new Intl.NumberFormat('en-GB');
const count = (value: number): string => grouped.format(Math.round(value)).replaceAll(',', ' ');

/** A time as people read it: 8 s, 2 min 5 s. */
export function spoken(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** What a stream must be able to do to be told progress. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far a long job is: count, rate and time left. In a terminal as one line that is written over, elsewhere as a line now and
 * then; a phase that is over sooner says nothing but its end. */
export class Progress {
  private began = 0;
  private told = 0;
  private phase = '';
  private total = 0;

  constructor(
    private readonly stream: ProgressStream = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @param phase what is counted: "Leaders" */
  start(phase: string, total: number): void {
    this.began = this.now();
    this.told = this.stream.isTTY ? 0 : this.began;
    this.phase = phase;
    this.total = total;
  }

  /** @param done counted since the start of the phase, ascending */
  update(done: number): void {
    const at = this.now();
    if (at - this.told < (this.stream.isTTY ? TERMINAL_EVERY_MS : LINE_EVERY_MS)) return;
    this.told = at;
    const seconds = (at - this.began) / 1_000;
    const rate = done / Math.max(seconds, 0.001);
    const left = done > 0 ? `, ${spoken((this.total - done) / rate)} left` : '';
    const percent = Math.floor((100 * done) / Math.max(this.total, 1));
    const line = `${this.phase}: ${count(done)} of ${count(this.total)} (${percent} %), ${count(rate)}/s${left}`;
    this.stream.write(this.stream.isTTY ? `${CLEAR}${line}` : `${line}\n`);
  }

  /** Ends the phase with what it came to. */
  end(): void {
    const seconds = (this.now() - this.began) / 1_000;
    const rate = this.total / Math.max(seconds, 0.001);
    if (this.stream.isTTY) this.stream.write(CLEAR);
    if (seconds >= 1) this.stream.write(`${this.phase}: ${count(this.total)} in ${spoken(seconds)}, ${count(rate)}/s\n`);
  }
}
