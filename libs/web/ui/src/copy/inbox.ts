const quoted = (title: string | undefined): string => (title ? `“${title}”` : 'A need without a title');

type Params = Readonly<Record<string, string>>;

const leaders = (count: string | undefined): string => (count === '1' ? '1 leader' : `${count ?? 'some'} leaders`);

const STANDINGS: Params = { APPLICANT: 'applicant', APPROVED: 'approved', SUSPENDED: 'suspended', EXPIRED: 'expired' };
const LEVELS: Params = { CLAIMED: 'claimed', REFERENCED: 'referenced', VERIFIED_CASE: 'a verified case' };

/** English texts of the notification centre. */
export const inboxCopy = {
  title: 'Notifications',
  bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  lead: (unread: number) => (unread === 0 ? 'You have read everything.' : unread === 1 ? '1 is unread.' : `${unread} are unread.`),
  all: 'All',
  unread: 'Unread',
  show: 'Which to show',
  markRead: 'Mark as read',
  markReadNamed: (what: string) => `Mark as read: ${what}`,
  markAll: 'Mark all as read',
  marked: 'Everything is marked as read.',
  notMarked: (why: string) => `Not marked as read. ${why}`,
  seeAll: 'All notifications',
  isUnread: 'Unread',
  empty: {
    title: 'Nothing to tell yet',
    body: 'When something happens that waits for you or that you would want to know, it appears here and beside the bell.',
  },
  emptyUnread: { title: 'Nothing unread', body: 'You have seen all there is. New ones appear here by themselves.' },
  unknown: 'There is news.',
  words: {
    NEED_TO_PASS: ({ title }: Params) => `${quoted(title)} waits to be read and passed.`,
    LEADER_APPLIED: ({ headline }: Params) => (headline ? `A leader has applied: ${headline}` : 'A leader has applied.'),
    RUN_FAILED: () => 'A match run has failed for good. Its need has no new list.',
    NEED_OPENED: ({ title }: Params) => `${quoted(title)} is open and in the market.`,
    SHORTLIST_READY: ({ title, count }: Params) => `The shortlist of ${quoted(title)} is here: ${leaders(count)}.`,
    SHORTLIST_CHANGED: ({ title, entered }: Params) =>
      entered && entered !== '0'
        ? `The shortlist of ${quoted(title)} has changed: ${entered} new.`
        : `The shortlist of ${quoted(title)} has changed.`,
    LEADER_INTERESTED: ({ title }: Params) => `A leader on the list of ${quoted(title)} is interested.`,
    NEED_EXPIRED: ({ title }: Params) => `${quoted(title)} has expired after 45 idle days.`,
    STANDING_CHANGED: ({ standing }: Params) => `Your standing has changed. It is now: ${STANDINGS[standing] ?? standing}.`,
    EVIDENCE_RAISED: ({ label, level }: Params) =>
      `Your proof of ${label ?? 'a specialty'} was raised. It is now ${LEVELS[level] ?? level}.`,
    AVAILABILITY_STALE: () => 'Your availability was not confirmed for 30 days. Is it still right?',
    NEW_OPPORTUNITY: ({ title }: Params) => `A new opportunity is open to you: ${quoted(title)}.`,
  },
} as const;
