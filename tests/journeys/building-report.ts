import { answer } from './answers.ts';
import type { Visitor } from './browser.ts';

/** What somebody tells in Építményadó adatbejelentés. */
export interface BuildingReport {
  readonly taxId: string;
  readonly address: { readonly postcode: string; readonly settlement: string; readonly street: string; readonly houseNumber: string };
  /** As typed: `2025.12.15.` */
  readonly boughtOn: string;
  readonly parcelNo: string;
  readonly areaM2: string;
}

/** What the reporter owns, where, and since when; the page of the owners comes next. */
export async function fillUntilOwners(visitor: Visitor, report: BuildingReport): Promise<void> {
  const { page } = visitor;
  await atPage(visitor, 'Ki tölti ki?');
  await answer(page, { 'Milyen minőségben tölti ki?': 'A magam nevében' });
  // Without scripts the questions that follow from an answer come with the next look at the page.
  if (!visitor.hasScripts) await goOn(visitor);
  await answer(page, { 'Adóazonosító jel': report.taxId, ...addressOf(report) });
  await goOn(visitor);

  await atPage(visitor, 'Miért tesz bejelentést?');
  await answer(page, { 'Mi történt?': 'Megszereztem egy építményt' });
  if (!visitor.hasScripts) await goOn(visitor);
  await answer(page, { 'Hogyan szerezte meg?': 'Adásvétellel', 'Mikor történt?': report.boughtOn });
  await goOn(visitor);

  await fillBuilding(visitor, report);
  await goOn(visitor);
  await atPage(visitor, 'Tulajdonosok');
}

/** No relief, a true declaration: everything from the owners to the last look before sending. */
export async function fillAfterOwners(visitor: Visitor): Promise<void> {
  await goOn(visitor);
  await atPage(visitor, 'Mentesség, kedvezmény');
  await answer(visitor.page, { 'Kér mentességet vagy kedvezményt?': 'Nem' });
  await goOn(visitor);
  await atPage(visitor, 'Összegzés és nyilatkozat');
  await answer(visitor.page, { 'Kijelentem, hogy a közölt adatok a valóságnak megfelelnek.': 'igen' });
  await goOn(visitor);
  await visitor.page.getByRole('heading', { level: 1, name: /^Ellenőrzés/ }).waitFor();
}

/** The page of the building. */
export async function fillBuilding(visitor: Visitor, report: BuildingReport): Promise<void> {
  await atPage(visitor, 'Az építmény');
  await answer(visitor.page, {
    ...addressOf(report),
    'Helyrajzi szám': report.parcelNo,
    Rendeltetése: 'Lakás, lakóház',
    'Milyen jogon az Öné (az adózóé)?': 'Tulajdonos',
    'Hasznos alapterület': report.areaM2,
  });
}

/** An owner's row, counted from 1. */
export async function fillOwner({ page }: Visitor, number: number, owner: { name: string; taxId: string; share: string }): Promise<void> {
  const row = page.getByRole('group', { name: `${number}. Tulajdonos`, exact: true });
  await answer(row, { Név: owner.name, 'Adóazonosító jel': owner.taxId, 'Tulajdoni hányad': owner.share });
}

/** Sends the form with an impatient double click; answers the number of arrival on the receipt. */
export async function send({ page }: Visitor): Promise<string> {
  await page.getByRole('button', { name: 'Beküldés', exact: true }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Beadványa megérkezett' }).waitFor();
  return page.getByText(/^E-\d+\/2026$/).innerText();
}

/** Presses *Tovább*, whatever it is called on the last page. */
export async function goOn({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /^Tovább/ }).click();
  await page.waitForLoadState();
}

/** Waits until a page of the form stands open. */
export async function atPage({ page }: Visitor, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

function addressOf({ address }: BuildingReport): Record<string, string> {
  return { Irányítószám: address.postcode, Település: address.settlement, 'Közterület neve': address.street, 'Közterület jellege (utca, tér, út)': 'utca', Házszám: address.houseNumber };
}
