import type { Client } from 'pg';
import { newId } from '../../src/platform/ids/uuid.ts';
import { Browser } from '../browser.ts';
import type { House } from '../house.ts';
import type { Part } from '../part.ts';
import { processOf } from '../processes.ts';
import type { BenchForm } from './answers.ts';
import type { Citizen } from './citizens.ts';
import type { PeerOrder, PeerRound } from './peer-part.ts';
import { bytesOf, countsOf, writtenBy, type Written } from './written.ts';

/** A town that takes part, with the form registering by itself. */
export interface BenchTown {
  readonly id: string;
  readonly slug: string;
}

/** What one intake of ours and one of the peer wrote; they must be alike. */
export interface RowComparison {
  readonly house: Readonly<Record<string, number>>;
  readonly peer: Readonly<Record<string, number>>;
  readonly houseBytes: number;
  readonly peerBytes: number;
}

/**
 * Sends one form in a town as a citizen whom the town already knows, and reads which rows its transaction wrote.
 * Also returns how many were sent.
 */
export async function sampleIntake(house: House, client: Client, form: BenchForm, town: BenchTown, citizen: Citizen): Promise<{ sample: Written; sent: number }> {
  await sendOne(house, form, town, citizen);
  return whileWorkerIsHeld(house, async () => {
    await sendOne(house, form, town, citizen);
    return { sample: await newestIntake(client), sent: 2 };
  });
}

/** Lets the peer write a few cases from a sample, and compares the rows of the last with the sample's. */
export async function comparePeer(house: House, client: Client, peer: Part, sample: Written): Promise<{ rows: RowComparison; sent: number }> {
  const order: PeerOrder = { databaseUrl: house.databaseUrl('superuser'), seconds: 0.01, concurrency: 1, style: 'plain', samples: [sample] };
  return whileWorkerIsHeld(house, async () => {
    const { count, warmUpCount } = await peer.ask<PeerRound>(order);
    const written = await newestIntake(client);
    return { rows: { house: countsOf(sample), peer: countsOf(written), houseBytes: bytesOf(sample), peerBytes: bytesOf(written) }, sent: count + warmUpCount };
  });
}

/** The same tables with the same number of rows. */
export function isAlike({ house, peer }: RowComparison): boolean {
  const asText = (counts: Readonly<Record<string, number>>): string => JSON.stringify(Object.entries(counts).sort());
  return asText(house) === asText(peer);
}

async function sendOne(house: House, form: BenchForm, town: BenchTown, citizen: Citizen): Promise<void> {
  const jar = Object.fromEntries(citizen.cookies.split('; ').map((cookie): [string, string] => [cookie.split('=')[0] ?? '', cookie.split('=').slice(1).join('=')]));
  const browser = new Browser(house.baseUrl, jar);
  const fields: [string, string][] = [...form.fields(citizen.person), ['_token', citizen.formToken], ['_kulcs', newId()]];
  // The receipt is not looked at: that would be written down too, and stand above what we want to read.
  const { location, page } = await browser.postOnly(`/${town.slug}/ugyinditas/${form.slug}/bekuldes`, fields);
  if (page.status === 303 && location?.endsWith('/atvetel') === true) return;
  const text = page.html.replace(/<head>.*<\/head>|<svg.*?<\/svg>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
  throw new Error(`${form.code} at ${town.slug} was not taken in (${page.status}): ${text.slice(0, 1500)}`);
}

/** The rows of the transaction that made the newest submission. */
async function newestIntake(client: Client): Promise<Written> {
  const { rows } = await client.query<{ xid: string }>('select xmin::text as xid from forms.submission order by xmin::text::bigint desc limit 1');
  const xid = rows[0]?.xid;
  if (xid === undefined) throw new Error('no submission stands in the database');
  return writtenBy(client, xid);
}

/** A finished job leaves its queue: while we look, none is worked off. */
async function whileWorkerIsHeld<T>(house: House, work: () => Promise<T>): Promise<T> {
  const pid = processOf(house.pid, 'worker');
  if (pid === null) return work();
  process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
