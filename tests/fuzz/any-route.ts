import { randomUUID } from 'node:crypto';
import type { Random } from '../../src/apps/demo/random.ts';
import { ROUTES } from '../../src/apps/modules.ts';
import type { Visitor } from '../../src/apps/testing/visitors.ts';
import type { Entry } from './form-map.ts';
import { nastyText } from './nasty-texts.ts';
import { encoded, type FuzzRequest, written } from './wire.ts';

/** Names of fields that routes ask for, wherever they do. */
const NAMES: readonly string[] = [
  'q', 'id', 'nev', 'kod', 'email', 'telefon', 'vazlat', 'mezo', 'meret', 'fajl', 'cim', 'iranyitoszam', 'telepules', 'bankszamla', 'kezdete', 'vege', 'ok', 'indok', 'szoveg', 'uzenet', 'osszeg', 'hivatkozas', 'sorrend', 'lap', 'oldal', 'terulet', 'v', 'nev', 'vissza', 'tol', 'ig', 'ev', '_muvelet', '_lap', '_kulcs', '_vazlat', '__proto__', 'elfogadom', 'hozzajarulok', 'megszolitas',
];

/** Those that end the session of who is fuzzing. */
const NOT_THESE = /kilepes|munkamenet|\/saml|\/belepes|megjelenes/;

/** Any address of the house, its parts filled in with tricks, and posted to with fields of chance: also those nobody thought of here. */
export class AnyRoute {
  private readonly random: Random;
  private readonly routes = ROUTES.filter(({ path }) => !NOT_THESE.test(path)).map(({ method, path }) => ({ method, path }));

  constructor(random: Random) {
    this.random = random;
  }

  next(town: string, form: string, who: Visitor): FuzzRequest {
    const { random } = this;
    const { method, path } = random.pick(this.routes);
    const address = path.replace(/:(\w+)/g, (_, name: string) => {
      if (name === 'town' && random.chance(0.9)) return town;
      if (name === 'form' && random.chance(0.9)) return form;
      return random.chance(0.5) ? randomUUID() : encodeURIComponent(nastyText(random).toWellFormed().slice(0, 60)) || 'x';
    });
    const entries = Array.from({ length: random.integer(0, 4) }, (): Entry => [random.pick(NAMES), random.chance(0.3) ? randomUUID() : nastyText(random)]);
    const query = random.chance(0.3) || method === 'GET' ? `?${encoded(entries.slice(0, 2)).toString('latin1').slice(0, 6_000)}` : '';
    if (method === 'GET') return written({ sort: 'any route', method, path: address + query, cookie: who.cookie });
    return written({ sort: 'any route', path: address + query, cookie: who.cookie, body: encoded([...entries, ['_token', who.formToken]]) });
  }
}
