import { LANGUAGES, ROLES, weekOf } from '@qd/shared-domain';
import type { RunInputs } from '../run-inputs';
import { FAMILY } from './bitsets';
import type { LeaderColumns } from './leader-columns';

/** Exactly `count` bitsets whose union is that of all given ones: padded, or with what is too many united into `scratch` first. */
function unionOf(count: number, sets: readonly Int32Array[], none: Int32Array, scratch: Int32Array): readonly Int32Array[] {
  if (sets.length <= count) return [...sets, ...new Array<Int32Array>(count - sets.length).fill(none)];
  scratch.fill(0);
  for (const set of sets.slice(count - 1)) for (let word = 0; word < scratch.length; word++) scratch[word] |= set[word];
  return [...sets.slice(0, count - 1), scratch];
}

/** The gates that are a property a leader has or lacks (STANDING, BLOCKED, CONFLICT_OF_INTEREST, NO_GO_INDUSTRY, ROLE, KIND, CAPACITY,
 * LANGUAGE, OWNERSHIP) as one AND pass over bitsets: a bit stays for whoever passes all of them. The gates that measure follow leader by leader. */
export class GateWords {
  words = new Int32Array(0);
  private roleScratch = new Int32Array(0);
  private languageScratch = new Int32Array(0);

  fill({ need, policy }: RunInputs, columns: LeaderColumns): Int32Array {
    const { bitsets, hiddenFrom } = columns;
    const count = columns.capacity >>> 5;
    if (this.words.length !== count) {
      this.words = new Int32Array(count);
      this.roleScratch = new Int32Array(count);
      this.languageScratch = new Int32Array(count);
    }
    const adjacency = policy.roleAdjacencyBp[need.role];
    const roles = ROLES.flatMap((_, role) => (adjacency[role] > 0 ? [bitsets.get(FAMILY.ROLE + role)] : []));
    const languages = LANGUAGES.flatMap((_, language) =>
      (need.languages >> language) & 1 ? [bitsets.get(FAMILY.LANGUAGE + language)] : [],
    );
    // Few roles serve more than four others, few teams work in more than two languages.
    const [r0, r1, r2, r3] = unionOf(4, roles, bitsets.none, this.roleScratch);
    const [l0, l1] = unionOf(2, languages, bitsets.none, this.languageScratch);
    const approved = bitsets.get(FAMILY.APPROVED);
    const kind = bitsets.get(FAMILY.KIND + need.kind);
    const ownership = bitsets.get(FAMILY.OWNERSHIP + need.ownership);
    const free = columns.withCapacity(weekOf(need.startDay), need.halfDaysPerWeek);
    const noGo = bitsets.get(FAMILY.NO_GO + need.industry);
    const { words } = this;
    for (let word = 0; word < count; word++) {
      words[word] =
        approved[word] &
        kind[word] &
        ownership[word] &
        free[word] &
        ~noGo[word] &
        (r0[word] | r1[word] | r2[word] | r3[word]) &
        (l0[word] | l1[word]);
    }
    for (const companyId of need.companyIds) {
      for (const slot of hiddenFrom.slotsOf(companyId)) words[slot >>> 5] &= ~(1 << (slot & 31));
    }
    return words;
  }

  get bytes(): number {
    return this.words.byteLength * 3;
  }
}
