import { taxonomy, TAXONOMY_KINDS, type TaxonomyKind } from '@qd/shared-domain';
import fc from 'fast-check';
import { MAX_HITS, TaxonomySearch } from './taxonomy-search';

const search = new TaxonomySearch();
const codes = (query: string, ...kinds: TaxonomyKind[]): string[] => search.search({ query, kinds, limit: 20 }).map((hit) => hit.node.code);

describe('searching the taxonomy', () => {
  it.each<[string, string]>([
    ['kuberntes', 'specialty.kubernetes'],
    ['kubernetis', 'specialty.kubernetes'],
    ['kubrenetes', 'specialty.kubernetes'],
    ['k8', 'specialty.kubernetes'],
    ['obsevability', 'specialty.observability'],
    ['observabilty', 'specialty.observability'],
    ['platfrom enginering', 'specialty.platform-engineering'],
    ['devopps', 'specialty.devops'],
    ['dev-ops', 'specialty.devops'],
    ['continous integration', 'specialty.ci-cd'],
    ['continious delivery', 'specialty.ci-cd'],
    ['infrastucture as code', 'specialty.infrastructure-as-code'],
    ['site relability', 'specialty.sre'],
    ['cyber secuirty', 'specialty.security'],
    ['threat modeling', 'specialty.threat-modelling'],
    ['pen testing', 'specialty.penetration-testing'],
    ['penetraton testing', 'specialty.penetration-testing'],
    ['soc2', 'specialty.soc-2'],
    ['iso27001', 'specialty.iso-27001'],
    ['iso 27001 certificaton', 'specialty.iso-27001'],
    ['gdrp', 'specialty.gdpr'],
    ['artifical intelligence', 'specialty.ai'],
    ['machine learnig', 'specialty.machine-learning'],
    ['maschine learning', 'specialty.machine-learning'],
    ['retreival augmented generation', 'specialty.rag'],
    ['promt engineering', 'specialty.prompt-evaluation'],
    ['larg language models', 'specialty.generative-ai'],
    ['data enginering', 'specialty.data-engineering'],
    ['data warehosing', 'specialty.data-warehousing'],
    ['bussiness intelligence', 'specialty.business-intelligence'],
    ['micorservices', 'specialty.microservices'],
    ['domain drivn design', 'specialty.domain-driven-design'],
    ['multi tennancy', 'specialty.multi-tenancy'],
    ['legacy modernistion', 'specialty.legacy-modernisation'],
    ['acessibility', 'specialty.accessibility'],
    ['accesibility', 'specialty.accessibility'],
    ['recruting', 'specialty.hiring'],
    ['carreer ladders', 'specialty.career-ladders'],
    ['due dilligence', 'specialty.tech-due-diligence'],
    ['post merger intergration', 'specialty.post-merger-integration'],
    ['prodcut discovery', 'specialty.product-discovery'],
    ['augmented realty', 'specialty.extended-reality'],
    ['block chain', 'specialty.blockchain'],
    ['robitics', 'specialty.robotics'],
    ['künstliche inteligenz', 'specialty.ai'],
    ['qualitaetssicherung', 'specialty.quality-engineering'],
    ['gestion de projets', 'specialty.delivery-management'],
  ])('%s finds %s first among specialties', (query, code) => {
    expect(codes(query, 'SPECIALTY')[0]).toBe(code);
  });

  it.each<[TaxonomyKind, string, string]>([
    ['TECHNOLOGY', 'postgress', 'technology.postgresql'],
    ['TECHNOLOGY', 'postgersql', 'technology.postgresql'],
    ['TECHNOLOGY', 'javscript', 'technology.javascript'],
    ['TECHNOLOGY', 'typscript', 'technology.typescript'],
    ['TECHNOLOGY', 'pyhton', 'technology.python'],
    ['TECHNOLOGY', 'kakfa', 'technology.kafka'],
    ['TECHNOLOGY', 'elastisearch', 'technology.elasticsearch'],
    ['TECHNOLOGY', 'terrafrom', 'technology.terraform'],
    ['TECHNOLOGY', 'anuglar', 'technology.angular'],
    ['TECHNOLOGY', 'java', 'technology.java'],
    ['TECHNOLOGY', 'go', 'technology.go'],
    ['TECHNOLOGY', 'c', 'technology.c'],
    ['TECHNOLOGY', 'r', 'technology.r'],
    ['NICHE', 'ai stratgy', 'niche.ai-strategy'],
    ['NICHE', 'sass scaling', 'niche.saas-scaling'],
    ['NICHE', 'cloud infrastucture', 'niche.cloud-infrastructure'],
    ['NICHE', 'post aquisition integration', 'niche.post-acquisition-integration'],
    ['NICHE', 'digitalisirung', 'niche.digital-transformation'],
    ['INDUSTRY', 'helthcare', 'industry.health'],
    ['INDUSTRY', 'insurence', 'industry.insurance'],
    ['INDUSTRY', 'logisitcs', 'industry.logistics'],
    ['INDUSTRY', 'e comerce', 'industry.e-commerce'],
    ['INDUSTRY', 'proptec', 'industry.real-estate'],
  ])('%s %s finds %s first', (kind, query, code) => {
    expect(codes(query, kind)[0]).toBe(code);
  });

  it('finds every node first by its own label', () => {
    for (const kind of TAXONOMY_KINDS) {
      for (const node of taxonomy.selectable(kind)) {
        const [first] = search.search({ query: node.label, kinds: [kind], limit: 1 });
        expect([first.node.code, first.matchedName, first.match]).toEqual([node.code, node.label, 'EXACT']);
      }
    }
  });

  it('finds nodes first by any synonym (600 draws, seed 32)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TAXONOMY_KINDS), fc.nat(), (kind, pick) => {
        const names = taxonomy.names(kind);
        const { name, node } = names[pick % names.length];
        expect(search.search({ query: name, kinds: [kind], limit: 1 })[0].node).toBe(node);
      }),
      { numRuns: 600, seed: 32 },
    );
  });

  it('completes what is being typed', () => {
    expect(codes('prod', 'SPECIALTY')[0]).toBe('specialty.product');
    expect(codes('obs', 'SPECIALTY')[0]).toBe('specialty.observability');
    expect(codes('kuber').slice(0, 2).sort()).toEqual(['specialty.kubernetes', 'technology.kubernetes']);
    expect(codes('threat m', 'SPECIALTY')[0]).toBe('specialty.threat-modelling');
    expect(codes('post-acq', 'NICHE')[0]).toBe('niche.post-acquisition-integration');
  });

  it('says by which wording a node was found', () => {
    expect(search.search({ query: 'k8s', kinds: ['TECHNOLOGY'], limit: 1 })[0]).toMatchObject({ matchedName: 'k8s', match: 'EXACT' });
    expect(search.search({ query: 'fractional c', kinds: ['NICHE'], limit: 1 })[0]).toMatchObject({ match: 'PREFIX' });
    expect(search.search({ query: 'amazon web servces', kinds: ['SPECIALTY'], limit: 1 })[0]).toMatchObject({
      matchedName: 'amazon web services',
      match: 'TYPO',
    });
    expect(search.search({ query: 'engineers hiring', kinds: ['SPECIALTY'], limit: 1 })[0]).toMatchObject({
      matchedName: 'Hiring engineers',
      match: 'WORDS',
    });
  });

  it('finds by words of the description when no name fits', () => {
    expect(codes('racks power cooling', 'SPECIALTY')[0]).toBe('specialty.data-centres');
    expect(codes('outages who speaks', 'SPECIALTY')[0]).toBe('specialty.incident-response');
  });

  it('looks in the wanted kinds only, and gives exact matches of all kinds first', () => {
    expect(codes('kubernetes').slice(0, 2)).toEqual(['specialty.kubernetes', 'technology.kubernetes']);
    for (const kind of TAXONOMY_KINDS)
      expect(search.search({ query: 'data', kinds: [kind] }).every((hit) => hit.node.kind === kind)).toBe(true);
  });

  it('offers areas and well-known choices for an empty query, of all kinds in turn', () => {
    expect(search.search({ query: '', limit: 4 }).map((hit) => hit.node.kind)).toEqual([...TAXONOMY_KINDS]);
    for (const kind of TAXONOMY_KINDS) {
      const hits = search.search({ query: '  ', kinds: [kind], limit: 12 });
      expect(hits).toHaveLength(12);
      expect(new Set(hits.map((hit) => hit.node)).size).toBe(12);
      expect(hits.every((hit) => hit.match === 'FEATURED' && !hit.node.group)).toBe(true);
    }
    const areas = search.search({ query: '', kinds: ['SPECIALTY'], limit: MAX_HITS }).map((hit) => hit.node);
    for (const root of taxonomy.roots('SPECIALTY')) expect(areas).toContain(root);
  });

  it('keeps the limit within 1 and 50', () => {
    const counts = [-1, 0, 1, 2.9, 1000, NaN, Infinity, -Infinity].map((limit) => search.search({ query: 'a', limit }).length);
    expect(counts).toEqual([1, 1, 1, 2, 50, 10, 50, 1]);
  });

  it.each([
    ['punctuation', '!!! ??? ---'],
    ['emoji', '👩‍💻🚀'],
    ['Arabic', 'الذكاء الاصطناعي'],
    ['Hebrew with overrides', '\u202eסייבר\u202c'],
    ['Chinese', '人工智能'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['a lone surrogate', '\ud83d'],
    ['a query language', 'label:* AND (x OR y~2) "'],
    ['markup', '<script>alert(1)</script>'],
    ['names of object members', '__proto__ constructor toString'],
    ['a megabyte', 'kubernetes '.repeat(100_000)],
  ])('survives %s', (_, query) => {
    expect(search.search({ query }).length).toBeLessThanOrEqual(10);
  });

  it('reads no more than 80 characters', () => {
    const query = `${' '.repeat(70)}kubernetes`;
    expect(codes(query, 'TECHNOLOGY')[0]).toBe('technology.kubernetes');
    expect(codes(`${' '.repeat(80)}kubernetes`, 'TECHNOLOGY')[0]).toBe('technology.typescript');
  });

  it('never throws, repeats itself exactly and lists each node once (300 draws, seed 31)', () => {
    const other = new TaxonomySearch();
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.stringMatching(/^[a-z ]{1,20}$/),
    );
    fc.assert(
      fc.property(texts, fc.subarray([...TAXONOMY_KINDS]), fc.integer({ min: 1, max: 50 }), (query, kinds, limit) => {
        const hits = search.search({ query, kinds, limit });
        expect(other.search({ query, kinds, limit })).toEqual(hits);
        expect(new Set(hits.map((hit) => hit.node.ordinal)).size).toBe(hits.length);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(hits.every((hit) => !hit.node.group && (kinds.length === 0 || kinds.includes(hit.node.kind)))).toBe(true);
      }),
      { numRuns: 300, seed: 31 },
    );
  });
});
