import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Random } from '../../src/apps/demo/random.ts';
import { municipalityIdOf } from '../../src/apps/demo/towns.ts';
import { smallWorld } from '../../src/apps/demo/world.ts';
import { subscribersOf } from '../../src/apps/modules.ts';
import { isAlive } from '../../src/apps/testing/process-tree.ts';
import { type RunningHouse, startHouse, waitFor } from '../../src/apps/testing/running-house.ts';
import { hireOfficial, signedInClient, signedInOfficial, type Visitor } from '../../src/apps/testing/visitors.ts';
import { clockStartingOn } from '../../src/platform/clock/clock.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import type { Uuid } from '../../src/platform/ids/uuid.ts';
import { faultsOfHouse, faultsOfReceipts, openJobs } from './books.ts';
import { chanceOf, killByChance } from './chance.ts';
import { type Acknowledged, type Citizen, finishedForm, inviteCitizens, keepSending, post, type Sendings } from './crowd.ts';
import { noticeOf, notify, payingAt } from './paying.ts';

const TODAY = Temporal.PlainDate.from('2026-03-02');
const CSOPAK = municipalityIdOf('02185');

let house: RunningHouse;
let citizens: Citizen[];

beforeAll(async () => {
  house = await startHouse({ today: TODAY.toString(), killedAt: /demo 3\/5/ });
  await withAdmin((admin) => admin.query(`update forms.setting set registers_automatically = (form_code = 'A01')`));
  citizens = await withHouseDatabase((db) => inviteCitizens(db, 8));
}, 120_000);
afterAll(() => house.stop(), 60_000);
afterEach((context) => {
  if (context.task.result?.state === 'fail') process.stdout.write(`${house.log().slice(-20_000)}\n`);
});

