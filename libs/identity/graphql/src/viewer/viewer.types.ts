import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { MemberRole } from '@qd/shared-domain';
import { MemberRoleEnum } from '../company/company.types';

@ObjectType('Membership', { description: 'The place of the signed-in person in a company.' })
export class MembershipType {
  @Field(() => MemberRoleEnum, { description: 'What the person may do there.' })
  role!: MemberRole;

  /** For the field `company`; no field itself. */
  companyId!: string;
}

@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The address of the account, in lower case.' })
  email!: string;

  @Field(() => String, { description: 'The name the person is shown under.' })
  displayName!: string;

  @Field(() => Boolean, { description: 'Whether the person administers the market.' })
  isAdmin!: boolean;
}
