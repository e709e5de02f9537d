import { describeBackends } from '@qd/testing';
import { proveKills } from './kills';

const SAMPLE = { publications: 24, killsEach: 2, leaders: 150, seed: 24 };

// The same property as `npm run prove -- kills`, at a smaller sample.
describeBackends(
  `killed in the middle of ${SAMPLE.publications} publications, ${SAMPLE.killsEach} times each (seed ${SAMPLE.seed})`,
  (backend) => {
    it('every need ends with exactly one current, complete run', async () => {
      const outcome = await proveKills({ ...SAMPLE, backend, say: () => undefined });
      expect(outcome).toMatchObject({
        published: SAMPLE.publications,
        kills: { matching: SAMPLE.killsEach, relay: SAMPLE.killsEach, api: SAMPLE.killsEach },
        needsWithoutRun: 0,
        runsLeftOpen: 0,
        incompleteLists: 0,
        publishedTwice: 0,
        positionsMissing: 0,
        replay: `${SAMPLE.publications} of ${SAMPLE.publications} runs replayed to the same hash.`,
      });
      expect(outcome.audit).toMatch(/^The audit chain holds: \d+ rows\.$/);
    }, 300_000);
  },
);
