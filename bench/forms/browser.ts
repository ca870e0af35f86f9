import { chromium, type Browser, type Page } from 'playwright-core';
import type { Client } from 'pg';
import { findChromium } from '../../src/apps/testing/find-chromium.ts';
import { canonicalJson } from '../../src/modules/forms/engine.contract.ts';
import type { FormDefinition } from '../../src/modules/forms/contract.ts';
import { round } from '../load/latency.ts';
import { definitionOf } from './engines/ours.ts';
import { SPECS } from './spec.ts';

export interface BrowserFigures {
  /** One keystroke at the form of 500 fields, all on one page: from the event until figures, questions and faults stand on the page. */
  readonly keystroke: { readonly fields: number; readonly p50Ms: number; readonly p95Ms: number; readonly maxMs: number };
  readonly phone: readonly PhoneFigures[];
}

/** A slow phone: processor slowed down four times, slow 4G (150 ms there and back, 1.6 Mbit/s), nothing cached. */
export interface PhoneFigures {
  readonly form: string;
  /** Until the first field of the first page can be seen and typed into. */
  readonly usableMs: number;
  /** Until the script follows the typing, too. */
  readonly aliveMs: number;
  readonly htmlKb: number;
  readonly definitionKb: number;
  readonly definitionSentKb: number;
}

const TOWN = 'kophaza';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const KEYSTROKES = 300;

/** Measures filling in a real browser; null when there is none. */
export async function measureInBrowser(baseUrl: string, client: Client, codes: readonly string[]): Promise<BrowserFigures | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const spec = SPECS.at(-1);
  if (spec === undefined) return null;
  const definition = { ...definitionOf(spec), code: 'T99', slug: 'meres' };
  await offer(client, definition);
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  try {
    const keystroke = await keystrokes(browser, `${baseUrl}/${TOWN}/ugyinditas/meres/kitoltes`);
    const phone: PhoneFigures[] = [];
    for (const code of codes) phone.push(await onSlowPhone(browser, baseUrl, code));
    return { keystroke: { fields: 500, ...keystroke }, phone };
  } finally {
    await browser.close();
    await client.query(`delete from forms.setting where form_code = 'T99'`);
  }
}

/** The measured form as if it had been published: it is not in the catalogue, because no town has such a matter. */
async function offer(client: Client, definition: FormDefinition): Promise<void> {
  await client.query(
    `insert into forms.form_version (code, version, slug, definition, sha256, valid_from, published_at) values ($1, 1, $2, $3, repeat('0', 64), '2020-01-01', now()) on conflict do nothing`,
    [definition.code, definition.slug, canonicalJson(JSON.parse(JSON.stringify(definition)))],
  );
  await client.query(`insert into forms.version_validity (code, version, valid_from) values ($1, 1, '2020-01-01') on conflict do nothing`, [definition.code]);
  await client.query(
    `insert into forms.setting (municipality_id, form_code, enabled) select id, $1, true from tenants.municipality where slug = $2 on conflict do nothing`,
    [definition.code, TOWN],
  );
}

async function keystrokes(browser: Browser, address: string): Promise<{ p50Ms: number; p95Ms: number; maxMs: number }> {
  const page = await browser.newPage();
  await page.goto(address);
  await untilAlive(page);
  const times = await page.evaluate((count) => {
    const measured: number[] = [];
    const inputs = Array.from(document.querySelectorAll<HTMLInputElement>('input[name^="n"]')).filter(({ name }) => /^n\d+$/.test(name));
    for (let index = 0; index < count; index += 1) {
      const input = inputs[index % inputs.length];
      if (input === undefined) continue;
      input.value = String(400 + ((index * 37) % 300));
      const before = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      measured.push(performance.now() - before);
    }
    return measured;
  }, KEYSTROKES);
  await page.close();
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 2);
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

async function onSlowPhone(browser: Browser, baseUrl: string, code: string): Promise<PhoneFigures> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const startedAt = performance.now();
    const answer = await page.goto(`${baseUrl}/${TOWN}/ugyinditas/${code}/kitoltes`, { waitUntil: 'commit' });
    await page.locator('form[data-filling] :is(input:not([type=hidden]), select, textarea)').first().waitFor({ state: 'visible' });
    const usableMs = performance.now() - startedAt;
    await untilAlive(page);
    const aliveMs = performance.now() - startedAt;
    const json = await page.locator('form[data-filling]').getAttribute('data-form-json');
    const definition = await fetch(new URL(json ?? '', baseUrl), { headers: { 'accept-encoding': 'br' } });
    const whole = (await definition.text()).length;
    const sent = Number(definition.headers.get('content-length') ?? 0);
    const html = (await answer?.body())?.length ?? 0;
    return { form: code, usableMs: Math.round(usableMs), aliveMs: Math.round(aliveMs), htmlKb: kb(html), definitionKb: kb(whole), definitionSentKb: kb(sent) };
  } finally {
    await context.close();
  }
}

/** The script puts this hidden field into the form when it has taken over. */
async function untilAlive(page: Page): Promise<void> {
  await page.locator('form[data-filling] input[name="_elo"]').waitFor({ state: 'attached' });
}

function kb(bytes: number): number {
  return round(bytes / 1024, 1);
}
