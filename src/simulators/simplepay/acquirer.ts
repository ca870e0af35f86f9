import type { Notifier } from './notifier.ts';
import type { SimplePaySimulatorOptions } from './options.ts';

/** What the simulator's handlers share. */
export interface Acquirer {
  readonly options: SimplePaySimulatorOptions;
  readonly notifier: Notifier;
  /** Path of the mount point as browsers see it. */
  readonly root: string;
}
