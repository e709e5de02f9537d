import fc from 'fast-check';
import { closenessRow, industryCloseness, nicheCloseness, specialtyCloseness, specialtyDistance } from './closeness';
import { TAXONOMY_KINDS, type TaxonomyKind } from './node';
import { taxonomy } from './taxonomy';

const ordinalOf = (code: string): number => taxonomy.byCode(code)!.ordinal;
const specialty = (slug: string): number => ordinalOf(`specialty.${slug}`);
const ofKind = (kind: TaxonomyKind) => fc.constantFrom(...taxonomy.ofKind(kind).map((node) => node.ordinal));

describe('distance and closeness of specialties', () => {
  it.each([
    ['kubernetes', 'kubernetes', 0, 10_000],
    ['kubernetes', 'platform-engineering', 1, 7500],
    ['kubernetes', 'service-mesh', 1, 8000],
    ['infrastructure', 'cloud', 1, 6000],
    ['aws', 'gcp', 2, 5500],
    ['service-mesh', 'kubernetes-operators', 2, 6500],
    ['service-mesh', 'platform-engineering', 2, 5500],
    ['devops', 'cloud', 2, 2500],
    ['aws', 'infrastructure', 2, 2500],
    ['service-mesh', 'containers', 3, 3500],
    ['aws', 'kubernetes', 3, 1200],
    ['service-mesh', 'infrastructure', 3, 1200],
    ['kubernetes', 'pricing', 4, 0],
  ] as const)('%s and %s: distance %i, closeness %i', (left, right, distance, closeness) => {
    expect(specialtyDistance(specialty(left), specialty(right))).toBe(distance);
    expect(specialtyCloseness(specialty(left), specialty(right))).toBe(closeness);
  });

  it('is symmetric, zero only to itself, and never grows on the way up to a shared node (5 000 draws, seed 21)', () => {
    fc.assert(
      fc.property(ofKind('SPECIALTY'), ofKind('SPECIALTY'), (left, right) => {
        const [distance, closeness] = [specialtyDistance(left, right), specialtyCloseness(left, right)];
        expect(specialtyDistance(right, left)).toBe(distance);
        expect(specialtyCloseness(right, left)).toBe(closeness);
        expect(distance === 0).toBe(left === right);
        expect(closeness === 10_000).toBe(left === right);
        expect(closeness === 0).toBe(distance === 4);
        const up = taxonomy.ancestors(right).at(0);
        if (up !== undefined && left !== right && !taxonomy.ancestors(left).some((node) => node.ordinal === right)) {
          expect(specialtyDistance(left, up.ordinal)).toBeLessThanOrEqual(distance);
        }
      }),
      { numRuns: 5000, seed: 21 },
    );
  });
});

describe('closeness of niches and industries', () => {
  it.each([
    ['ai-strategy', 'ai-strategy', 10_000],
    ['ai-strategy', 'digital-transformation', 7000],
    ['regulated-fintech', 'payments-platforms', 7000],
    ['ai-strategy', 'mlops-at-scale', 4000],
    ['ai-strategy', 'carve-outs', 0],
    ['ai-strategy', 'group-ai-and-data', 0],
  ])('niches %s and %s: %i', (left, right, closeness) => {
    expect(nicheCloseness(ordinalOf(`niche.${left}`), ordinalOf(`niche.${right}`))).toBe(closeness);
  });

  it.each([
    ['banking', 'banking', 10_000],
    ['banking', 'financial-services', 7000],
    ['banking', 'insurance', 4000],
    ['banking', 'retail', 0],
    ['retail', 'health', 0],
  ])('industries %s and %s: %i', (left, right, closeness) => {
    expect(industryCloseness(ordinalOf(`industry.${left}`), ordinalOf(`industry.${right}`))).toBe(closeness);
  });

  it('leaves no niche alone: each has a neighbour to fall back on', () => {
    for (const niche of taxonomy.selectable('NICHE')) {
      expect(closenessRow(niche.ordinal).filter((value) => value > 0).length).toBeGreaterThan(3);
    }
  });

  it('refuses ordinals of another kind', () => {
    const [node, niche] = [specialty('ai'), ordinalOf('niche.ai-strategy')];
    expect(() => specialtyDistance(node, niche)).toThrow(RangeError);
    expect(() => specialtyCloseness(niche, node)).toThrow(RangeError);
    expect(() => nicheCloseness(node, niche)).toThrow(RangeError);
    expect(() => industryCloseness(node, node)).toThrow(RangeError);
    expect(() => closenessRow(taxonomy.size)).toThrow(RangeError);
  });

  it('gives scoring the same figures as a row, symmetric and in range, for every pair of nodes', () => {
    const rows = Array.from({ length: taxonomy.size }, (_, ordinal) => closenessRow(ordinal));
    let crossKind = 0;
    rows.forEach((row, left) => {
      expect(row[left]).toBe(10_000);
      row.forEach((value, right) => {
        if (value !== rows[right][left] || value > 10_000)
          throw new Error(`Closeness of ${left} and ${right} is ${value} and ${rows[right][left]}`);
        if (value > 0 && taxonomy.byOrdinal(left)?.kind !== taxonomy.byOrdinal(right)?.kind) crossKind++;
      });
    });
    expect(crossKind).toBe(0);
    for (const kind of TAXONOMY_KINDS) expect(taxonomy.ofKind(kind).length).toBeGreaterThan(0);
  });
});
