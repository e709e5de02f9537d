export { accountCopy } from './account';
export { adminCopy, leaderCopy } from './admin-leader';
export { checkCopy, fieldCopy, formCopy } from './form';
export { needsCopy } from './needs';
export { shellCopy, stateCopy } from './shell';
export { shortlistCopy } from './shortlist';
