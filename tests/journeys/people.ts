import type { Visitor } from './browser.ts';

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

/** A valid tax id of somebody born on that day; the first of the day's serial numbers that gives a check digit. */
export function taxIdOf(birthDate: string, firstSerial = 100): string {
  const days = (Date.parse(birthDate) - Date.parse('1867-01-01')) / 86_400_000;
  for (let serial = firstSerial; ; serial += 1) {
    const digits = `8${days}${serial}`;
    const check = [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index + 1), 0) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}
