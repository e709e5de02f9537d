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
  bar: (score: string, parts: readonly (readonly [string, string])[]) =>
    `Score ${score} of 10,000: ${parts.map(([part, points]) => `${points} ${part.toLowerCase()}`).join(', ')}`,
} as const;
