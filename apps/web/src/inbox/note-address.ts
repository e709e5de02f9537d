import type { NotePartsFragment } from '@qd/web-graphql-client';

type Note = Pick<NotePartsFragment, 'kind' | 'subjectId'>;

/** The address of what a notification is about; null when there is nothing to open. */
export function noteAddress({ kind, subjectId: id }: Note): string | null {
  switch (kind) {
    case 'NEED_TO_PASS':
      return id ? `/needs-to-pass?need=${id}` : '/needs-to-pass';
    case 'LEADER_APPLIED':
      return id ? `/people/${id}` : '/people';
    case 'RUN_FAILED':
      return id ? `/runs/${id}` : '/runs';
    case 'NEED_OPENED':
    case 'SHORTLIST_READY':
    case 'SHORTLIST_CHANGED':
    case 'LEADER_INTERESTED':
    case 'NEED_EXPIRED':
      return id ? `/needs/${id}` : '/needs';
    case 'STANDING_CHANGED':
      return '/';
    case 'EVIDENCE_RAISED':
      return '/profile';
    case 'AVAILABILITY_STALE':
      return '/capacity';
    case 'NEW_OPPORTUNITY':
      return id ? `/opportunities/${id}` : '/opportunities';
    default:
      return null;
  }
}
