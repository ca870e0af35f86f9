import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { openingStatement, type Scope } from './scope.ts';
import { statementName } from './statement-names.ts';

/** A statement with its parameters, as the driver takes them. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * One connection for the length of one transaction. Sends as much as it can at once: the opening goes with the
 * first statement, and what is written at the end goes with the commit (the connection must be in pipeline
 * mode). A transaction that asks nothing is never opened.
 */
export class TransactionConnection {
  private readonly client: PoolClient;
  private readonly scope: Scope;
  private opening: Promise<unknown> | null = null;

  constructor(client: PoolClient, scope: Scope) {
    this.client = client;
    this.scope = scope;
  }

  async query<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>> {
    if (this.opening !== null) return this.send<Row>(statement);
    // Should the opening fail, its error is the one to tell: it comes first.
    const [, result] = await Promise.all(this.together(() => [this.open(), this.send<Row>(statement)] as const));
    return result;
  }

  /** Runs the last statements and commits; throws the first failure, and when nothing was committed. */
  async commit(last: readonly Statement[]): Promise<void> {
    if (this.opening === null && last.length === 0) return;
    const sent = this.together(() => [
      ...(this.opening === null ? [this.open()] : []),
      ...last.map((statement) => this.send(statement)),
      this.client.query('commit'),
    ]);
    const outcomes = await Promise.allSettled(sent);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    const ended = outcomes.at(-1);
    const command = ended?.status === 'fulfilled' ? (ended.value as QueryResult).command : null;
    // The server answers the commit of a failed transaction with a rollback, and no error.
    if (command !== 'COMMIT') throw new Error('nothing was committed: a statement of the transaction had failed, and its error was swallowed');
  }

  async rollback(): Promise<void> {
    if (this.opening !== null) await this.client.query('rollback');
  }

  private open(): Promise<unknown> {
    this.opening = this.client.query(openingStatement(this.scope, false));
    return this.opening;
  }

  private send<Row extends QueryResultRow>({ text, values }: Statement): Promise<QueryResult<Row>> {
    const name = statementName(this.scope.kind, text);
    return this.client.query<Row>(name === null ? { text, values: [...values] } : { name, text, values: [...values] });
  }

  /** What is sent meanwhile leaves in one packet. */
  private together<T>(work: () => T): T {
    const { stream } = this.client.connection;
    stream.cork();
    try {
      return work();
    } finally {
      stream.uncork();
    }
  }
}
