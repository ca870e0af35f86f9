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
  'a town by life event': '/kophaza?elethelyzet=inheritance',
  'all forms': '/urlapok',
  'forms found': '/urlapok?q=adoigazolas',
  'no form found': '/urlapok?q=zzzz',
  'a form of the country': '/urlapok/adoigazolas',
  'a matter': FORM,
  'going on from a file': `${FORM}/kitoltes/fajlbol`,
  'filling without signing in': `${FORM}/kitoltes`,
  'saving to a file': async ({ page }) => {
    await page.getByRole('button', { name: 'Mentés fájlba' }).click();
    await page.waitForLoadState();
  },
  'register of rules': '/szabalyok',
  'a rule': '/szabalyok/tax.building',
  'a rule tried': async ({ page }) => {
    await page.getByRole('button', { name: 'Számítás' }).click();
    await page.waitForLoadState();
  },
  'kinds of fields': '/urlap-mezok',
  'a kind with a map': '/urlap-mezok/map-point',
  'a kind with rows in rows': '/urlap-mezok/group',
  'a kind tried': async ({ page }) => {
    await page.getByRole('button', { name: 'Ellenőrzés' }).click();
    await page.waitForLoadState();
  },
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
  'a matter in English': `${FORM}?nyelv=en`,
  'filling in English': `${FORM}/kitoltes`,
};

const CLIENT: Pages = {
  cases: '/fiok/ugyeim',
  'a case': throughRow,
  'receipt of a case': throughLink('Átvételi elismervény'),
  'inbox, empty': '/fiok/postalada',
  balance: '/fiok/egyenleg',
  'own data': '/fiok/adataim',
  'those one acts for': '/fiok/kepviselet',
  'a person to act for': '/fiok/kepviselet/uj?fajta=szemely',
  'an organisation to act for': '/fiok/kepviselet/uj?fajta=szervezet',
};

const DEBTOR: Pages = {
  'account with tasks': '/fiok',
  'balance with arrears': '/fiok/egyenleg',
  statement: throughLink('Számlakivonat'),
  'a payment given up': giveUpPaying,
  'home, signed in': '/',
  'matter, signed in': FORM,
};

const REGISTRAR: Pages = {
  desk: '/hivatal',
  arrivals: '/hivatal/erkeztetes',
  'cases that wait': '/hivatal/ugyek',
  'a case of the office': throughRow,
  'history of a case': throughTab('tortenet'),
  'search without a result': '/hivatal/ugyek?q=nincsilyenugy',
  'not found in the office': '/hivatal/nincs-ilyen-lap',
};

const TAX: Pages = {
  'desk of tax': '/hivatal',
  'tax work list': '/hivatal/ado',
  'a tax case': throughRow,
  'a tax case, data being corrected': throughFold('Adatok javítása'),
  accounts: '/hivatal/ado/szamlak',
  'accounts found': '/hivatal/ado/szamlak?q=nagy',
  'an account': throughRow,
  objects: '/hivatal/ado/targyak',
  'an object': throughRow,
};

const TAX_HEAD: Pages = {
  rates: '/hivatal/ado/mertekek',
  'nothing to sign': '/hivatal/alairas',
};

const AUDITOR: Pages = {
  log: '/hivatal/naplo',
  'cases of the auditor': '/hivatal/ugyek',
  'a case of the auditor': throughRow,
  'log of a case': throughTab('naplo'),
};

const ADMINISTRATOR: Pages = {
  'forms of the town': '/hivatal/urlapok',
  'setting of a form': '/hivatal/urlapok/A10',
  'setting of a tax form': '/hivatal/urlapok/A01',
};

const CENTRE: Pages = {
  'forms of the country': '/kozpont/urlapok',
  'a new form': '/kozpont/urlapok/uj',
  'a form of the country': '/kozpont/urlapok/urlap/A02',
  'a design begun': async ({ page }) => {
    await page.getByRole('button', { name: 'Indítás' }).click();
    await page.waitForURL(/\/tervek\//);
    await page.goto(`${page.url()}/ellenorzes`);
  },
  'awaiting review': '/kozpont/urlapok/ellenorzes',
};

/** Every main page, on a wide screen and a narrow phone, light and dark. What only happens once the loop looks at. */
export function everyPage(world: () => World): void {
  describe('every main page is accessible and fits', () => {
    walk(world, 'visitor', PUBLIC, async () => {});
    walk(world, 'client', CLIENT, (visitor) => signIn(visitor, 'molnar.peter', '/fiok'));
    walk(world, 'debtor', DEBTOR, (visitor) => signIn(visitor, 'nagy.laszlo', '/fiok'));
    walk(world, 'registrar', REGISTRAR, (visitor) => signInToOffice(visitor, 'budapest-13-kerulet.iktato'));
    walk(world, 'tax officer', TAX, (visitor) => signInToOffice(visitor, 'budapest-13-kerulet.adougy'));
    walk(world, 'tax head', TAX_HEAD, (visitor) => signInToOffice(visitor, 'budapest-13-kerulet.kiadmanyozo'));
    walk(world, 'auditor', AUDITOR, (visitor) => signInToOffice(visitor, 'budapest-13-kerulet.auditor'));
    walk(world, 'administrator', ADMINISTRATOR, (visitor) => signInToOffice(visitor, 'kophaza.admin'));
    walk(world, 'editor of the centre', CENTRE, (visitor) => signInToOffice(visitor, 'kozpont.szerkeszto', '/kozpont/urlapok'));
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
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.waitForLoadState();
  };
}

function throughFold(summary: string): (visitor: Visitor) => Promise<void> {
  return ({ page }) => page.getByText(summary, { exact: true }).click();
}

async function giveUpPaying({ page }: Visitor): Promise<void> {
  await page.goto('/fiok/egyenleg');
  await page.getByRole('button', { name: 'Befizetés bankkártyával' }).first().click();
  await page.getByRole('button', { name: 'Tovább a fizetéshez' }).click();
  await page.getByRole('button', { name: 'Mégsem' }).click();
  await page.waitForURL('**/fizetes/*/vissza?*');
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
