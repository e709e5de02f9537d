/** The parts of a score as each reader calls them: every one of them has an own side and another. */
export const scoreCopy = {
  parts: {
    COMPANY: { COMPANY: 'What you asked for', LEADER: 'What the leader looks for', OFF: 'Taken off' },
    LEADER: { COMPANY: 'What the company asked for', LEADER: 'What you look for', OFF: 'Taken off' },
    ADMIN: { COMPANY: 'What the company asked for', LEADER: 'What the leader looks for', OFF: 'Taken off' },
  },
  otherSide: {
    COMPANY: 'The leader’s own preferences are theirs; you see their sum.',
    LEADER: 'What the company weighs is theirs; you see its sum.',
    ADMIN: 'Both sides line by line, as administrators alone see them.',
  },
  /** The server names lines to the side they belong to; whoever belongs to neither reads these instead. */
  neutral: {
    REQUIRED_SPECIALTIES: 'Required specialties',
    ARCHETYPE_EXPERIENCE: 'Situation of the company',
    STACK_OVERLAP: 'Technology in use',
    COMPANY_CLAMP: 'Limit of the company’s side',
    WISHED_STAGE: 'Stage the leader likes',
    WISHED_NICHE: 'Field the leader likes',
    LEADER_CLAMP: 'Limit of the leader’s side',
  } as Readonly<Record<string, string>>,
  bar: (score: string, parts: readonly (readonly [string, string])[]) =>
    `Score ${score} of 10,000: ${parts.map(([part, points]) => `${points} ${part.toLowerCase()}`).join(', ')}`,
} as const;
