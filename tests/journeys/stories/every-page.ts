import { describe, expect, it } from 'vitest';
import type { Visitor, World } from '../browser.ts';
import { faultsInEveryView } from '../page-check.ts';
import { signIn, signInToOffice } from '../people.ts';

/** How a page is reached: its address, or the way to it from the page before. */
type Way = string | ((visitor: Visitor) => Promise<void>);

type Pages = Readonly<Record<string, Way>>;

const FORM = '/kophaza/ugyinditas/epitmenyado-adatbejelentes';

const PUBLIC: Pages = {
  home: '/',
  'search results': '/telepulesek?q=koph',
  'search without a result': '/telepulesek?q=zzzz',
  'a town': '/kophaza',
  'a town, nothing found': '/kophaza?q=repulojegy',
  'a town that has not joined': '/sopron',
  'a matter': FORM,
  'filling without signing in': `${FORM}/kitoltes`,
  'register of rules': '/szabalyok',
  'a rule': '/szabalyok/tax.building',
  demo: '/demo',
  terms: '/aszf',
  help: '/sugo',
  accessibility: '/akadalymentesseg',
  'data protection': '/adatkezeles',
  imprint: '/impresszum',
  'the door of the office': '/hivatal/belepes',
  'signed out': '/kilepes',
  'idle warning': '/munkamenet',
  'ready in another tab': '/munkamenet/rendben',
  'not found': '/kophaza/nincs-ilyen-lap',
  'simulator of the broker': '/szimulator/kau/',
  'choice of ways': '/belepes',
  'way of the client gate': throughLink('Ügyfélkapu+'),
  'an invented person chosen': throughLink('Szabó Anna'),
  'way by telephone': async (visitor) => {
    await visitor.page.goto('/belepes');
    await throughLink('Telefonos azonosítás (RKTA)')(visitor);
  },
  'way by card': async (visitor) => {
    await visitor.page.goto('/belepes');
    await throughLink('eSzemélyi igazolvány (eSzig)')(visitor);
  },
};

const CLIENT: Pages = {
  account: '/fiok',
  cases: '/fiok/ugyeim',
  inbox: '/fiok/postalada',
  balance: '/fiok/egyenleg',
};

const REGISTRAR: Pages = {
  desk: '/hivatal',
  arrivals: '/hivatal/erkeztetes',
  'a paper to register': throughRow,
  cases: '/hivatal/ugyek',
  'a case': throughRow,
  'history of a case': throughTab('tortenet'),
  'search results': '/hivatal/kereses?q=ado',
};

const TAX: Pages = {
  'tax desk': '/hivatal',
  'tax work list': '/hivatal/ado',
  'a tax case': throughRow,
  accounts: '/hivatal/ado/szamlak',
  'an account': throughRow,
  objects: '/hivatal/ado/targyak',
  'an object': throughRow,
  rates: '/hivatal/ado/mertekek',
  'sign-off': '/hivatal/alairas',
};

/** Every main page, on a wide screen and a narrow phone, light and dark. */
export function everyPage(world: () => World): void {
  describe('every main page is accessible and fits', () => {
    walk(world, 'visitor', PUBLIC, async () => {});
    walk(world, 'client', CLIENT, (visitor) => signIn(visitor, 'molnar.peter', '/fiok'));
    walk(world, 'registrar', REGISTRAR, (visitor) => signInToOffice(visitor, 'mako.iktato'));
    walk(world, 'tax head', TAX, (visitor) => signInToOffice(visitor, 'mako.kiadmanyozo'));
    walk(world, 'auditor', { log: '/hivatal/naplo' }, (visitor) => signInToOffice(visitor, 'mako.auditor'));
    walk(world, 'official of two towns', { 'choice of the town': '/hivatal/onkormanyzat' }, (visitor) => signInToOffice(visitor, 'csopak.adougy'));
  });
}

/** One walk through pages; the faults of all of them are told together. */
function walk(world: () => World, who: string, pages: Pages, enter: (visitor: Visitor) => Promise<void>): void {
  it(`as ${who}`, async () => {
    const visitor = await world().visitor();
    await enter(visitor);
    const faults: string[] = [];
    for (const [name, way] of Object.entries(pages)) {
      if (typeof way === 'string') await visitor.page.goto(way);
      else await way(visitor);
      const found = await faultsInEveryView(visitor);
      faults.push(...found.map((fault) => `${name} ${visitor.page.url()} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

function throughLink(name: string): (visitor: Visitor) => Promise<void> {
  return async ({ page }) => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.waitForLoadState();
  };
}

/** Opens the first row of the list shown now. */
async function throughRow({ page }: Visitor): Promise<void> {
  await page.locator('tbody th a').first().click();
  await page.waitForLoadState();
}

function throughTab(name: string): (visitor: Visitor) => Promise<void> {
  return async ({ page }) => {
    await page.locator(`a[href$="/${name}"]`).first().click();
    await page.waitForLoadState();
  };
}
