import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { loadAccounts } from '../../src/apps/demo/load-identity.ts';
import { inventPerson, type Person } from '../../src/apps/demo/people.ts';
import { demoId, type Random, randomOf } from '../../src/apps/demo/random.ts';
import { SIMULATOR_ENTITY_ID } from '../../src/apps/processes/identity.ts';
import { signedInClient, type Visitor } from '../../src/apps/testing/visitors.ts';
import type { FormDefinition } from '../../src/modules/forms/contract.ts';
import { compileForm } from '../../src/modules/forms/engine.contract.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { newId } from '../../src/platform/ids/uuid.ts';

/** An invented person who sends forms. */
export interface Citizen {
  readonly person: Person;
  readonly visitor: Visitor;
}

/** A sending that the house has acknowledged, under the key that its sender gave it. */
export interface Acknowledged {
  readonly key: string;
  readonly submissionId: string;
}

export interface Sendings {
  readonly acknowledged: Acknowledged[];
  /** Answers that were neither a receipt nor an honest outage. */
  readonly unexpected: string[];
  /** How often the house could not be reached, or said that it was away. */
  away: number;
}

const FORMS = { A01: 'tax/a01-epitmenyado-adatbejelentes.v1.json', E12: 'other/e12-altalanos-kerelem.v1.json' } as const;

export async function inviteCitizens(db: Database, count: number): Promise<Citizen[]> {
  const taken = new Set<string>();
  const random = randomOf('varoshaza/faults/citizens');
  const people = Array.from({ length: count }, (_, index) => inventPerson(random, `faults/${index}`, { sex: 'female', bornFrom: 1950, bornTo: 1999, birthPlaces: ['Sopron', 'Eger'] }, taken));
  const accounts = people.map((person) => ({ person, clientId: demoId(person.key), email: `${person.key.replace('/', '.')}@posta.example` }));
  await loadAccounts(db, accounts, SIMULATOR_ENTITY_ID);
  return Promise.all(accounts.map(async ({ person, clientId }) => ({ person, visitor: await signedInClient(db, clientId) })));
}

/** The address and the fields of a whole sending in somebody's name: the form's first worked example. */
export function finishedForm(code: keyof typeof FORMS, town: string, { person }: Citizen): { path: string; fields: readonly (readonly [string, string])[] } {
  const definition = JSON.parse(readFileSync(join(PROJECT_ROOT, 'forms', FORMS[code]), 'utf8')) as FormDefinition;
  const form = compileForm(definition);
  const own = code === 'A01' ? { taxpayerTaxId: person.taxId, owners: [{ name: person.name, taxId: person.taxId, share: '1/1' }] } : {};
  const parsed = form.parseAnswers({ ...definition.examples[0]?.answers, ...own });
  if (!parsed.ok) throw new Error(`the example of ${code} cannot be read: ${parsed.refusal.code}`);
  return { path: `/${town}/ugyinditas/${definition.slug}/bekuldes`, fields: form.writePost(parsed.value.answers) };
}

/**
 * One citizen sends one form after the other until told to stop. A sending that gets no answer is sent again under
 * its key, as a careful person or machine does, until it is acknowledged; some give up, some send once more after
 * the receipt (a double click), and must get the same one.
 */
export async function keepSending(origin: string, citizen: Citizen, form: ReturnType<typeof finishedForm>, about: { random: Random; isOver: () => boolean; sendings: Sendings }): Promise<void> {
  const { random, isOver, sendings } = about;
  while (!isOver()) {
    const key = newId();
    const givesUp = random.chance(0.15);
    const receipt = await sendUntilAcknowledged(origin, citizen, form, { key, triesMax: givesUp ? 1 : 400, sendings });
    if (receipt !== null) {
      sendings.acknowledged.push({ key, submissionId: receipt });
      if (random.chance(0.2)) await expectSame(origin, citizen, form, { key, receipt, sendings });
    }
    await delay(random.integer(10, 80));
  }
}

async function sendUntilAcknowledged(origin: string, citizen: Citizen, form: ReturnType<typeof finishedForm>, about: { key: string; triesMax: number; sendings: Sendings }): Promise<string | null> {
  for (let tries = 0; tries < about.triesMax; tries += 1) {
    const receipt = await send(origin, citizen, form, about.key, about.sendings);
    if (receipt !== null) return receipt;
    await delay(100);
  }
  return null;
}

async function expectSame(origin: string, citizen: Citizen, form: ReturnType<typeof finishedForm>, about: { key: string; receipt: string; sendings: Sendings }): Promise<void> {
  const again = await send(origin, citizen, form, about.key, about.sendings);
  if (again !== null && again !== about.receipt) about.sendings.unexpected.push(`${about.key}: first ${about.receipt}, then ${again}`);
}

/** Sends once; the id of the submission on its receipt, or null when the house was away. */
async function send(origin: string, { visitor }: Citizen, { path, fields }: ReturnType<typeof finishedForm>, key: string, sendings: Sendings): Promise<string | null> {
  const answer = await post(`${origin}${path}`, visitor, [...fields, ['_kulcs', key]]);
  const submissionId = /^\/fiok\/ugyeim\/([0-9a-f-]{36})\/atvetel$/.exec(answer.location)?.[1];
  if (answer.status === 303 && submissionId !== undefined) return submissionId;
  if (answer.status === 0 || answer.status === 503) sendings.away += 1;
  else sendings.unexpected.push(`${path} answers ${answer.status} ${answer.location}`);
  return null;
}

/** Posts a form with its token. Status 0: no answer came. */
export async function post(url: string, visitor: Visitor, fields: readonly (readonly [string, string])[]): Promise<{ status: number; location: string }> {
  const body = new URLSearchParams([...fields.map(([name, value]): [string, string] => [name, value]), ['_token', visitor.formToken]]);
  try {
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual', headers: { cookie: visitor.cookie }, signal: AbortSignal.timeout(15_000) });
    await response.arrayBuffer();
    return { status: response.status, location: response.headers.get('location') ?? '' };
  } catch {
    return { status: 0, location: '' };
  }
}
