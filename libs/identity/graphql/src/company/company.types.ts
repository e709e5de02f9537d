import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MEMBER_ROLES } from '@qd/identity-domain';
import type { Stage } from '@qd/shared-domain';
import { enumOf, StageEnum, UserErrorInterface } from '@qd/shared-graphql';

export const MemberRoleEnum = enumOf('MemberRole', MEMBER_ROLES, 'What a member may do in a company.', {
  OWNER: ['Owner', 'Manages members, works on needs.'],
  MEMBER: ['Member', 'Works on needs.'],
  VIEWER: ['Viewer', 'Reads.'],
});

/** A company as resolvers return it: hand over the `Company` of the identity domain as it is. */
@ObjectType('Company', { description: 'An organisation with members and needs.' })
export class CompanyType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'As its members call it.' })
  name!: string;

  @Field(() => StageEnum, { nullable: true, description: 'How far it is; null while unknown.' })
  stage!: Stage | null;

  @Field(() => String, { description: 'IANA name of the time zone it works in.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null while unknown.' })
  countryCode!: string | null;

  @Field(() => Boolean, { description: 'Whether it has proven a domain as its own; its needs then open without an administrator.' })
  verifiedDomain!: boolean;
}

@InputType('CreateCompanyInput', { description: 'A new company; the caller becomes its owner.' })
export class CreateCompanyInput {
  @Field(() => String, { description: '1 to 120 characters.' })
  name!: string;

  @Field(() => String, { description: 'IANA name, one of vocabulary.timeZones.' })
  timeZone!: string;

  @Field(() => StageEnum, { nullable: true, description: 'How far the company is, if it wants to say.' })
  stage?: Stage | null;

  @Field(() => String, { nullable: true, description: '8 to 100 characters of the caller; the same key never makes a second company.' })
  idempotencyKey?: string | null;
}

@ObjectType('CreateCompanyPayload', { description: 'The company made, or why not.' })
export class CreateCompanyPayload {
  @Field(() => CompanyType, { nullable: true, description: 'The new company.' })
  company!: CompanyType | null;

  @Field(() => [UserErrorInterface], { description: 'Empty when it went well.' })
  errors!: UserErrorInterface[];
}
