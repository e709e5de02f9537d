/** English texts of the leader's and the administrator's homes. */
export const leaderCopy = {
  title: (name: string) => `Good day, ${name}`,
  standing: 'Your standing',
  standings: {
    APPLICANT: { word: 'Applicant', note: 'You are not visible to companies yet. Vetting comes first.' },
    APPROVED: { word: 'Approved', note: 'Companies are matched with you. They see your blind profile, never your name.' },
    SUSPENDED: { word: 'Suspended', note: 'You are not matched at the moment. The reason was sent to you.' },
    EXPIRED: { word: 'Expired', note: 'Your vetting is more than 24 months old. You are not matched until it is renewed.' },
  },
  profile: 'Your profile',
  headline: 'Headline',
  summary: 'Summary',
  role: 'Main role',
  kinds: 'Open to',
  rate: 'Day rate',
  rateNote: 'Only you and the gates see this; companies never do.',
  rates: (min: string, target: string) => `from ${min}, aiming at ${target}`,
  zone: 'Time zone',
  languages: 'Languages',
  preview: 'What a company sees',
  previewNote: 'Your blind profile, exactly as it stands in a shortlist: no name, no employer, no link.',
} as const;

export const adminCopy = {
  title: 'Needs to pass',
  intro:
    'Needs of companies without a verified domain wait here. Pass one when it is a real need, described well enough for a leader to judge.',
  pass: 'Pass',
  passNamed: (title: string) => `Pass “${title}”`,
  passed: (title: string) => `“${title}” is open and is being matched.`,
  unverified: 'Domain not verified',
  verified: 'Verified domain',
  empty: {
    title: 'Nothing to pass',
    body: 'Every need handed in has been read. New ones appear here when a company without a verified domain publishes one.',
  },
  more: 'Show more',
  waiting: (since: string) => `Waiting since ${since}`,
} as const;
