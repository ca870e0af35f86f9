import { assert } from '../../src/kernel/assert.ts';
import type { Visitor, World } from './browser.ts';

/** Signs in by the link of the demo and stays on the page asked for. People of the portal must have an account. */
export async function signIn(visitor: Visitor, person: string, to: string): Promise<void> {
  await enter(visitor, `/belepes/demo?szemely=${person}&vissza=${encodeURIComponent(to)}`, to);
}

/** The same for an official; `kshCode` chooses among the towns of a joint office. */
export async function signInToOffice(visitor: Visitor, person: string, to = '/hivatal', kshCode = ''): Promise<void> {
  await enter(visitor, `/hivatal/belepes/demo?szemely=${person}&onkormanyzat=${kshCode}&vissza=${encodeURIComponent(to)}`, to);
}

async function enter({ page, hasScripts }: Visitor, link: string, to: string): Promise<void> {
  await page.goto(link);
  // The broker's page sends itself back where scripts run.
  if (!hasScripts) await page.getByRole('button', { name: 'Tovább' }).click();
  const [pathname] = to.split('?');
  await page.waitForURL((url) => url.pathname === pathname);
}

/** Accepts the terms of use, as everybody does at their first sign-in. */
export async function acceptTerms({ page }: Visitor): Promise<void> {
  await page.getByRole('checkbox', { name: 'Elolvastam és elfogadom' }).check();
  await page.getByRole('button', { name: 'Elfogadom és folytatom' }).click();
}

/** The tax id of an invented person, as the list of the demo tells it. */
export async function taxIdOf(world: World, person: string): Promise<string> {
  const answer = await fetch(`${world.house.address}/demo.json`);
  const listed = (await answer.json()) as { personKey: string; taxId?: string }[];
  const taxId = listed.find(({ personKey }) => personKey === person)?.taxId;
  assert(taxId !== undefined, `the demo tells no tax id of ${person}`);
  return taxId;
}
