import type { NeedRowFragment } from '@qd/web-graphql-client';
import { needsCopy } from '@qd/web-ui';

/** What happens next with a need, in a sentence. */
export function nextStep(need: NeedRowFragment): string {
  const words = needsCopy.home.next;
  switch (need.state) {
    case 'DRAFT':
      return words.DRAFT(need.missing.length);
    case 'OPEN':
      break;
    default:
      return words[need.state];
  }
  switch (need.latestRun?.state) {
    case 'QUEUED':
    case 'RUNNING':
    case 'FAILED':
      return words[need.latestRun.state];
    case 'COMPLETED':
      return need.latestRun.leadersPassed === 0 ? words.NOBODY : words.READY;
    default:
      return words.QUEUED;
  }
}

/** Who has to do something before a need goes on. */
export function whoseTurn(need: NeedRowFragment): 'COMPANY' | 'OTHERS' | 'NOBODY' {
  switch (need.state) {
    case 'FILLED':
    case 'CANCELLED':
    case 'EXPIRED':
      return 'NOBODY';
    case 'REVIEW':
      return 'OTHERS';
    case 'OPEN':
      return need.latestRun?.state === 'COMPLETED' ? 'COMPANY' : 'OTHERS';
    default:
      return 'COMPANY';
  }
}
