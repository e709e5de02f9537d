// The columnar index against the readable oracle, byte for byte, explanations included.
import { PROOF_SIZES, proveColumnarEqualsNaive } from '@qd/matching-domain';
import { conclude, seedArgument } from '../report';

const DRAWS = 10_000;
const seed = seedArgument(20_261_122);
const began = Date.now();
const report = proveColumnarEqualsNaive(DRAWS, seed);
conclude('engine', 'The columnar index equals the naive scorer', seed, [
  { what: 'random (need, market) draws', value: DRAWS, holds: null },
  { what: 'market sizes', value: PROOF_SIZES.join(', '), holds: null },
  { what: 'comparisons, all equal to the byte', value: report.comparisons, holds: report.comparisons >= 3 * DRAWS },
  { what: 'leaders seen', value: report.leadersSeen, holds: null },
  { what: 'leaders through every gate', value: report.passed, holds: report.passed > 0 },
  { what: 'matches compared, explanations included', value: report.matchesCompared, holds: report.matchesCompared > 0 },
  { what: 'ties among them', value: report.tiesSeen, holds: report.tiesSeen > 0 },
  { what: 'seconds', value: ((Date.now() - began) / 1000).toFixed(1), holds: null },
]);
