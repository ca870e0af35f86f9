import { ConfigError, readConfig } from '../../platform/config/config.ts';
import { logLine } from '../../platform/http/log.ts';
import { endWithSupervisor, tellReady } from '../processes/child.ts';
import { prepare } from '../processes/prepare.ts';
import { type ChildSettings, type ProcessName, supervise } from '../processes/supervisor.ts';
import { runWeb } from '../processes/web.ts';
import { runWorker } from '../processes/worker.ts';

const childName = process.env['VAROSHAZA_PROCESS'] as ProcessName | undefined;

try {
  const config = readConfig(process.argv.slice(2), process.env);
  if (childName === undefined) {
    const house = supervise(config, (settings) => prepare(config, settings));
    const stop = (): void => void house.stop().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const address = await house.ready;
    if (address !== null) announce(address, config.demo !== null);
  } else {
    const settings = JSON.parse(process.env['VAROSHAZA_SETTINGS'] ?? '{}') as ChildSettings;
    if (childName === 'web') {
      const web = await runWeb(config, settings);
      endWithSupervisor(web.stop);
      tellReady(web.address);
    } else {
      endWithSupervisor(await runWorker(config, settings));
      tellReady('');
    }
  }
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
  logLine({ event: 'start-failed', process: childName ?? 'supervisor', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined });
  process.exit(1);
}

function announce(address: string, isDemo: boolean): void {
  process.stdout.write(`\nVárosháza\n  portal   ${address}/\n  office   ${address}/hivatal\n`);
  if (isDemo) process.stdout.write(`  demo     ${address}/demo   (invented people to sign in as)\n`);
  process.stdout.write(`\nready ${address}\n`);
}
