import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CapacityRefusal, ProfileRefusal } from '@qd/leaders-domain';
import { formatIsoWeek } from '@qd/shared-domain';
import { toUserErrors, UserErrorInterface } from '@qd/shared-graphql';

@ObjectType('CapacityExceededError', {
  implements: () => [UserErrorInterface],
  description: 'More is promised in a week than would be left.',
})
export class CapacityExceededErrorType extends UserErrorInterface {
  @Field(() => String, { description: 'The first ISO week that does not fit.' })
  week!: string;

  @Field(() => Int, { description: 'Half-days it is short of what is promised.' })
  missingHalfDays!: number;

  @Field(() => String, { nullable: true, description: 'ISO week from which on it would fit; null within 104 weeks.' })
  nextFreeWeek!: string | null;
}

/** Turns a refusal of a leader's command into the errors of its payload. */
export function leaderErrors(refusal: ProfileRefusal | CapacityRefusal): UserErrorInterface[] {
  if (refusal.kind === 'CONTACT_DATA') {
    const { found, errors } = refusal;
    const rest = errors.length > 0 ? toUserErrors({ kind: 'INVALID', errors }) : [];
    return [...found.flatMap((text) => toUserErrors({ kind: 'CONTACT_DATA', ...text })), ...rest];
  }
  if (refusal.kind !== 'CAPACITY_EXCEEDED') return toUserErrors(refusal);
  const { message, week, missingHalfDays, nextFreeWeek } = refusal;
  const error = new CapacityExceededErrorType();
  return [
    Object.assign(error, {
      message,
      path: ['halfDays'],
      week: formatIsoWeek(week),
      missingHalfDays,
      nextFreeWeek: nextFreeWeek === null ? null : formatIsoWeek(nextFreeWeek),
    }),
  ];
}
