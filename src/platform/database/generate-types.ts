import { Kysely, PostgresDialect } from 'kysely';
import { generate, PostgresDialect as GeneratorDialect } from 'kysely-codegen';
import { Pool } from 'pg';
import { urlFor } from './provision.ts';

/** How columns arrive through `db.within`: see the type parsers in database.ts. */
const TYPES = {
  int8: 'number',
  numeric: 'string',
  date: 'Temporal.PlainDate',
  timestamptz: 'Temporal.Instant',
};

/** The TypeScript types of all tables, read from a migrated database (`template_varoshaza` of a test cluster). */
export async function generateTypes(adminUrl: string): Promise<string> {
  const pool = new Pool({ connectionString: urlFor(adminUrl, 'template_varoshaza') });
  // The cluster may be ended before the pool has closed its last connection.
  pool.on('error', () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await generate({
      db,
      dialect: new GeneratorDialect(),
      excludePattern: '{graphile_worker,public}.*',
      typeMapping: TYPES,
      defaultSchemas: ['none'],
    });
  } finally {
    await db.destroy();
  }
}
