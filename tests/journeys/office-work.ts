import type { Visitor } from './browser.ts';

/** The registrar finds the paper among those that wait, takes over the guesses of the form, and registers. Answers the number. */
export async function register({ page }: Visitor, subject: string): Promise<string> {
  await page.goto('/hivatal/erkeztetes');
  await page.getByRole('row').filter({ hasText: subject }).getByRole('link').click();
  await page.getByRole('region', { name: 'érkeztetett irat' }).getByRole('heading', { level: 2, name: subject }).waitFor();
  await page.getByRole('button', { name: 'Iktatás', exact: true }).click();
  const said = await page.getByText(/^Iktatva: /).innerText();
  return said.replace('Iktatva: ', '');
}

/** The tax officer opens the case out of the work list. */
export async function openTaxCase({ page }: Visitor, taxpayer: string): Promise<void> {
  await page.goto('/hivatal/ado');
  await page.getByRole('row').filter({ hasText: taxpayer }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: taxpayer }).waitFor();
}

/** Object and assessment out of the data of the form, then to sign-off. Answers the number of the draft. */
export async function assess({ page }: Visitor, yearlyTax: string): Promise<string> {
  await page.getByRole('button', { name: 'Adótárgy és kivetés készítése' }).click();
  await page.getByText(`A kivetéstervezet elkészült: ${yearlyTax}.`).waitFor();
  await page.getByRole('button', { name: 'Kiadmányozásra küldés' }).click();
  const said = await page.getByText(/^Kiadmányozásra elküldve, iktatószáma/).innerText();
  return /\S+\/2026/.exec(said)?.[0] ?? '';
}

/** The head reads what changes, and signs. */
export async function signOff({ page }: Visitor, number: string): Promise<void> {
  await page.goto('/hivatal/alairas');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await page.getByRole('region', { name: `${number} irat` }).waitFor();
  await page.getByRole('button', { name: 'Kiadmányozom', exact: true }).click();
  await page.getByText('1 irat kiadmányozva.').waitFor();
}
