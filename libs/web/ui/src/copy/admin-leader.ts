/** English texts of a leader's standing and profile. */
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
