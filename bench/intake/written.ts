import type { Client } from 'pg';

/** Rows of one table, each as column → text as the database writes it. */
export type Rows = readonly Readonly<Record<string, string | null>>[];

/** Everything that one transaction wrote: table → rows. */
export type Written = Readonly<Record<string, Rows>>;

/**
 * All rows of the database whose newest version one transaction wrote: what one intake really costs in rows.
 * To be asked before anybody else has touched them (a finished job leaves its queue), so with the worker held.
 */
export async function writtenBy(client: Client, xid: string): Promise<Written> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') group by 1 order by 1`);
  const written: Record<string, Rows> = {};
  for (const { name, columns } of tables) {
    const texts = columns.map((column) => `${column}::text`).join(', ');
    const { rows } = await client.query<Record<string, string | null>>(`select ${texts} from ${name} where xmin::text = $1 order by ctid`, [xid]);
    if (rows.length > 0) written[name] = rows;
  }
  return written;
}

/** How many rows of which tables, as one line a table: `records.case_entry 2`. */
export function countsOf(written: Written): Record<string, number> {
  return Object.fromEntries(Object.entries(written).map(([table, rows]) => [table, rows.length]));
}

/** Size of the rows' texts, to see that two transactions wrote about the same. */
export function bytesOf(written: Written): number {
  const texts = Object.values(written).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);
}