describe('kills at any moment', () => {
  it('of a first start leave a demo that is whole after the second', async () => {
    const { rows } = await withAdmin((admin) => admin.query<{ towns: number; parties: number }>(`select (select count(*)::integer from tenants.demo_step where step = 'whole-town') as towns, (select count(*)::integer from parties.party) as parties`));
    expect(rows[0]?.towns).toBe(5);
    expect(rows[0]?.parties).toBeGreaterThan(1000);
    await untilQuiet();
    expect(await withAdmin((admin) => faultsOfHouse(admin, subscribersOf))).toEqual([]);
  });

  it('lose no acknowledged submission, give no number twice and leave none out', async () => {
    const random = chanceOf('intake');
    const crowd = startCrowd(random, 'A01');
    const told = await killByChance(house, random, ['web', 'web', 'worker', 'worker', 'database', 'database']);
    const { acknowledged, unexpected, away } = await crowd.end();
    process.stdout.write(`acknowledged ${acknowledged.length}, away ${away} times; killed ${told.join(', ')}\n`);
    expect(unexpected).toEqual([]);
    await untilQuiet();
    expect(faultsOfReceipts(acknowledged, await keptSendings())).toEqual([]);
    expect(await withAdmin((admin) => faultsOfHouse(admin, subscribersOf))).toEqual([]);
  }, 120_000);

  it('book a payment once, however often and from how many sides it is told', async () => {
    const random = chanceOf('payments');
    const payers = smallWorld().people.filter(({ person }) => ['nagy.laszlo', 'toth.eva', 'horvath.gabor'].includes(person.key));
    const orders = await Promise.all(payers.map(async ({ clientId, email }) => payingAt(house.origin, 'kophaza', { visitor: await withHouseDatabase((db) => signedInClient(db, clientId)), email })));
    const before = await withAdmin((admin) => paidIn(admin));
    const notices = await Promise.all(orders.map((order) => noticeOf(house, order)));
    const told = notices.flatMap((notice) => Array.from({ length: 8 }, () => notify(house, notice, random.integer(0, 2500))));
    await killByChance(house, random, ['web', 'database', 'worker']);
    const confirmed = await Promise.all(told);
    expect(confirmed).toEqual(told.map(() => 'confirmed'));
    await untilQuiet();
    const { rows: settled } = await withAdmin((admin) =>
      admin.query(`select o.id, o.state, o.total_huf::integer as total, (select count(*)::integer from payments.payment_event e where e.municipality_id = o.municipality_id and e.order_id = o.id and e.kind in ('settled', 'paid-again')) as told,
        (select count(*)::integer from platform.event e where e.municipality_id = o.municipality_id and e.name = 'payments.payment.settled' and e.payload ->> 'orderId' = o.id::text) as events from payments.payment_order o`),
    );
    expect(settled.map(({ state, told: times, events }) => ({ state, times, events }))).toEqual(orders.map(() => ({ state: 'settled', times: 1, events: 1 })));
    expect(await withAdmin(paidIn)).toBe(before + settled.reduce((sum: number, { total }) => sum + Number(total), 0));
    expect(await withAdmin((admin) => faultsOfHouse(admin, subscribersOf))).toEqual([]);
  }, 120_000);

  it('let two officials who register the same papers at once make no gap and no double', async () => {
    const random = chanceOf('registering');
    const officials = await withHouseDatabase(async (db) => Promise.all([0, 1].map(async () => signedInOfficial(db, await hireOfficial(db, CSOPAK, ['records.arrival.read', 'records.case.register']), CSOPAK))));
    const sendings: Sendings = { acknowledged: [], unexpected: [], away: 0 };
    await Promise.all(citizens.map((citizen) => keepSending(house.origin, citizen, finishedForm('E12', 'csopak', citizen), { random, isOver: () => sendings.acknowledged.length >= 24, sendings })));
    expect(sendings.unexpected).toEqual([]);
    const { rows: papers } = await withAdmin((admin) => admin.query<Paper>(`select id, subject as targy, subject_area as ugykor, retention_code as tetelszam, sender_party_id as ugyfel from records.arrival where municipality_id = $1 and case_id is null order by year, no`, [CSOPAK]));
    expect(papers.length).toBeGreaterThanOrEqual(24);
    const atOnce = officials.map(async (official) => {
      const statuses = new Set<number>();
      for (const paper of papers) statuses.add(await registerUntilDone(official, paper));
      return [...statuses];
    });
    await killByChance(house, random, ['web', 'database']);
    expect(await Promise.all(atOnce)).toEqual([[303], [303]]);
    await untilQuiet();
    const { rows } = await withAdmin((admin) => admin.query<{ open: number; cases: number }>(`select count(*) filter (where case_id is null)::integer as open, count(distinct case_id)::integer as cases from records.arrival where id = any($1)`, [papers.map(({ id }) => id)]));
    expect(rows[0]).toEqual({ open: 0, cases: papers.length });
    expect(await withAdmin((admin) => faultsOfHouse(admin, subscribersOf))).toEqual([]);
  }, 120_000);

  it('of the database alone, even while it is being started again, end neither web nor supervisor', async () => {
    const random = chanceOf('database');
    const before = (['supervisor', 'web'] as const).map((part) => house.processOf(part)?.pid);
    const crowd = startCrowd(random, 'A01');
    for (let times = 0; times < 4; times += 1) {
      await delay(random.integer(0, 500));
      const { pid } = await house.kill('database');
      await waitFor('the next database process', () => (house.processOf('database')?.pid ?? pid) !== pid);
    }
    await house.untilReady();
    const { acknowledged, unexpected } = await crowd.end();
    expect((['supervisor', 'web'] as const).map((part) => house.processOf(part)?.pid)).toEqual(before);
    expect(unexpected).toEqual([]);
    expect(faultsOfReceipts(acknowledged, await keptSendings())).toEqual([]);
  }, 120_000);

  it('of the supervisor leave nothing behind that runs, and the next start goes on where it was', async () => {
    const oldWeb = (await house.kill('web')).pid;
    await waitFor('a new web process that is not ready yet', () => (house.processOf('web')?.pid ?? oldWeb) !== oldWeb);
    const orphans = (['web', 'worker'] as const).map((part) => house.processOf(part)?.pid ?? 0);
    await house.kill('supervisor');
    await waitFor('web and worker to end by themselves', () => orphans.every((pid) => !isAlive(pid)), 20_000);
    await house.startAgain();
    const { rows } = await withAdmin((admin) => admin.query<{ id: Uuid }>('select id from forms.submission where draft_id is not null order by id limit 3'));
    for (const { id } of rows) expect(await receiptStatus(id)).toBe(200);
    await untilQuiet();
    expect(await withAdmin((admin) => faultsOfHouse(admin, subscribersOf))).toEqual([]);
  }, 120_000);

  it('would be seen if they left something broken', async () => {
    for (const [what, mistake] of MISTAKES) {
      const faults = await withAdmin(async (admin) => {
        await admin.query('begin; set local session_replication_role = replica');
        await admin.query(mistake);
        const found = await faultsOfHouse(admin, subscribersOf);
        await admin.query('rollback');
        return found;
      });
      expect(faults.join('\n'), mistake).toContain(what);
    }
  });

  it('leave every journal whole', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(PROJECT_ROOT, 'bin', 'varoshaza.mjs'), 'verify-audit', '--data', house.dataFolder]);
    expect(stdout).toMatch(/\n\d+ journals, all whole\n$/);
  }, 60_000);
});

