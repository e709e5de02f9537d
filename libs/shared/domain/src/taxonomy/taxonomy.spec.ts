import fc from 'fast-check';
import { foldings, foldName, foldWords } from './fold';
import { TAXONOMY_KINDS, type TaxonomyKind } from './node';
import { linkNodes, TAXONOMY_NODES } from './nodes';
import { parseTable } from './table';
import { Taxonomy, taxonomy } from './taxonomy';

describe('the taxonomy', () => {
  it('numbers its nodes 0, 1, 2, … over all kinds', () => {
    expect(TAXONOMY_NODES.map((node) => node.ordinal)).toEqual(TAXONOMY_NODES.map((_, index) => index));
    expect(taxonomy.size).toBe(TAXONOMY_NODES.length);
    expect(taxonomy.byOrdinal(-1)).toBeNull();
    expect(taxonomy.byOrdinal(taxonomy.size)).toBeNull();
    expect(taxonomy.byOrdinal(0.5)).toBeNull();
  });

  it('offers enough of each kind', () => {
    const counts = Object.fromEntries(TAXONOMY_KINDS.map((kind) => [kind, taxonomy.selectable(kind).length])) as Record<
      TaxonomyKind,
      number
    >;
    expect(counts.SPECIALTY).toBeGreaterThanOrEqual(190);
    expect(counts.NICHE).toBeGreaterThanOrEqual(70);
    expect(counts.INDUSTRY).toBeGreaterThanOrEqual(40);
    expect(counts.TECHNOLOGY).toBeGreaterThanOrEqual(80);
  });

  it('gives every node a unique kebab-case code of its kind', () => {
    for (const node of TAXONOMY_NODES) {
      expect(node.code).toMatch(new RegExp(`^${node.kind.toLowerCase()}\\.[a-z0-9]+(-[a-z0-9]+)*$`));
      expect(taxonomy.byCode(node.code)).toBe(node);
    }
    expect(new Set(TAXONOMY_NODES.map((node) => node.code)).size).toBe(TAXONOMY_NODES.length);
    expect(taxonomy.byCode('specialty.nothing')).toBeNull();
  });

  it('describes every node in one sentence and gives every choice other wordings', () => {
    for (const node of TAXONOMY_NODES) {
      expect(node.description).toMatch(/^[A-Z].{10,160}\.$/);
      expect(node.label).toBe(node.label.trim());
      if (!node.group) expect(node.synonyms.length).toBeGreaterThan(0);
    }
  });

  it('leads every label and synonym to exactly one node of its kind', () => {
    for (const kind of TAXONOMY_KINDS) {
      const owners = new Map<string, string>();
      for (const node of taxonomy.selectable(kind)) {
        for (const key of new Set([node.label, ...node.synonyms].flatMap(foldings))) {
          expect(key).not.toBe('');
          expect(`${key}: ${owners.get(key) ?? node.code}`).toBe(`${key}: ${node.code}`);
          owners.set(key, node.code);
        }
        for (const name of [node.label, ...node.synonyms]) expect(taxonomy.resolve(kind, name)).toBe(node);
        expect(new Set([node.label, ...node.synonyms].map(foldName)).size).toBe(node.synonyms.length + 1);
      }
    }
  });

  it('is a forest of one to four levels, each tree of one kind, without cycles', () => {
    for (const node of TAXONOMY_NODES) {
      const above = taxonomy.ancestors(node.ordinal);
      expect(above.length).toBeLessThanOrEqual(3);
      expect(above.every((ancestor) => ancestor.kind === node.kind && ancestor.ordinal < node.ordinal)).toBe(true);
      if (above.length > 0) expect(taxonomy.children(above[0].ordinal)).toContain(node);
    }
    const depths = (kind: TaxonomyKind) => new Set(taxonomy.selectable(kind).map((node) => taxonomy.ancestors(node.ordinal).length + 1));
    expect([...depths('SPECIALTY')].sort()).toEqual([1, 2, 3, 4]);
    expect([...depths('INDUSTRY')].sort()).toEqual([1, 2]);
    expect([...depths('NICHE')]).toEqual([2]);
    expect([...depths('TECHNOLOGY')]).toEqual([2]);
    expect(() => taxonomy.ancestors(taxonomy.size)).toThrow(RangeError);
    expect(() => taxonomy.children(-1)).toThrow(RangeError);
  });

  it('walks from observability to the root', () => {
    const tracing = taxonomy.byCode('specialty.distributed-tracing')!;
    expect(taxonomy.ancestors(tracing.ordinal).map((node) => node.label)).toEqual([
      'Observability',
      'Site reliability engineering',
      'Infrastructure and operations',
    ]);
    expect(taxonomy.roots('NICHE').every((node) => node.group)).toBe(true);
  });
});

