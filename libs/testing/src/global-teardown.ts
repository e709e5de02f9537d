import type { ClusterHolder } from './global-setup';

/** After the integration project: ends what the set-up started. */
export default async function globalTeardown(): Promise<void> {
  const holder = globalThis as ClusterHolder;
  await holder.qdTestCluster?.stop();
  delete holder.qdTestCluster;
}
