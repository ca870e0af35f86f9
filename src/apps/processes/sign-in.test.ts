import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../platform/config/config.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { loadSettlements } from '../../modules/tenants/contract.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { loadFormDefinitions } from '../../modules/forms/contract.ts';
import { SIMULATOR_ENTITY_ID } from './identity.ts';
import { composeWeb } from './compose-web.ts';
import { TestBrowser } from '../testing/test-browser.ts';

describe('signing in, staying and leaving', () => {
  let test: TestDatabase;
  let app: FastifyInstance;
  let browser: TestBrowser;
  const lines: Readonly<Record<string, unknown>>[] = [];

  beforeAll(async () => {
    test = await testDatabase();
    await test.db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
      await loadSettlements(tx);
      await loadFormDefinitions(tx);
    });
    await loadDemo({ db: test.db, size: 'small', identityProviderId: SIMULATOR_ENTITY_ID });
    const config = readConfig(['--port', '3999', '--demo', 'small', '--per-minute', '100000'], {});
    app = await composeWeb({ config, db: test.db, clock: test.clock, log: (line) => lines.push(line) });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await test.close();
  });
  beforeEach(() => {
    browser = new TestBrowser(app, 'http://localhost:3999');
    test.clock.set('2026-03-02T07:00:00Z');
  });

  it('leads from a protected page through the broker and back to it', async () => {
    const page = await browser.open('/belepes/demo?szemely=toth.eva&vissza=/fiok/ugyeim');
    expect(browser.path).toBe('/fiok/ugyeim');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Tóth Éva');
  });

  it('asks a person who comes the first time to accept the terms, and nothing works before', async () => {
    const key = await newcomer(test);
    await browser.open(`/belepes/demo?szemely=${key}&vissza=/fiok`);
    expect(browser.path).toBe('/aszf?vissza=%2Ffiok');
    const refused = await browser.submit('/aszf', { vissza: '/fiok' });
    expect(refused.status).toBe(422);
    const accepted = await browser.submit('/aszf', { vissza: '/fiok', elfogadom: 'igen' });
    expect(browser.path).toBe('/fiok');
    expect(accepted.text).toContain('személyes fiókja elkészült');
  });

  it('warns after 30 idle minutes and goes on without credentials', async () => {
    await browser.open('/belepes/demo?szemely=toth.eva');
    test.clock.advance({ minutes: 29 });
    expect((await browser.open('/fiok')).status).toBe(200);
    expect(browser.path).toBe('/fiok');
    test.clock.advance({ minutes: 30 });
    const warning = await browser.open('/fiok/ugyeim');
    expect(browser.path).toBe('/munkamenet?vissza=%2Ffiok%2Fugyeim');
    expect(warning.text).toContain('Itt van még?');
    await browser.submit('/munkamenet', { vissza: '/fiok/ugyeim' });
    expect(browser.path).toBe('/fiok/ugyeim');
  });

  it('asks for credentials after 240 minutes, however busy', async () => {
    await browser.open('/belepes/demo?szemely=toth.eva');
    for (let minutes = 20; minutes < 240; minutes += 20) {
      test.clock.advance({ minutes: 20 });
      await browser.open('/fiok');
      expect(browser.path).toBe('/fiok');
    }
    test.clock.advance({ minutes: 20 });
    const response = await browser.openOnce('/fiok/ugyeim');
    expect(response.location).toBe('/belepes?vissza=%2Ffiok%2Fugyeim&lejart=1');
  });

  it('keeps what was typed when a form is sent after the end', async () => {
    await browser.open('/belepes/demo?szemely=toth.eva');
    test.clock.advance({ minutes: 241 });
    const page = await browser.submit('/fiok/egyenleg/kophaza/befizetes', { tetel: 'tax:typed:2026-03-16' });
    expect(page.status).toBe(401);
    expect(page.text).toContain('value="tax:typed:2026-03-16"');
  });

  it('ends both sessions on sign-out', async () => {
    await browser.open('/belepes/demo?szemely=toth.eva');
    const out = await browser.submit('/kilepes', {});
    expect(browser.path).toBe('/kilepes');
    expect(out.text).toContain('véget ért a munkamenete');
    const again = await browser.openOnce('/fiok');
    expect(again.location).toContain('/belepes?');
    const chooser = await browser.open('/belepes');
    expect(chooser.url).toContain('/szimulator/kau/');
  });

  it('opens the office to a paired card only', async () => {
    const desk = await browser.open('/hivatal/belepes/demo?szemely=kophaza.iktato');
    expect(desk.status).toBe(200);
    expect(browser.path).toBe('/hivatal');
    expect((await browser.openOnce('/fiok')).location).toContain('/belepes');
  });

  it('lets nobody redeem the ticket of another browser', async () => {
    const victim = new TestBrowser(app, 'http://localhost:3999');
    const ticket = await browser.openUntil('/belepes/demo?szemely=toth.eva', '/belepes/kesz');
    const stolen = await victim.open(ticket);
    expect(stolen.status).toBe(403);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'sign-in-refused', code: 'stray-ticket' }));
  });

  it('refuses a form without its token and says so', async () => {
    await browser.open('/belepes/demo?szemely=toth.eva');
    const response = await browser.post('/kilepes', { _token: 'x.y.z' });
    expect(response.status).toBe(403);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'form-token-refused', route: '/kilepes' }));
    expect((await browser.open('/fiok')).status).toBe(200);
  });
});

/** A demo person whose account does not exist yet. */
async function newcomer(test: TestDatabase): Promise<string> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: test.urls.admin });
  await client.connect();
  try {
    await client.query('update identity.account set terms_version = null, terms_accepted_at = null where family_name = $1 and given_name = $2', ['Szabó', 'Anna']);
  } finally {
    await client.end();
  }
  return 'szabo.anna';
}
