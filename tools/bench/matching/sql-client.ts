import type { Parameters } from './sql-parameters';
import type { Statement } from './sql-query';

const INT4 = 23;
const HEADER_BYTES = 20;

/** An `integer[]` with subscripts from 0 in Postgres' binary form, which the server reads without parsing digits. */
export function integerArray(values: readonly number[]): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + values.length * 8);
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  // Dimensions, no nulls, element type, length, first subscript.
  [1, 0, INT4, values.length, 0].forEach((word, index) => view.setInt32(index * 4, word));
  for (let index = 0; index < values.length; index++) {
    view.setInt32(HEADER_BYTES + index * 8, 4);
    view.setInt32(HEADER_BYTES + index * 8 + 4, values[index]);
  }
  return buffer;
}

/** The values of a statement's parameters, in its order, as node-postgres sends them.
 * @throws Error on a name nobody gave */
export function valuesFor(statement: Statement, parameters: Parameters): unknown[] {
  return statement.parameters.map(({ name, kind }) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`The statement wants ${name}.`);
    return kind === 'integer[]' ? integerArray(value as readonly number[]) : typeof value === 'object' ? value : String(value);
  });
}
