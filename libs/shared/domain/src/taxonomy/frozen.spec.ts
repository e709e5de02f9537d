import { closenessRow } from './closeness';
import { TAXONOMY_VERSION } from './node';
import { TAXONOMY_NODES } from './nodes';

/* One row per released version, oldest first; rows are added, never changed. Facts store ordinals and old runs replay, so what scoring
 * reads of the first `nodes` nodes must never change again: ordinal, code, parent, heading or not, and every closeness among them.
 * Labels, descriptions and synonyms may change. */
const RELEASES = [{ version: '2026.1', nodes: 777, structure: 'c67a5c75', closeness: '3d4317bc' }];

/** FNV-1a, 32 bits: enough to notice a slip, and the domain's specs load no hash. */
function checksum(values: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const value of values) hash = Math.imul(hash ^ (value & 0xff), 0x01000193) ^ (value >>> 8);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function structureOf(count: number): string {
  const lines = TAXONOMY_NODES.slice(0, count).map((node) => `${node.ordinal} ${node.code} ${node.parentOrdinal ?? '-'} ${node.group}\n`);
  return checksum(Array.from(lines.join(''), (character) => character.charCodeAt(0)));
}

function* closenessOf(count: number): Generator<number> {
  for (let ordinal = 0; ordinal < count; ordinal++) yield* closenessRow(ordinal).subarray(0, count);
}

describe('released versions of the taxonomy', () => {
  it.each(RELEASES)('$version still means what it meant', ({ nodes, structure, closeness }) => {
    expect({ structure: structureOf(nodes), closeness: checksum(closenessOf(nodes)) }).toEqual({ structure, closeness });
  });

  it('has a row for the current version that covers every node', () => {
    expect(RELEASES.at(-1)).toMatchObject({ version: TAXONOMY_VERSION, nodes: TAXONOMY_NODES.length });
  });

  it('keeps the ordinals people have seen', () => {
    const anchors = [0, 100, 250, 404, 405, 450, 501, 550, 573, 650, 776].map((ordinal) => `${ordinal} ${TAXONOMY_NODES[ordinal].code}`);
    expect(anchors).toEqual([
      '0 specialty.infrastructure',
      '100 specialty.ai-assisted-development',
      '250 specialty.driver-assistance',
      '404 specialty.materials-informatics',
      '405 niche.group-ai-and-data',
      '450 niche.venture-building',
      '501 industry.financial-services',
      '550 industry.airlines',
      '573 technology.group-languages',
      '650 technology.timescaledb',
      '776 technology.openstreetmap',
    ]);
  });

  it('notices a swapped pair, a changed value and a missing one', () => {
    const sums = [
      [1, 2, 7000],
      [2, 1, 7000],
      [1, 2, 7001],
      [1, 2, 7256],
      [1, 2],
    ].map(checksum);
    expect(new Set(sums).size).toBe(5);
  });
});
