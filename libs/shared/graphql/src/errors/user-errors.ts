import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { type Refusal, unreachable } from '@qd/shared-domain';

@InterfaceType('UserError', { description: 'An expected refusal: nothing was changed, and the message says what to do.' })
export abstract class UserErrorInterface {
  @Field(() => String, { description: 'For people: what is wrong and what to do next.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'The input field it is about, from the root of the input; list items by index.' })
  path!: string[] | null;
}

@ObjectType('FieldError', { implements: () => [UserErrorInterface], description: 'A field of the input is broken.' })
export class FieldErrorType extends UserErrorInterface {}

@ObjectType('NotFoundError', {
  implements: () => [UserErrorInterface],
  description: 'Nothing has this id, or it is not for the caller to see; both give this one answer.',
})
export class NotFoundErrorType extends UserErrorInterface {}

@ObjectType('ForbiddenError', { implements: () => [UserErrorInterface], description: 'The caller may never do this.' })
export class ForbiddenErrorType extends UserErrorInterface {}

@ObjectType('ConflictError', {
  implements: () => [UserErrorInterface],
  description: 'The object is in another state or version than the caller thought.',
})
export class ConflictErrorType extends UserErrorInterface {
  @Field(() => String, { nullable: true, description: 'The state it is in now.' })
  state!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version it has now.' })
  version!: number | null;
}

@ObjectType('ContactDataError', {
  implements: () => [UserErrorInterface],
  description: 'A text holds contact data that may not be shown yet.',
})
export class ContactDataErrorType extends UserErrorInterface {
  @Field(() => String, { description: 'The text with the contact data cut out, on offer instead.' })
  redacted!: string;
}

/** A free text held contact data; `path` is dotted. */
export interface ContactDataRefusal {
  readonly kind: 'CONTACT_DATA';
  readonly path: string;
  readonly redacted: string;
}

const errorOf = <T extends UserErrorInterface>(type: new () => T, fields: Omit<T, never>): T => Object.assign(new type(), fields);

const pathOf = (dotted: string): string[] => (dotted === '' ? [] : dotted.split('.'));

export const forbiddenError = (message: string): ForbiddenErrorType => errorOf(ForbiddenErrorType, { message, path: null });

/** Turns a refusal into the errors of a payload. */
export function toUserErrors(refusal: Refusal | ContactDataRefusal): UserErrorInterface[] {
  switch (refusal.kind) {
    case 'INVALID':
      return refusal.errors.map(({ message, path }) => errorOf(FieldErrorType, { message, path: pathOf(path) }));
    case 'NOT_FOUND':
      return [errorOf(NotFoundErrorType, { message: 'Nothing has this id, or it is not yours to see. Check the id.', path: null })];
    case 'FORBIDDEN':
      return [forbiddenError('You may not do this.')];
    case 'CONFLICT':
      return [
        errorOf(ConflictErrorType, {
          message: refusal.message,
          path: null,
          state: refusal.state ?? null,
          version: refusal.version ?? null,
        }),
      ];
    case 'CONTACT_DATA':
      return [
        errorOf(ContactDataErrorType, {
          message: 'Contact data stays hidden until both sides have agreed to meet. Take it out, or use the copy without it.',
          path: pathOf(refusal.path),
          redacted: refusal.redacted,
        }),
      ];
    default:
      return unreachable(refusal);
  }
}
