/** Notices that the npm which ran us is gone (killed, its terminal closed without a signal reaching us). */
import { commandLine, isAlive, parentOf } from '../../libs/platform/src/embedded/processes.mjs';

const shells = /^(\S*\/)?(sh|bash|dash|ash|zsh|busybox)(\s|$)/;

/**
 * Started by hand, a vanished parent means nothing (nohup, disown); started by npm it means that nobody waits.
 * @param {() => void} onGone called once
 */
export function watchNpmParent(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  // npm runs scripts through a shell; where that shell stays, the one to watch is its parent.
  const grandparent = shells.test(commandLine(parent) ?? '') ? parentOf(parent) : null;
  const watched = grandparent && grandparent > 1 ? grandparent : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(watched)) return;
    clearInterval(timer);
    onGone();
  }, 1_000);
  timer.unref();
}