describe('resolving a name', () => {
  it.each(['Kubernetes', 'kubernetes', 'K8s', 'k8s', 'kube', ' KUBERNETES ', 'kubernets'])(
    '%s is Kubernetes in each kind that has it',
    (text) => {
      expect(taxonomy.resolve('SPECIALTY', text)?.code).toBe('specialty.kubernetes');
      expect(taxonomy.resolve('TECHNOLOGY', text)?.code).toBe('technology.kubernetes');
    },
  );

  it.each<[TaxonomyKind, string, string]>([
    ['SPECIALTY', 'ci cd', 'specialty.ci-cd'],
    ['SPECIALTY', 'CICD', 'specialty.ci-cd'],
    ['SPECIALTY', 'Datenschutz', 'specialty.privacy'],
    ['SPECIALTY', 'Fuehrung', 'specialty.engineering-leadership'],
    ['SPECIALTY', 'führung', 'specialty.engineering-leadership'],
    ['SPECIALTY', 'intelligence artificielle', 'specialty.ai'],
    ['SPECIALTY', 'M & A', 'specialty.transactions'],
    ['SPECIALTY', 'DORA', 'specialty.dora'],
    ['SPECIALTY', 'DORA metrics', 'specialty.engineering-metrics'],
    ['SPECIALTY', 'SOC', 'specialty.security-operations'],
    ['SPECIALTY', 'SOC 2', 'specialty.soc-2'],
    ['NICHE', 'MVP', 'niche.seed-stage-mvp'],
    ['INDUSTRY', 'SANTE', 'industry.health'],
    ['TECHNOLOGY', 'C++', 'technology.cpp'],
    ['TECHNOLOGY', 'c#', 'technology.csharp'],
    ['TECHNOLOGY', 'C', 'technology.c'],
    ['TECHNOLOGY', '.NET', 'technology.dotnet'],
    ['TECHNOLOGY', 'node.js', 'technology.nodejs'],
    ['TECHNOLOGY', 'Java', 'technology.java'],
    ['TECHNOLOGY', 'Java Script', 'technology.javascript'],
  ])('%s %s is %s', (kind, text, code) => {
    expect(taxonomy.resolve(kind, text)?.code).toBe(code);
  });

  it('guesses nothing', () => {
    for (const text of ['', ' ', '!?', '😀', 'kubernete', 'AI and data', 'x'.repeat(1_000_000)]) {
      expect(TAXONOMY_KINDS.map((kind) => taxonomy.resolve(kind, text))).toEqual([null, null, null, null]);
    }
  });

  it('folds any text without throwing, and folding twice changes nothing (5 000 draws, seed 11)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const key = foldName(text);
        expect(foldName(key)).toBe(key);
        expect(foldWords(text).join('')).toBe(key);
        expect(foldName(`  ${text}--`)).toBe(key);
      }),
      { numRuns: 5000, seed: 11 },
    );
  });

  it('finds a name whatever its case and spacing (2 000 draws, seed 12)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TAXONOMY_KINDS), fc.nat(), fc.constantFrom(' ', '-', '_', '.', ' / '), (kind, pick, glue) => {
        const names = taxonomy.names(kind);
        const { name, node } = names[pick % names.length];
        expect(taxonomy.resolve(kind, name.toUpperCase())).toBe(node);
        expect(taxonomy.resolve(kind, `${glue}${name.replaceAll(' ', glue)}${glue}`)).toBe(node);
      }),
      { numRuns: 2000, seed: 12 },
    );
  });
});

describe('the tables', () => {
  const small = new Taxonomy(
    linkNodes(
      parseTable(
        'SPECIALTY',
        `
0 group-a [group]: All
  A heading.
1 group-a > b [retired]: Bee
  A retired node.
  bee | bumble
    bee
2 group-a > c: Cee
  A live node.
  sea |
  see
`,
      ),
    ),
  );

  it('keep retired nodes and headings for look-up but offer neither', () => {
    expect(small.byOrdinal(1)?.retired).toBe(true);
    expect(small.byCode('specialty.b')?.synonyms).toEqual(['bee', 'bumble bee']);
    expect(small.selectable('SPECIALTY').map((node) => node.label)).toEqual(['Cee']);
    expect(small.ofKind('SPECIALTY').map((node) => node.label)).toEqual(['All', 'Cee']);
    expect(small.children(0).map((node) => node.label)).toEqual(['Cee']);
    expect([small.resolve('SPECIALTY', 'Bee'), small.resolve('SPECIALTY', 'All')]).toEqual([null, null]);
    expect(small.resolve('SPECIALTY', 'see')?.label).toBe('Cee');
  });

  it.each([
    ['a gap', '0 a: A\n  One.\n2 b: B\n  Two.', 'expected 1'],
    ['a repeated ordinal', '0 a: A\n  One.\n0 b: B\n  Two.', 'expected 1'],
    ['a repeated code', '0 a: A\n  One.\n1 a: B\n  Two.', 'stands twice'],
    ['an unknown parent', '0 x > a: A\n  One.', 'unknown parent'],
    ['a cycle', '0 b > a: A\n  One.\n1 a > b: B\n  Two.', 'before its parent'],
    ['a broken header', '0 A: A\n  One.', 'not a header'],
    ['a missing description', '0 a: A', 'no description'],
  ])('refuse %s', (_, table, message) => {
    expect(() => linkNodes(parseTable('SPECIALTY', table))).toThrow(message);
  });
});