/** Every citizen sends one form after the other, to two towns in turn, until it is ended: then there are some receipts, and nobody waits for one. */
function startCrowd(random: Random, form: 'A01' | 'E12'): { end(): Promise<Sendings> } {
  const sendings: Sendings = { acknowledged: [], unexpected: [], away: 0 };
  let isOver = false;
  const all = citizens.map((citizen, index) => keepSending(house.origin, citizen, finishedForm(form, index % 2 === 0 ? 'kophaza' : 'mako', citizen), { random, isOver: () => isOver, sendings }));
  return {
    end: async () => {
      await waitFor('some receipts', () => sendings.acknowledged.length >= 30);
      isOver = true;
      await Promise.all(all);
      return sendings;
    },
  };
}

/** What lies in the database of all that was ever sent under a key. */
async function keptSendings(): Promise<Acknowledged[]> {
  const { rows } = await withAdmin((admin) => admin.query<Acknowledged>('select draft_id as key, id as "submissionId" from forms.submission where draft_id is not null'));
  return rows;
}

/** What a lost or doubled statement would leave, and what is said of it. */
const MISTAKES: readonly (readonly [what: string, sql: string])[] = [
  ['a submission that did not arrive', `delete from records.arrival where id = (select id from records.arrival where case_id is not null order by id desc limit 1)`],
  ['is missing', `delete from records.arrival where (municipality_id, no) in (select municipality_id, min(no) from records.arrival group by 1 limit 1)`],
  ['the counter stands at', 'update records.register_counter set last_no = last_no + 1'],
  ['an arrival without its submission', `delete from forms.submission where id = (select id from forms.submission order by id limit 1)`],
  ['a case without its first paper', `delete from records.item where id = (select id from records.item where item_no = 1 order by id limit 1)`],
  ['a case that was told not exactly once', `insert into platform.event select municipality_id, gen_random_uuid(), name, version, payload, occurred_at from platform.event where name = 'records.case.registered' limit 1`],
  ['a journal of a case with a gap', `delete from records.case_entry where position = 1`],
  ['an arrival that was noted not exactly once', `delete from platform.audit_entry where action = 'records.arrival.taken-in'`],
  ['a tax report that the tax room did not take over', `delete from tax.report where case_id = (select case_id from tax.report limit 1)`],
  ['a settled payment that is booked not exactly once', `delete from tax.posting where source_kind = 'payment-order'`],
  ['a posting that does not add up to 0', `delete from tax.entry where id = (select id from tax.entry limit 1)`],
  ['an account whose balance is not what its journal says', 'update tax.account_balance set paid_huf = paid_huf + 1'],
  ['was delivered to', `delete from platform.event_delivery where event_id = (select event_id from platform.event_delivery limit 1)`],
];

interface Paper {
  readonly id: Uuid;
  readonly targy: string;
  readonly ugykor: string;
  readonly tetelszam: string;
  readonly ugyfel: Uuid;
}

/** Registers a paper as an official who presses the button again while the house is away. Answers the last status. */
async function registerUntilDone(official: Visitor, { id, ...fields }: Paper): Promise<number> {
  let status = 0;
  await waitFor(`paper ${id} to be registered`, async () => {
    ({ status } = await post(`${house.origin}/hivatal/erkeztetes/${id}/iktatas`, official, Object.entries({ ...fields, ugy: 'uj', egyseg: '', ugyintezo: '' })));
    return status !== 0 && status !== 503;
  });
  return status;
}

/** What the receipt's page answers to whose it is; to everybody else it is not there. */
async function receiptStatus(submissionId: Uuid): Promise<number> {
  const answers = await Promise.all(citizens.map(({ visitor }) => fetch(`${house.origin}/fiok/ugyeim/${submissionId}/atvetel`, { headers: { cookie: visitor.cookie }, redirect: 'manual' })));
  const [own = 0, ...others] = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(others).toEqual(others.map(() => 404));
  return own;
}

/** Resolves when nothing waits to be done; jobs of killed workers are free after ten seconds. */
function untilQuiet(): Promise<void> {
  return waitFor('all jobs to be done', async () => (await withAdmin(openJobs)) === 0);
}

async function paidIn(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ paid: number }>('select sum(paid_huf)::integer as paid from tax.account_balance');
  return rows[0]?.paid ?? 0;
}

async function withAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: house.databaseUrl('superuser') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The database as the house's own processes see it, for signing people in. */
async function withHouseDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ url: house.databaseUrl('app'), clock: clockStartingOn(TODAY, Date.now()), subscribersOf, connectionsMax: 2 });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
