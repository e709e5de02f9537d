/** English texts of the companies a leader hides from. */
export const blocksCopy = {
  title: 'Companies you hide from',
  lead: 'For a company named here you do not exist: not in a list, not in a search, not by a link.',
  facts: [
    'It holds for its parents and daughters as well, and for every domain they own.',
    'Lists of companies heed it at once; your own list of opportunities follows in the night, so that nobody can find out whose a need is by blocking and looking again.',
    'We never say whether such a company is on Quarterdeck. If it comes later, it is hidden from the start.',
  ],
  field: 'Company name or domain',
  fieldHint: 'As you would write it: “Northwind Cloud” or “northwind.example”.',
  add: 'Hide from it',
  missing: 'Enter a name or a domain.',
  added: (term: string) => `You are hidden from “${term}”.`,
  removed: (term: string) => `You are no longer hidden from “${term}”.`,
  undo: 'Hide again',
  remove: (term: string) => `Stop hiding from ${term}`,
  since: (day: string) => `since ${day}`,
  listTitle: (count: number) => (count === 0 ? 'Nobody yet' : count === 1 ? '1 company' : `${count} names`),
  empty: 'A current employer, a client, a competitor of one: name them before you are matched.',
  none: {
    title: 'Hiding comes with your profile',
    body: 'Tell us first how you work; then you can name companies that must never see you.',
    action: 'Write your profile',
  },
} as const;
