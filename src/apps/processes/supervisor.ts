import { type ChildProcess, fork } from 'node:child_process';
import type { Config } from '../../platform/config/config.ts';
import type { Cluster } from '../../platform/database/embedded/cluster.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { logLine } from '../../platform/http/log.ts';
import { openInstallation } from './installation.ts';

/** The processes beside the supervisor; each may be killed at any moment and is started again. */
const PROCESSES = ['web', 'worker'] as const;
export type ProcessName = (typeof PROCESSES)[number];

const RESTART_MS = 300;

/** What a child gets from its supervisor. */
export interface ChildSettings {
  readonly appUrl: string;
  readonly jobsUrl: string;
  /** Epoch ms of the supervisor's start: from there a demo's clock runs, through restarts of its children. */
  readonly startedAt: number;
}

/**
 * Starts everything and keeps it running: database (when embedded), migrations, `prepare` (catalogues and
 * demo), web and worker. `ready` gives the address when the web process answers, null when it was stopped
 * before; `stop` may be called at any moment, also while starting.
 */
export function supervise(config: Config, prepare: (ownerSettings: ChildSettings) => Promise<void>): { ready: Promise<string | null>; stop(): Promise<void> } {
  const supervisor = new Supervisor(config);
  const prepared = prepareHouse(supervisor, prepare);
  const ready = prepared.then((isWanted) => (isWanted ? supervisor.startAll() : null));
  const stop = async (): Promise<void> => {
    supervisor.forgoStart();
    await prepared.catch(() => {});
    await supervisor.stop();
  };
  return { ready, stop };
}

/** Everything before the first child; false when the start was called off meanwhile. */
async function prepareHouse(supervisor: Supervisor, prepare: (ownerSettings: ChildSettings) => Promise<void>): Promise<boolean> {
  await supervisor.openDatabase();
  if (supervisor.isStopping) return false;
  const ran = await migrate(supervisor.ownerUrl);
  if (ran.length > 0) process.stderr.write(`${ran.length} migrations ran\n`);
  if (supervisor.isStopping) return false;
  await prepare(supervisor.settings);
  return !supervisor.isStopping;
}

class Supervisor {
  readonly config: Config;
  ownerUrl = '';
  settings: ChildSettings = { appUrl: '', jobsUrl: '', startedAt: Date.now() };
  private cluster: Cluster | null = null;
  private readonly children = new Map<ProcessName, ChildProcess>();
  private stopping = false;

  constructor(config: Config) {
    this.config = config;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** From now on nothing is started any more. */
  forgoStart(): void {
    this.stopping = true;
  }

  /** Starts web and worker; resolves with the address of web. */
  startAll(): Promise<string> {
    const ready = this.start('web');
    void this.start('worker');
    return ready;
  }

  async openDatabase(): Promise<void> {
    const { urls, cluster } = await openInstallation(this.config, this.cluster?.port);
    this.cluster = cluster;
    this.ownerUrl = urls.owner;
    this.settings = { ...this.settings, appUrl: urls.app, jobsUrl: urls.jobs };
    cluster?.process.once('exit', () => void this.reopenDatabase());
  }

  /** The database server died under us: start it again. Web reconnects by itself; the queue's library does not. */
  private async reopenDatabase(): Promise<void> {
    if (this.stopping) return;
    logLine({ event: 'database-ended' });
    try {
      await this.openDatabase();
      this.children.get('worker')?.kill('SIGTERM');
    } catch (error) {
      logLine({ event: 'database-restart-failed', message: error instanceof Error ? error.message : String(error) });
      setTimeout(() => void this.reopenDatabase(), RESTART_MS * 5);
    }
  }

  /** Starts a child, and again whenever it ends; resolves with its address when it is first ready. */
  private start(name: ProcessName): Promise<string> {
    return new Promise((resolve) => {
      const launch = (): void => {
        if (this.stopping) return;
        const child = fork(process.argv[1] ?? '', process.argv.slice(2), {
          env: { ...process.env, VAROSHAZA_PROCESS: name, VAROSHAZA_SETTINGS: JSON.stringify(this.settings) },
        });
        this.children.set(name, child);
        child.once('message', (message) => resolve(String((message as { ready: string }).ready)));
        child.once('exit', (code, signal) => {
          if (this.stopping) return;
          logLine({ event: 'process-ended', process: name, code, signal });
          setTimeout(launch, RESTART_MS);
        });
      };
      launch();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.children.values()].map(endChild));
    await this.cluster?.stop();
  }
}

/** Asks a child to finish what it does; after ten seconds it is ended. */
function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
