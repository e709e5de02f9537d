type Params = Readonly<Record<string, string>>;

const titled = (title: string | undefined, otherwise: string): string => (title ? `“${title}”` : otherwise);
const need = ({ title }: Params) => titled(title, 'the need');
const specialty = ({ label, code }: Params) => label ?? code ?? 'a specialty';

const levels: Params = { REFERENCED: ' to referenced', VERIFIED_CASE: ' to a verified case' };

/** What was done, after the name of who did it, by the command of the audit log. */
const done: Readonly<Record<string, (params: Params) => string>> = {
  create_company: () => 'created the company',
  verify_company_domain: () => 'verified the domain of the company',
  create_need: (params) => `began ${need(params)}`,
  edit_need: (params) => `edited the brief of ${need(params)}`,
  publish_need: (params) => `published ${need(params)}`,
  pass_need: (params) => `let ${need(params)} into the market`,
  hold_need: (params) => `put ${need(params)} on hold`,
  resume_need: (params) => `resumed ${need(params)}`,
  close_need: (params) => `closed ${need(params)}`,
  reopen_need: (params) => `started again from the brief of ${need(params)}`,
  expire_need: (params) => `let ${need(params)} expire after 45 idle days`,
  pin_match: (params) => `pinned a leader for ${need(params)}`,
  dismiss_match: (params) => `dismissed a leader for ${need(params)}`,
  restore_match: (params) => `put a leader back on the list of ${need(params)}`,
  show_interest: (params) => `showed interest in ${need(params)}`,
  pass_opportunity: (params) => `passed on ${need(params)}`,
  reconsider_opportunity: (params) => `thought again about ${need(params)}`,
  create_leader_profile: () => 'applied with a profile',
  edit_leader_profile: () => 'edited the profile',
  import_resume: () => 'imported a résumé into the profile',
  declare_capacity: () => 'declared the free half-days anew',
  confirm_availability: () => 'confirmed the availability',
  block_company: () => 'hid the profile from a company',
  unblock_company: () => 'stopped hiding the profile from a company',
  block_by_name: () => 'hid the profile from a company by name',
  unblock_by_name: () => 'stopped hiding the profile from a name',
  approve_leader: () => 'approved the profile',
  suspend_leader: () => 'suspended the profile',
  reinstate_leader: () => 'reinstated the profile',
  expire_approval: () => 'let the approval run out after 24 months',
  raise_evidence: (params) => `raised the proof of ${specialty(params)}${levels[params['level']] ?? ''}`,
  replay_run: (params) => `replayed a run of ${need(params)}${params['equal'] === 'false' ? ': not equal' : ''}`,
  complete_match_run: (params) =>
    `matched ${need(params)}: ${params['passed'] === '1' ? '1 leader passes' : `${params['passed'] ?? 'some'} leaders pass`}`,
};

/** English texts of the activity timeline. */
export const activityCopy = {
  title: 'Activity',
  lead: {
    COMPANY: 'Everything done for your needs, newest first.',
    LEADER: 'Everything done with your profile, newest first.',
    ADMIN: 'What you have done here, newest first.',
  },
  section: 'Activity',
  today: 'Today',
  yesterday: 'Yesterday',
  more: 'Show older',
  sides: { YOU: 'You', COMPANY: 'The company', LEADER: 'The leader', QUARTERDECK: 'Quarterdeck' },
  colleague: 'A colleague',
  done,
  unknown: (command: string) => `did “${command.replaceAll('_', ' ')}”`,
  because: (reason: string) => `Reason: ${reason}`,
  open: 'Open',
  empty: {
    title: 'Nothing has happened yet',
    body: 'Each act is noted here with its time and who did it: publishing, editing, pinning, confirming.',
  },
} as const;
