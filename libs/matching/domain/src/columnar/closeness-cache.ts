import type { TaxonomyTables } from '../run-inputs';
import type { OrdinalRegister } from './ordinal-register';

/** The nodes leaders use that are close to one node at all: `[ordinal, number, closeness, …]`, the number being the register's. */
export type Neighbours = readonly number[];

/** Neighbours of taxonomy nodes under one taxonomy version, found once: asking the taxonomy for every pair would cost more than
 * scoring a market. */
export class ClosenessCache {
  private version: string | null = null;
  private specialtyCount = 0;
  private nicheCount = 0;
  private readonly ofSpecialty = new Map<number, Neighbours>();
  private readonly ofNiche = new Map<number, Neighbours>();

  constructor(
    private readonly specialties: OrdinalRegister,
    private readonly niches: OrdinalRegister,
  ) {}

  /** Drops what another version, or a smaller vocabulary, has left. */
  turnTo(taxonomy: TaxonomyTables): void {
    const sameVersion = this.version === taxonomy.version;
    if (!sameVersion || this.specialtyCount !== this.specialties.count) this.ofSpecialty.clear();
    if (!sameVersion || this.nicheCount !== this.niches.count) this.ofNiche.clear();
    this.version = taxonomy.version;
    this.specialtyCount = this.specialties.count;
    this.nicheCount = this.niches.count;
  }

  specialtyNeighbours(ordinal: number, taxonomy: TaxonomyTables): Neighbours {
    let found = this.ofSpecialty.get(ordinal);
    if (!found)
      this.ofSpecialty.set(ordinal, (found = neighbours(this.specialties, (other) => taxonomy.specialtyCloseness(ordinal, other))));
    return found;
  }

  nicheNeighbours(ordinal: number, taxonomy: TaxonomyTables): Neighbours {
    let found = this.ofNiche.get(ordinal);
    if (!found) this.ofNiche.set(ordinal, (found = neighbours(this.niches, (other) => taxonomy.nicheCloseness(ordinal, other))));
    return found;
  }

  get bytes(): number {
    let cells = 0;
    for (const map of [this.ofSpecialty, this.ofNiche]) for (const list of map.values()) cells += list.length;
    return cells * 8;
  }
}

function neighbours(register: OrdinalRegister, closeness: (other: number) => number): Neighbours {
  const found: number[] = [];
  for (const other of register.ordinals()) {
    const close = closeness(other);
    if (close > 0) found.push(other, register.numberOf(other), close);
  }
  return found;
}
