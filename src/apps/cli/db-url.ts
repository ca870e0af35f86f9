import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import { runningUrl } from '../processes/installation.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, role: { type: 'string', default: 'superuser' } } });
const role = values.role;
if (role !== 'superuser' && role !== 'owner' && role !== 'app') {
  process.stderr.write('--role is superuser, owner or app\n');
  process.exit(2);
}
const url = runningUrl(resolve(values.data ?? process.env['DATA_DIR'] ?? resolve(PROJECT_ROOT, '.varoshaza')), role);
if (url === null) {
  process.stderr.write('No embedded database runs on this data folder; start it with npm start -- --data DIR\n');
  process.exit(1);
}
process.stdout.write(`${url}\n`);
