import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { UserErrorInterface } from '@qd/shared-graphql';
import { ViewerType } from '../viewer/viewer.types';

@InputType('SignUpInput', { description: 'A new account.' })
export class SignUpInput {
  @Field(() => String, { description: 'E-mail address; upper and lower case are the same.' })
  email!: string;

  @Field(() => String, { description: '12 to 200 characters, none of the well-known ones.' })
  password!: string;

  @Field(() => String, { description: 'The name to be shown, 1 to 120 characters.' })
  displayName!: string;
}

@InputType('SignInInput', { description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address of the account.' })
  email!: string;

  @Field(() => String, { description: 'Its password.' })
  password!: string;
}

@ObjectType('SignUpPayload', { description: 'The account made and signed in to, or why not.' })
export class SignUpPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The person, now signed in.' })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorInterface], { description: 'Empty when it went well.' })
  errors!: UserErrorInterface[];
}

@ObjectType('SignInPayload', { description: 'Who is signed in now, or why not.' })
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true, description: 'The person, now signed in.' })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorInterface], { description: 'Empty when it went well.' })
  errors!: UserErrorInterface[];
}

@ObjectType('SignOutPayload', { description: 'The session is over.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Always true: signing out twice is fine.' })
  ok!: boolean;
}

@ObjectType('TooManyAttemptsError', {
  implements: () => [UserErrorInterface],
  description: 'Too many sign-ins or sign-ups in a short time.',
})
export class TooManyAttemptsErrorType extends UserErrorInterface {
  @Field(() => Int, { description: 'Seconds until it is worth another try.' })
  retryAfterSeconds!: number;
}
