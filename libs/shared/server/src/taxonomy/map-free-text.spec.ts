import { taxonomy, TAXONOMY_KINDS, type TaxonomyKind } from '@qd/shared-domain';
import fc from 'fast-check';
import { mapFreeText } from './map-free-text';

const mapped = (kind: TaxonomyKind, text: string): string | null => {
  const found = mapFreeText(kind, text);
  return found === null ? null : `${found.confidence} ${found.node.code}`;
};

describe('reading the words of a résumé', () => {
  it.each<[TaxonomyKind, string, string]>([
    ['TECHNOLOGY', 'K8s', 'EXACT technology.kubernetes'],
    ['TECHNOLOGY', 'Amazon Web Services (AWS)', 'EXACT technology.aws'],
    ['TECHNOLOGY', 'Java', 'EXACT technology.java'],
    ['TECHNOLOGY', 'Java Script', 'EXACT technology.javascript'],
    ['TECHNOLOGY', 'Java 17', 'CLOSE technology.java'],
    ['TECHNOLOGY', 'Python 3.11', 'CLOSE technology.python'],
    ['TECHNOLOGY', 'Kubernetes (expert)', 'CLOSE technology.kubernetes'],
    ['TECHNOLOGY', 'Senior Kotlin Developer', 'CLOSE technology.kotlin'],
    ['TECHNOLOGY', '5 years of experience with PostgreSQL', 'CLOSE technology.postgresql'],
    ['TECHNOLOGY', 'TypeScript-Kenntnisse', 'CLOSE technology.typescript'],
    ['TECHNOLOGY', 'Kuberntes', 'CLOSE technology.kubernetes'],
    ['TECHNOLOGY', 'Javasript', 'CLOSE technology.javascript'],
    ['TECHNOLOGY', 'Kakfa', 'CLOSE technology.kafka'],
    ['TECHNOLOGY', 'Postgre SQL', 'EXACT technology.postgresql'],
    ['TECHNOLOGY', 'Elasticserach', 'CLOSE technology.elasticsearch'],
    ['SPECIALTY', 'Machine Learnig', 'CLOSE specialty.machine-learning'],
    ['SPECIALTY', 'SOC 2 Type II', 'EXACT specialty.soc-2'],
    ['SPECIALTY', 'Platform Engineering', 'EXACT specialty.platform-engineering'],
    ['SPECIALTY', 'Softwarearchitektur', 'EXACT specialty.architecture'],
    ['INDUSTRY', 'Maschinenbau', 'EXACT industry.machinery'],
    ['INDUSTRY', 'Helthcare', 'CLOSE industry.health'],
    ['NICHE', 'AI stratgy', 'CLOSE niche.ai-strategy'],
  ])('%s "%s" is %s', (kind, text, expected) => {
    expect(mapped(kind, text)).toBe(expected);
  });

  it.each<[TaxonomyKind, string]>([
    ['TECHNOLOGY', 'Jav'],
    ['TECHNOLOGY', 'Javas'],
    ['TECHNOLOGY', 'Scale'],
    ['TECHNOLOGY', 'Trust'],
    ['TECHNOLOGY', 'Dark'],
    ['TECHNOLOGY', 'Sensible'],
    ['TECHNOLOGY', 'Kubernetes (Docker)'],
    ['TECHNOLOGY', 'Java and Python'],
    ['TECHNOLOGY', 'Microsoft Word'],
    ['TECHNOLOGY', 'Team player'],
    ['SPECIALTY', 'Firing'],
    ['SPECIALTY', 'SOC 1'],
    ['SPECIALTY', 'SOC 3'],
    ['SPECIALTY', 'ISO 9001'],
    ['SPECIALTY', 'ISO 27005'],
    ['SPECIALTY', 'Sailing'],
    ['SPECIALTY', 'Photography'],
    ['SPECIALTY', 'Leaderboard'],
    ['INDUSTRY', 'Wealth'],
    ['INDUSTRY', 'Baking'],
    ['TECHNOLOGY', 'Flatter'],
    ['SPECIALTY', 'Trailing'],
    ['INDUSTRY', 'Detail'],
    ['NICHE', 'Strategy'],
    ['SPECIALTY', ''],
    ['SPECIALTY', 'senior expert with years of experience'],
    ['SPECIALTY', '😀'],
    ['SPECIALTY', `Kubernetes${' '.repeat(80)}`],
  ])('says nothing about %s "%s"', (kind, text) => {
    expect(mapped(kind, text)).toBeNull();
  });

  it('takes every name of a node exactly', () => {
    for (const kind of TAXONOMY_KINDS) {
      for (const { name, node } of taxonomy.names(kind)) expect(mapFreeText(kind, name)).toEqual({ node, confidence: 'EXACT' });
    }
  });

  it('never takes one slip in a short name for another node (3 000 draws, seed 51)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TAXONOMY_KINDS), fc.nat(), fc.nat(), (kind, pick, at) => {
        const names = taxonomy.names(kind);
        const { name, node } = names[pick % names.length];
        const place = at % name.length;
        const slipped = name.slice(0, place) + name.slice(place + 1);
        const found = mapFreeText(kind, slipped);
        if (found?.confidence === 'CLOSE' && place > 0) expect(found.node).toBe(node);
      }),
      { numRuns: 3000, seed: 51 },
    );
  });

  it('never throws (2 000 draws, seed 52)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TAXONOMY_KINDS), fc.string({ unit: 'binary', maxLength: 120 }), (kind, text) => {
        expect([null, 'EXACT', 'CLOSE']).toContain(mapFreeText(kind, text)?.confidence ?? null);
      }),
      { numRuns: 2000, seed: 52 },
    );
  });
});
