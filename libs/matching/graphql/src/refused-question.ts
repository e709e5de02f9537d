import type { TooManyPreviews } from '@qd/matching-server';
import type { Refusal } from '@qd/shared-domain';
import { GraphQLError } from 'graphql';

export const notFound = (): GraphQLError =>
  new GraphQLError('Nothing has this id, or it is not yours to see. Check the id.', { extensions: { code: 'NOT_FOUND' } });

/** A question that was refused, as an error of the whole field: questions have no payload to carry one. */
export function refusedQuestion(failure: Refusal | TooManyPreviews): GraphQLError {
  if (failure.kind !== 'TOO_MANY_PREVIEWS') return notFound();
  const seconds = failure.retryAfterSeconds;
  return new GraphQLError(`The market was asked very often from here. Ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`, {
    extensions: { code: 'TOO_MANY_REQUESTS' },
  });
}
