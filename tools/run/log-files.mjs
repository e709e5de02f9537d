/** The children's logs under .qd/logs: one per child, the last run's beside it as *.log.1. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const tailBytes = 16_384;

/** @param {string} root @param {string} name @returns {string} path of a fresh log-file's place */
export function rotatedLog(root, name) {
  const folder = join(root, '.qd', 'logs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (existsSync(path)) renameSync(path, `${path}.1`);
  return path;
}

/** @param {string} path @returns {number} bytes written so far */
export function logSize(path) {
  return existsSync(path) ? statSync(path).size : 0;
}

/**
 * @param {string} path
 * @param {number} count
 * @param {number} since bytes to leave out at the beginning: what an earlier run wrote
 * @returns {string[]} the last lines, oldest first
 */
export function lastLines(path, count, since = 0) {
  const size = logSize(path);
  if (size <= since) return [];
  const buffer = Buffer.alloc(Math.min(size - since, tailBytes));
  const file = openSync(path, 'r');
  try {
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
  } finally {
    closeSync(file);
  }
  return buffer
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count);
}
