import { benchForm } from '../intake/answers.ts';
import type { BenchTown } from '../intake/sample.ts';
import { Browser } from '../browser.ts';
import type { House } from '../house.ts';
import { demoSignIns, signIn } from '../sign-in.ts';
import type { PageToMeasure } from './pages.ts';

/** What is looked at before the intake, and what again after it. */
export async function pagesToMeasure(house: House, towns: readonly BenchTown[]): Promise<{ before: PageToMeasure[]; after: PageToMeasure[] }> {
  const signIns = await demoSignIns(house.baseUrl);
  const [town] = towns;
  const client = signIns.find(({ roleCode }) => roleCode === 'client');
  const [slug, form] = [town?.slug ?? '', benchForm('E12').slug];
  const clerk = signIns.find(({ roleCode, personKey }) => roleCode === 'registrar' && personKey.startsWith(`${slug}.`));
  if (client === undefined || clerk === undefined) throw new Error('the demo has nobody to sign in as');
  const anybody = new Browser(house.baseUrl);
  // Their first visit sets the browser's cookie, so that the measured pages need not.
  await anybody.get('/');
  const [citizen, official] = [await signIn(house.baseUrl, client), await signIn(house.baseUrl, clerk)];
  const caseList: PageToMeasure = { name: 'case list of the office', path: '/hivatal/ugyek', browser: official };
  return {
    before: [
      { name: 'town page', path: `/${slug}`, browser: anybody },
      { name: 'matter page', path: `/${slug}/ugyinditas/${form}`, browser: anybody },
      { name: 'form page, anonymous', path: `/${slug}/ugyinditas/${form}/kitoltes`, browser: anybody },
      { name: 'form page, signed in', path: `/${slug}/ugyinditas/${form}/kitoltes`, browser: citizen },
      { name: 'case list of a citizen', path: '/fiok/ugyeim', browser: citizen },
      caseList,
    ],
    after: [{ ...caseList, name: 'case list, after the intake' }],
  };
}
