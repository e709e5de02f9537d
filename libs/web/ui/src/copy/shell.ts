/** English texts of the frame around every screen. */
export const shellCopy = {
  product: 'Quarterdeck',
  skip: 'Skip to the content',
  nav: 'Main',
  home: 'Home',
  needs: 'Needs',
  goTo: 'Go to…',
  company: 'Company',
  signOut: 'Sign out',
  close: 'Close this window',
  signedInAs: (name: string) => `Signed in as ${name}`,
  toDark: 'Switch to dark',
  toLight: 'Switch to light',
  lost: 'Reconnecting. What you see may be out of date; it is read again as soon as the line is back.',
  offline: 'You are offline. What you type is kept on this device.',
  palette: {
    title: 'Go to',
    label: 'Type a page or a need',
    none: 'Nothing by that name.',
    newNeed: 'Describe a new need',
  },
} as const;

export const stateCopy = {
  loading: 'Loading',
  tryAgain: 'Try again',
  OFFLINE: {
    title: 'We cannot reach the server',
    body: 'Your connection or our server is down for the moment. Nothing you saved is lost.',
  },
  SIGNED_OUT: { title: 'You are signed out', body: 'Your session has ended. Sign in again to go on.' },
  FORBIDDEN: {
    title: 'This is not open to you',
    body: 'Your account may not see this page. Ask an owner of your company if you think it should.',
  },
  NOT_FOUND: {
    title: 'There is nothing here',
    body: 'The address may be mistyped, or this belongs to a company you are not a member of.',
  },
  SLOW_DOWN: { title: 'That was a lot at once', body: 'Wait a minute, then try again. Nothing was changed.' },
  BROKEN: {
    title: 'Something went wrong on our side',
    body: 'Nothing you saved is lost. Try again; if it stays, tell us what you were doing.',
  },
  backHome: 'Back to home',
} as const;
