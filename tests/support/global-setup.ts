import { startTestCluster } from '../../src/platform/database/testing.ts';

/** One PostgreSQL for the whole run; each test file clones its databases from the template. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env['VAROSHAZA_TEST_DATABASE'] = cluster.adminUrl;
  return cluster.stop;
}
