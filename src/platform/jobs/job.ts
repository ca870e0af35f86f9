import type { Database, Tx } from '../database/database.ts';
import type { Clock } from '../clock/clock.ts';
import type { Uuid } from '../ids/uuid.ts';

/** A wish for work after the commit. */
export interface JobRequest {
  readonly task: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  /** ISO instant; absent: at once. */
  readonly runAt?: string;
  readonly maxAttempts?: number;
  /** While a job with this key waits, another with the same key replaces it. */
  readonly key?: string;
}

export interface JobContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Where the virus scanner is; absent or null: there is none. */
  readonly clamdUrl?: string | null;
}

/**
 * A kind of job. A town's job runs in a transaction of that town (its payload carries `municipalityId`);
 * a central one opens its own scopes. Both must be safe to run again after a kill at any statement.
 */
export type JobDefinition =
  | { readonly name: string; readonly kind: 'municipality'; readonly timeoutMs: number; run(tx: Tx, payload: JobPayload): Promise<void> }
  | { readonly name: string; readonly kind: 'central'; readonly timeoutMs: number; readonly cron?: string; run(context: JobContext, payload: JobPayload): Promise<void> };

export type JobPayload = Readonly<Record<string, unknown>> & { readonly municipalityId?: Uuid };
