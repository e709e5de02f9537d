// A process of the `matching` suite: draws parts of the market, or holds one case and answers when asked.
import { answerOf, type Answer, type Case, type CaseName, openCase, type Size } from './cases';
import { drawPart } from './market';
import { questions } from './questions';

/** What a case's process is told. */
export type Order =
  | { readonly open: { readonly n: number; readonly needs: number } }
  | { readonly ask: true }
  | { readonly measure: true }
  | { readonly close: true };

/** What it says back. */
export type Reply =
  | { readonly opened: Case['notes'] }
  | { readonly measured: Size }
  | { readonly asked: readonly { readonly ms: number; readonly answer: Answer }[] }
  | { readonly failed: string };

/** Asking goes on for this long before anything is timed, one round at least: a compiler has then seen what there is to see. */
const WARM_MS = 2_000;

class CaseProcess {
  private asked: Case | null = null;
  private inputs = questions(0);

  constructor(private readonly name: CaseName) {}

  async follow(order: Order): Promise<Reply | null> {
    if ('open' in order) return this.open(order.open.n, order.open.needs);
    if ('ask' in order) return { asked: await this.round() };
    if ('measure' in order) return { measured: this.market.measure() };
    await this.asked?.close();
    return null;
  }

  private async open(n: number, needs: number): Promise<Reply> {
    this.inputs = questions(needs);
    this.asked = await openCase(this.name, n, this.inputs);
    const began = performance.now();
    do await this.round();
    while (performance.now() - began < WARM_MS);
    return { opened: this.asked.notes };
  }

  private get market(): Case {
    if (!this.asked) throw new Error('This process was not opened.');
    return this.asked;
  }

  /** Every need once, in turn. Only the asking is timed; what came of it is looked at when all is asked. */
  private async round(): Promise<{ ms: number; answer: Answer }[]> {
    const { market } = this;
    const asked = [];
    for (const inputs of this.inputs) {
      const began = performance.now();
      const pending = market.ask(inputs);
      const result = pending instanceof Promise ? await pending : pending;
      asked.push({ ms: performance.now() - began, result });
    }
    return asked.map(({ ms, result }) => ({ ms, answer: answerOf(result) }));
  }
}

const [kind, ...numbers] = process.argv.slice(2);
if (kind === 'draw') {
  for (const part of numbers) await drawPart(Number(part));
} else {
  const process_ = new CaseProcess(kind as CaseName);
  process.on('message', (order: Order) => {
    process_
      .follow(order)
      .catch((error: Error): Reply => ({ failed: error.stack ?? error.message }))
      .then((reply) => (reply ? process.send?.(reply) : process.disconnect()));
  });
}
