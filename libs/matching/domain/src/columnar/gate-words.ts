import { LANGUAGES, ROLES } from '@qd/shared-domain';
import type { RunInputs } from '../run-inputs';
import { FAMILY } from './bitsets';
import type { LeaderColumns } from './leader-columns';

const ARITY = 6;

/** Six bitsets whose union is that of all given ones: padded, or with what goes beyond six united into `scratch` first. */
function unionOfSix(sets: readonly Int32Array[], none: Int32Array, scratch: Int32Array): readonly Int32Array[] {
  if (sets.length <= ARITY) return [...sets, none, none, none, none, none, none].slice(0, ARITY);
  scratch.fill(0);
  for (const set of sets.slice(ARITY - 1)) for (let word = 0; word < scratch.length; word++) scratch[word] |= set[word];
  return [...sets.slice(0, ARITY - 1), scratch];
}

/** The gates that are a property a leader has or lacks (STANDING, BLOCKED, CONFLICT_OF_INTEREST, NO_GO_INDUSTRY, ROLE, KIND, LANGUAGE,
 * OWNERSHIP) as one AND pass over bitsets: a bit stays for whoever passes all of them. The gates that measure follow leader by leader. */
export class GateWords {
  words = new Int32Array(0);
  private roleScratch = new Int32Array(0);
  private languageScratch = new Int32Array(0);

  fill({ need, policy }: RunInputs, { bitsets, capacity, hiddenFrom }: LeaderColumns): Int32Array {
    const count = capacity >>> 5;
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
    const [r0, r1, r2, r3, r4, r5] = unionOfSix(roles, bitsets.none, this.roleScratch);
    const [l0, l1, l2, l3, l4, l5] = unionOfSix(languages, bitsets.none, this.languageScratch);
    const approved = bitsets.get(FAMILY.APPROVED);
    const kind = bitsets.get(FAMILY.KIND + need.kind);
    const ownership = bitsets.get(FAMILY.OWNERSHIP + need.ownership);
    const noGo = bitsets.get(FAMILY.NO_GO + need.industry);
    const { words } = this;
    for (let word = 0; word < count; word++) {
      words[word] =
        approved[word] &
        kind[word] &
        ownership[word] &
        ~noGo[word] &
        (r0[word] | r1[word] | r2[word] | r3[word] | r4[word] | r5[word]) &
        (l0[word] | l1[word] | l2[word] | l3[word] | l4[word] | l5[word]);
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
