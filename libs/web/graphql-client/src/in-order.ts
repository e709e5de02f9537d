/** What has become of an act. */
export interface InOrderAnswer<A, H> {
  readonly answer: A;
  /** Whether nothing was done to the same thing since; else the page shows what was done since, and its own answer comes. */
  readonly isLatest: boolean;
  /** What the server holds of it, as far as it has told. */
  readonly held: H;
}

/** Acts that are shown before the server has answered: those on one thing reach the server in order, and an answer counts only while
 * nothing was done after it. */
export class InOrder<H> {
  private readonly under = new Map<string, { readonly act: Promise<unknown>; readonly held: { value: H } }>();

  /** @param shown  what is shown of the thing before the act; where nothing is on its way, it is what the server holds
   * @param heldOf what an answer tells the server holds; undefined for a refusal, which changed nothing */
  async send<A>(key: string, shown: H, act: () => Promise<A>, heldOf: (answer: A) => H | undefined): Promise<InOrderAnswer<A, H>> {
    const before = this.under.get(key);
    const held = before?.held ?? { value: shown };
    const now = before ? before.act.then(act, act) : act();
    this.under.set(key, { act: now, held });
    const isLatest = () => this.under.get(key)?.act === now;
    try {
      const answer = await now;
      const told = heldOf(answer);
      if (told !== undefined) held.value = told;
      return { answer, isLatest: isLatest(), held: held.value };
    } finally {
      if (isLatest()) this.under.delete(key);
    }
  }
}
