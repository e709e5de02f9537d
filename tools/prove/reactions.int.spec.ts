import { describeBackends } from '@qd/testing';
import { proveReactions } from './reactions';

const SAMPLE = { edits: 60, needs: 8, leaders: 700, seed: 60 };

// The same property as `npm run prove -- reactions`, at a smaller sample.
describeBackends(`${SAMPLE.edits} random edits of ${SAMPLE.leaders} leaders and ${SAMPLE.needs} needs (seed ${SAMPLE.seed})`, (backend) => {
  it('give a new run to exactly the needs whose top k they alter', async () => {
    const outcome = await proveReactions({ ...SAMPLE, backend, say: () => undefined });
    expect(outcome).toMatchObject({ missed: 0, superfluous: 0, wrongLists: 0 });
    expect(outcome.altered).toBeGreaterThan(SAMPLE.edits / 10);
    expect(outcome.newRuns).toBe(outcome.altered);
    expect(outcome.fullLists).toBeGreaterThan(0);
  }, 120_000);
});
