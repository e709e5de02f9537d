/**
 * Loaded into jest's and Playwright's main process by `npm test`: it ends them when `npm test` is gone, however it
 * went. Their workers inherit the flag that loads this; they have another parent and are left alone (an unref'd
 * channel would end them early).
 */
if (process.channel && process.env.QD_TEST_PARENT === String(process.ppid)) {
  process.once('disconnect', () => process.exit(1));
  process.channel.unref();
}
