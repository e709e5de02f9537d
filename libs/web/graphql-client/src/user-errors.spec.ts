import { fieldOf, sortErrors } from './user-errors';

describe('user errors', () => {
  it.each([
    [['input', 'brief', 'daysPerWeek'], 'daysPerWeek'],
    [['brief.outcomes.0'], 'outcomes.0'],
    [['email'], 'email'],
    [[], ''],
    [null, ''],
  ])('reads %j as the field %j', (path, field) => expect(fieldOf(path)).toBe(field));

  it('keeps the first refusal of a field and those without one apart', () => {
    expect(
      sortErrors([
        { message: 'a', path: ['input', 'email'] },
        { message: 'b', path: ['email'] },
        { message: 'c', path: null },
      ]),
    ).toEqual({ fields: { email: 'a' }, general: ['c'] });
  });
});
