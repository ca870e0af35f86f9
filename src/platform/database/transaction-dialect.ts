import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { TransactionConnection } from './transaction-connection.ts';

/**
 * Kysely on one connection whose transaction somebody else opened. Kysely thus cannot begin, commit or
 * change the scope: that stays with `within`.
 */
export function transactionDialect(transaction: TransactionConnection): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const result = await transaction.query<R & object>({ text: query.sql, values: query.parameters.map(toParameter) });
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('stream with a cursor through tx.stream');
    },
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/** What the driver does not know how to send: days, instants and exact decimals go as their text. */
function toParameter(value: unknown): unknown {
  if (value instanceof Temporal.PlainDate || value instanceof Temporal.Instant) return value.toString();
  if (typeof value === 'bigint') return value.toString();
  return value;
}

async function refuseTransaction(): Promise<void> {
  throw new Error('a scope has exactly one transaction: open it with db.within');
}
