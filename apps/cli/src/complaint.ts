/** Something the person at the keyboard can mend: printed without a stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}
