import { DEFAULT_K, DEFAULT_POLICY, type RunInputs, seedOf } from '@qd/matching-domain';
import { ILLUSTRATIVE_RATES, TAXONOMY_TABLES, zoneOffsets } from '@qd/matching-server';
import { needFactsOf } from '@qd/needs-domain';
import { companyOfNeed, generateBrief } from '@qd/needs-server';
import { CURRENCIES, uuidV7 } from '@qd/shared-domain';
import { createHash } from 'node:crypto';
import { MARKET } from './market';

const DAY_MS = 86_400_000;

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (kind: string, index: number): string =>
  uuidV7(MARKET.today * DAY_MS, createHash('sha256').update(`${MARKET.seed}:${kind}:${index}`).digest());

/** The first needs of the generated market, each as a whole run's inputs: what the worker would be asked. */
export function questions(count: number): RunInputs[] {
  const tables = {
    taxonomy: TAXONOMY_TABLES,
    rates: { version: 'illustrative', microEurPerUnit: CURRENCIES.map((code) => ILLUSTRATIVE_RATES[code]) },
    zones: { version: `day-${MARKET.today}`, minutes: zoneOffsets(MARKET.today * DAY_MS) },
  };
  return Array.from({ length: count }, (_, index) => {
    const needId = idOf('need', index);
    const companyIds = [idOf('company', companyOfNeed(MARKET.seed, index).company)];
    const brief = generateBrief(MARKET.seed, index, MARKET.today);
    const need = needFactsOf(brief, { needId, briefVersion: 1, open: true, companyIds });
    return { need, asOfDay: MARKET.today, policy: DEFAULT_POLICY, tables, seed: seedOf(needId, 1, sha256Hex), k: DEFAULT_K };
  });
}
