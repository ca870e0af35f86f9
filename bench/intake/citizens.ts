import { inventPerson, type Person } from '../../src/apps/demo/people.ts';
import { loadAccounts } from '../../src/apps/demo/load-identity.ts';
import { demoId, randomOf } from '../../src/apps/demo/random.ts';
import { SIMULATOR_ENTITY_ID } from '../../src/apps/processes/identity.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { CLIENT_COOKIE } from '../../src/platform/http/session-gate.ts';
import { IDENTITY_SCOPE, openSession } from '../../src/platform/identity/sessions.ts';
import { Browser, formTokenOf } from '../browser.ts';

/** An invented person who sends forms, signed in. */
export interface Citizen {
  readonly person: Person;
  readonly cookies: string;
  readonly formToken: string;
}

/**
 * People for the load, each with an account and an open session, as after a sign-in: the demo has too few to
 * stand for a crowd, and one person sending many forms at once would wait for themselves.
 */
export async function inviteCitizens(db: Database, baseUrl: string, count: number): Promise<Citizen[]> {
  const random = randomOf('varoshaza/bench/citizens');
  const taken = new Set<string>();
  const people = Array.from({ length: count }, (_, index) =>
    inventPerson(random, `bench/${index}`, { sex: 'female', bornFrom: 1950, bornTo: 1999, birthPlaces: ['Sopron', 'Szeged', 'Eger'] }, taken),
  );
  const accounts = people.map((person) => ({ person, clientId: demoId(person.key), email: `${person.key.replace('/', '.')}@posta.example` }));
  await loadAccounts(db, accounts, SIMULATOR_ENTITY_ID);
  const citizens: Citizen[] = [];
  for (const { person, clientId } of accounts) {
    const token = await db.within(IDENTITY_SCOPE, async (tx) => {
      const signIn = { assurance: 'substantial', way: 'ugyfelkapu', nameId: person.key, nameIdFormat: null, sessionIndex: null } as const;
      return (await openSession(tx, { kind: 'client', accountId: clientId }, signIn)).token;
    });
    const browser = new Browser(baseUrl, { [CLIENT_COOKIE]: token });
    const home = await browser.get('/fiok');
    citizens.push({ person, cookies: browser.cookies, formToken: formTokenOf(home) });
  }
  return citizens;
}
