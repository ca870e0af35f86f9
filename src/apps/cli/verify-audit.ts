import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../platform/clock/clock.ts';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { runAuditCommand } from '../audit-command.ts';
import { runningUrl } from '../processes/installation.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = resolve(values.data ?? process.env['DATA_DIR'] ?? resolve(PROJECT_ROOT, '.varoshaza'));
const url = runningUrl(folder, 'app');
if (url === null) {
  process.stderr.write('No embedded database runs on this data folder; start it with npm start -- --data DIR\n');
  process.exit(2);
}
const db = openDatabase({ url, clock: systemClock, subscribersOf: () => [], connectionsMax: 1 });
try {
  process.exitCode = await runAuditCommand(db, process.stdout);
} finally {
  await db.close();
}
