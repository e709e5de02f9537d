import type { TaxonomyNode } from './node';
import { parseTable, type TableEntry } from './table';
import { AI_SPECIALTIES } from './data/specialties-ai';
import { ARCHITECTURE_SPECIALTIES } from './data/specialties-architecture';
import { BUSINESS_SPECIALTIES } from './data/specialties-business';
import { DATA_SPECIALTIES } from './data/specialties-data';
import { DEVICE_SPECIALTIES } from './data/specialties-devices';
import { ENGINEERING_SPECIALTIES } from './data/specialties-engineering';
import { FRONTIER_SPECIALTIES } from './data/specialties-frontier';
import { INFRASTRUCTURE_SPECIALTIES } from './data/specialties-infrastructure';
import { LEADERSHIP_SPECIALTIES } from './data/specialties-leadership';
import { PRODUCT_SPECIALTIES } from './data/specialties-product';
import { REGULATED_SPECIALTIES } from './data/specialties-regulated';
import { SECURITY_SPECIALTIES } from './data/specialties-security';
import { BUSINESS_NICHES } from './data/niches-business';
import { TECHNOLOGY_NICHES } from './data/niches-technology';
import { INDUSTRIES } from './data/industries';
import { DATA_TECHNOLOGIES } from './data/technologies-data';
import { LANGUAGE_TECHNOLOGIES } from './data/technologies-languages';
import { OPERATIONS_TECHNOLOGIES } from './data/technologies-operations';
import { PRODUCT_TECHNOLOGIES } from './data/technologies-products';

const SPECIALTY_TABLES = [
  INFRASTRUCTURE_SPECIALTIES,
  SECURITY_SPECIALTIES,
  AI_SPECIALTIES,
  DATA_SPECIALTIES,
  ARCHITECTURE_SPECIALTIES,
  ENGINEERING_SPECIALTIES,
  DEVICE_SPECIALTIES,
  REGULATED_SPECIALTIES,
  LEADERSHIP_SPECIALTIES,
  PRODUCT_SPECIALTIES,
  BUSINESS_SPECIALTIES,
  FRONTIER_SPECIALTIES,
];

/** Joins table entries into nodes, in the order of their ordinals and whatever the order of the entries.
 * @throws Error naming the entry on a gap or repetition of ordinals, a repeated code, an unknown parent, or a parent that is
 *   no earlier node (which would be a cycle, or a node moved after the fact) */
export function linkNodes(entries: readonly TableEntry[]): TaxonomyNode[] {
  const byCode = new Map<string, TableEntry>();
  for (const entry of entries) {
    if (byCode.has(entry.code)) throw new Error(`Taxonomy: code ${entry.code} stands twice`);
    byCode.set(entry.code, entry);
  }
  const sorted = [...entries].sort((left, right) => left.ordinal - right.ordinal);
  return sorted.map(({ parentCode, ...entry }, index) => {
    if (entry.ordinal !== index) throw new Error(`Taxonomy: ${entry.code} has ordinal ${entry.ordinal}, expected ${index}`);
    const parent = parentCode === null ? null : byCode.get(parentCode);
    if (parent === undefined) throw new Error(`Taxonomy: ${entry.code} has an unknown parent ${parentCode}`);
    if (parent !== null && parent.ordinal >= entry.ordinal) throw new Error(`Taxonomy: ${entry.code} stands before its parent`);
    return { ...entry, parentOrdinal: parent?.ordinal ?? null };
  });
}

/** Every node, retired ones and headings included; the index is the ordinal. */
export const TAXONOMY_NODES: readonly TaxonomyNode[] = linkNodes([
  ...SPECIALTY_TABLES.flatMap((table) => parseTable('SPECIALTY', table)),
  ...[TECHNOLOGY_NICHES, BUSINESS_NICHES].flatMap((table) => parseTable('NICHE', table)),
  ...parseTable('INDUSTRY', INDUSTRIES),
  ...[LANGUAGE_TECHNOLOGIES, DATA_TECHNOLOGIES, OPERATIONS_TECHNOLOGIES, PRODUCT_TECHNOLOGIES].flatMap((table) =>
    parseTable('TECHNOLOGY', table),
  ),
]);
