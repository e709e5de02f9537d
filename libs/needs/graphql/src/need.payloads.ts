import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import type { BriefRefusal } from '@qd/needs-domain';
import type { NeedChanged, NeedReads } from '@qd/needs-server';
import type { Actor, Result } from '@qd/shared-domain';
import { toUserErrors, UserErrorInterface } from '@qd/shared-graphql';
import { NeedType } from './need.types';

/** What every command on a need answers. */
export interface NeedPayload {
  need: NeedType | null;
  errors: UserErrorInterface[];
}

function payloadOf(name: string, need: string): Type<NeedPayload> {
  @ObjectType(name, { description: 'The need when the command was carried out, else the reasons why not.' })
  class Payload implements NeedPayload {
    @Field(() => NeedType, { nullable: true, description: need })
    need!: NeedType | null;

    @Field(() => [UserErrorInterface], { description: 'Empty when the command was carried out.' })
    errors!: UserErrorInterface[];
  }
  return Payload;
}

export const CreateNeedPayload = payloadOf('CreateNeedPayload', 'The new draft.');
export const EditNeedPayload = payloadOf('EditNeedPayload', 'The need with its new brief.');
export const PublishNeedPayload = payloadOf('PublishNeedPayload', 'The need, in review or open.');
export const PassNeedPayload = payloadOf('PassNeedPayload', 'The need, open.');
export const HoldNeedPayload = payloadOf('HoldNeedPayload', 'The need, on hold.');
export const ResumeNeedPayload = payloadOf('ResumeNeedPayload', 'The need, open again.');
export const CloseNeedPayload = payloadOf('CloseNeedPayload', 'The need, closed.');
export const ReopenNeedPayload = payloadOf('ReopenNeedPayload', 'The new draft; the ended need stays as it is.');

/** Answers a command: the need as it is now, read again under the actor. */
export async function answer(reads: NeedReads, actor: Actor, result: Result<NeedChanged, BriefRefusal>): Promise<NeedPayload> {
  if (!result.ok) return { need: null, errors: toUserErrors(result.failure) };
  return { need: await reads.needById(actor, result.value.needId), errors: [] };
}
