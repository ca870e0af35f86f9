import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { type Round, runLanes } from '../load/latency.ts';
import { forCase, type PeerCase, peerCase, renewed, type Statement } from './peer-statements.ts';
import type { Rows, Written } from './written.ts';

export interface PeerOrder {
  readonly databaseUrl: string;
  readonly seconds: number;
  /** Connections that write at once, each one case after the other. */
  readonly concurrency: number;
  /**
   * `plain`: text and values, each statement awaited, as `pg` is used everywhere. `tight`: all statements
   * prepared, and those that need no answer sent at once; the limit of what one client program can do.
   */
  readonly style: 'plain' | 'tight';
  /** One real intake's rows for each town; connection n writes to town n modulo towns. */
  readonly samples: readonly Written[];
}

/** Where the peer's audit entries stand, so that they never meet a lane of a real town. */
export const PEER_LANES = '00000000-0000-7000-8000-0000000000be';

/** A round, and how many cases were written before it began. */
export type PeerRound = Round & { readonly warmUpCount: number };

/** Cases of each new connection before the round, so that its statements are prepared and planned when it begins. */
const WARM_UP_CASES = 8;

/** Writes the rows of intakes straight into PostgreSQL, one transaction a case, durable when acknowledged. */
export async function runPeer(order: PeerOrder): Promise<PeerRound> {
  const isTight = order.style === 'tight';
  const writers = await Promise.all(Array.from({ length: order.concurrency }, (_, lane) => openWriter(order, lane)));
  try {
    await Promise.all(writers.map(async (writer) => {
      for (let turn = 0; turn < WARM_UP_CASES; turn += 1) await writeCase(writer, isTight);
    }));
    const round = await runLanes(writers.length, order.seconds, async (lane) => {
      const writer = writers[lane];
      if (writer === undefined) throw new Error('a lane without a writer');
      await writeCase(writer, isTight);
      return null;
    });
    return { ...round, warmUpCount: writers.length * WARM_UP_CASES };
  } finally {
    await Promise.all(writers.map(({ client }) => client.end()));
  }
}

interface Writer {
  readonly client: Client;
  readonly about: PeerCase;
  readonly auditRows: Rows;
  readonly lane: number;
  position: number;
  hash: Buffer;
}

async function openWriter(order: PeerOrder, lane: number): Promise<Writer> {
  const sample = order.samples[lane % order.samples.length];
  if (sample === undefined) throw new Error('the peer needs a sample of a town');
  const client = new Client({ connectionString: order.databaseUrl, pipeline: order.style === 'tight', application_name: 'bench peer' });
  await client.connect();
  const { rows } = await client.query<{ position: string; hash: Buffer }>(
    `insert into platform.audit_lane as l values ($1, $2, 0, sha256('')) on conflict (municipality_id, lane) do update set lane = l.lane
     returning head_position as position, head_hash as hash`,
    [PEER_LANES, lane],
  );
  const head = rows[0];
  if (head === undefined) throw new Error('the peer got no lane');
  return { client, about: peerCase(sample), auditRows: sample['platform.audit_entry'] ?? [], lane, position: Number(head.position), hash: head.hash };
}

async function writeCase(writer: Writer, isTight: boolean): Promise<void> {
  const { client, about } = writer;
  const ids = about.newIds();
  const first = [BEGIN, ...[...about.before, about.numbered].map((statement) => forCase(statement, ids))];
  const numbers = (await inOrder(client, isTight, first))[0] as { arrival_no: number; main_no: number };
  await inOrder(client, isTight, [...auditStatements(writer, about.details(numbers.arrival_no, numbers.main_no, ids), ids), COMMIT]);
}

const BEGIN: Statement = { name: '', text: 'begin', values: [] };
const COMMIT: Statement = { name: '', text: 'commit', values: [] };

/** Runs statements one after the other; answers the rows of the last. */
async function inOrder(client: Client, isTight: boolean, statements: readonly Statement[]): Promise<unknown[]> {
  const run = async ({ name, text, values }: Statement): Promise<unknown[]> =>
    (await client.query(values.length === 0 ? { text } : { text, values: [...values], ...(isTight ? { name } : {}) })).rows;
  if (isTight) return (await Promise.all(statements.map(run))).at(-1) ?? [];
  let rows: unknown[] = [];
  for (const statement of statements) rows = await run(statement);
  return rows;
}

/** The same entries in a hash chain of the writer's own, and the chain's new head. */
function auditStatements(writer: Writer, details: readonly string[], ids: ReadonlyMap<string, string>): Statement[] {
  const values: (string | null)[] = [];
  const tuples = writer.auditRows.map((row, index) => {
    writer.position += 1;
    const own: Record<string, string | null> = { ...row, municipality_id: PEER_LANES, lane: String(writer.lane), position: String(writer.position), details: details[index] ?? '{}', object_id: renewed(row['object_id'] ?? null, ids) };
    writer.hash = createHash('sha256').update(writer.hash).update(JSON.stringify(own)).digest();
    const entry = { ...own, hash: `\\x${writer.hash.toString('hex')}` };
    return `(${Object.values(entry).map((value) => `$${values.push(value)}`).join(', ')})`;
  });
  const columns = Object.keys(writer.auditRows[0] ?? {}).join(', ');
  return [
    { name: 'peer audit', text: `insert into platform.audit_entry (${columns}) values ${tuples.join(', ')}`, values },
    {
      name: 'peer lane',
      text: 'update platform.audit_lane set head_position = $1, head_hash = $2 where municipality_id = $3 and lane = $4',
      values: [String(writer.position), `\\x${writer.hash.toString('hex')}`, PEER_LANES, String(writer.lane)],
    },
  ];
}
