import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { BriefInput } from './brief.input';

const KEY = '8 to 100 characters chosen by the caller; the same key never changes anything twice.';
const VERSION = 'The version the caller has read.';

@InputType('CreateNeedInput', { description: 'Begins a need as a draft.' })
export class CreateNeedInput {
  @Field(() => ID, { description: 'The company it is for.' })
  companyId!: string;

  @Field(() => BriefInput, { description: 'What is known of it.' })
  brief!: BriefInput;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('EditNeedInput', { description: 'Replaces the brief of a need as a whole.' })
export class EditNeedInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => BriefInput, { description: 'The new brief.' })
  brief!: BriefInput;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('NeedCommandInput', { description: 'A command on a need that says nothing more.' })
export class NeedCommandInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('CloseNeedInput', { description: 'Gives a need up.' })
export class CloseNeedInput {
  @Field(() => ID, { description: 'The need.' })
  needId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { description: "For the company's own record; 1 to 500 characters." })
  reason!: string;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}
