/** Reads a figure as people type it: `2.5`, `2,5`, `1 200`, `1,200`, `1.200` (three digits after a sign group thousands).
 * @returns null when empty, NaN when it is no figure */
export function figure(text: string): number | null {
  const tidy = text.replace(/[\s']/g, '');
  if (tidy === '') return null;
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(tidy)
    ? tidy.replaceAll(',', '')
    : /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(tidy)
      ? tidy.replaceAll('.', '').replace(',', '.')
      : tidy.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
