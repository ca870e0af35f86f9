import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import { generateTypes } from '../../platform/database/generate-types.ts';
import { startTestCluster } from '../../platform/database/testing.ts';

const cluster = await startTestCluster();
try {
  writeFileSync(join(PROJECT_ROOT, 'src/platform/database/schema.gen.ts'), await generateTypes(cluster.adminUrl));
  process.stdout.write('written: src/platform/database/schema.gen.ts\n');
} finally {
  await cluster.stop();
}
