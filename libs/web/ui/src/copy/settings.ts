/** English texts of the settings. */
export const settingsCopy = {
  title: 'Settings',
  lead: 'Kept on this device, for this browser.',
  look: 'Look',
  scheme: 'Colours',
  schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  formats: 'Dates, figures and money',
  formatsLabel: 'Written as in',
  formatsHint:
    'The words stay English; only how dates, figures and amounts are written changes. Automatic follows a browser that speaks English, and is British otherwise.',
  auto: (own: string) => `Automatic: ${own}`,
  example: 'Example',
  zone: 'Times',
  zoneNote: (zone: string) =>
    `Every time is shown in your own zone, ${zone}, with the zone beside it. Weeks are ISO weeks, Monday to Sunday.`,
  keyboard: 'Keyboard',
  shortcuts: 'Plain letters as shortcuts',
  shortcutsHint: 'Off, nothing happens when a letter is struck by mistake or by speech. Ctrl-K works always.',
  on: 'On',
  off: 'Off',
  map: 'Show the keyboard map',
  account: 'Account',
  name: 'Name',
  email: 'E-mail',
  newCompany: 'Create another company',
  firstCompany: 'Create a company',
  apply: 'Apply as a leader',
} as const;
