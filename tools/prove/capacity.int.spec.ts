import { proveCapacity } from './capacity';

const SAMPLE = { schedules: 120, leaders: 6, atOnce: 3, seed: 120 };

// The same property as `npm run prove -- capacity`, at a smaller sample.
describe(`capacity under ${SAMPLE.schedules} random concurrent schedules (seed ${SAMPLE.seed})`, () => {
  it('is never oversold, equals a sequential ledger, and refuses with what is true', async () => {
    const outcome = await proveCapacity({ ...SAMPLE, say: () => undefined });
    expect(outcome).toMatchObject({
      schedules: SAMPLE.schedules,
      firstFault: null,
      oversold: 0,
      wronglyAccepted: 0,
      ledgersApart: 0,
      factsApart: 0,
      refusalsUnfounded: 0,
    });
    // A sample that never refused, never raced or never moved a hold would show nothing.
    const { accepted, exceeded, refusedInRaces, notHeld } = outcome;
    expect(Math.min(...Object.values(accepted), exceeded, refusedInRaces, notHeld)).toBeGreaterThan(0);
  }, 120_000);
});
