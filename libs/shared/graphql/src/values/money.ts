import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { fail, invalid, isCurrency, MAX_AMOUNT_MINOR, type Money, ok, type Refusal, type Result } from '@qd/shared-domain';

@ObjectType('Money', { description: 'An amount in the minor unit of its currency.' })
export class MoneyType {
  @Field(() => Int, { description: 'Minor units: cents for EUR, yen for JPY.' })
  amountMinor!: number;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency!: string;
}

@InputType('MoneyInput', { description: 'An amount in the minor unit of its currency.' })
export class MoneyInput {
  @Field(() => Int, { description: `Minor units, 0 to ${MAX_AMOUNT_MINOR}.` })
  amountMinor!: number;

  @Field(() => String, { description: 'ISO 4217 code, one of vocabulary.currencies.' })
  currency!: string;
}

/** Reads an untrusted amount.
 * @param path where a refusal points to */
export function readMoney(input: MoneyInput, path: string): Result<Money, Refusal> {
  const { amountMinor, currency } = input;
  if (!isCurrency(currency)) return fail(invalid(`${path}.currency`, 'Choose one of the currencies on offer.'));
  if (!Number.isInteger(amountMinor) || amountMinor < 0 || amountMinor > MAX_AMOUNT_MINOR) {
    return fail(invalid(`${path}.amountMinor`, `An amount is a whole number from 0 to ${MAX_AMOUNT_MINOR} in minor units.`));
  }
  return ok({ amountMinor, currency });
}
