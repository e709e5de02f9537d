/** Which leaders a company may not see (blocked or in conflict), by company: a need clears just these bits. */
export class CompanySlots {
  private readonly byCompany = new Map<string, Set<number>>();
  private readonly bySlot = new Map<number, readonly string[]>();

  put(slot: number, companyIds: readonly string[]): void {
    this.remove(slot);
    if (companyIds.length === 0) return;
    this.bySlot.set(slot, companyIds);
    for (const id of companyIds) {
      const slots = this.byCompany.get(id);
      if (slots) slots.add(slot);
      else this.byCompany.set(id, new Set([slot]));
    }
  }

  remove(slot: number): void {
    for (const id of this.bySlot.get(slot) ?? []) {
      const slots = this.byCompany.get(id);
      slots?.delete(slot);
      if (slots?.size === 0) this.byCompany.delete(id);
    }
    this.bySlot.delete(slot);
  }

  slotsOf(companyId: string): Iterable<number> {
    return this.byCompany.get(companyId) ?? [];
  }

  /** An estimate: 64 bytes an entry in each of the two maps. */
  get bytes(): number {
    let entries = 0;
    for (const ids of this.bySlot.values()) entries += ids.length;
    return (entries * 2 + this.bySlot.size + this.byCompany.size) * 64;
  }
}
