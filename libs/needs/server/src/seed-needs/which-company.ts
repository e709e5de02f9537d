import { SeededRandom } from '@qd/shared-domain';

/** Companies in a block; the needs of a block belong to its companies only, which is what makes access random. */
const COMPANIES_PER_BLOCK = 10;

/** Needs for each company, on average. */
export const NEEDS_PER_COMPANY = 1.3;

/** Which company a need belongs to, and which of that company's needs it is (0, 1, …).
 * Every company has at least one need; the rest are spread by chance. Needs of a company follow each other.
 * @param needsPerCompany 1..10, in tenths */
export function companyOfNeed(
  seed: number | string,
  needIndex: number,
  needsPerCompany = NEEDS_PER_COMPANY,
): { company: number; nth: number } {
  const perBlock = Math.round(needsPerCompany * COMPANIES_PER_BLOCK);
  if (!(perBlock >= COMPANIES_PER_BLOCK && perBlock <= 10 * COMPANIES_PER_BLOCK)) {
    throw new RangeError(`needs per company out of range 1..10: ${needsPerCompany}`);
  }
  const block = Math.floor(needIndex / perBlock);
  const random = new SeededRandom(seed, 'block', perBlock, block);
  const counts = new Array<number>(COMPANIES_PER_BLOCK).fill(1);
  const most = Math.ceil(needsPerCompany) + 1;
  for (let spare = perBlock - COMPANIES_PER_BLOCK; spare > 0;) {
    const lucky = random.int(0, COMPANIES_PER_BLOCK - 1);
    if (counts[lucky] >= most) continue;
    counts[lucky]++;
    spare--;
  }
  let nth = needIndex % perBlock;
  let at = 0;
  while (nth >= counts[at]) nth -= counts[at++];
  return { company: block * COMPANIES_PER_BLOCK + at, nth };
}
