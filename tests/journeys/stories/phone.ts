import { describe, expect, it } from 'vitest';
import { PORTAL_CAST } from '../../../src/apps/demo/portal-cast.ts';
import { type AnswerSheet, answerSheet } from '../answer-sheet.ts';
import { send } from '../building-report.ts';
import type { Visitor, World } from '../browser.ts';
import { fillByHand } from '../filling-hand.ts';
import { checkPage, faultsAsItStands } from '../page-check.ts';
import { acceptTerms, signIn } from '../people.ts';
import { spokenFaults } from '../spoken-names.ts';
import { touchFaults } from '../touch-check.ts';

const PHONE = { width: 320, touch: true } as const;

/** With a finger on the narrowest phone. */
export function onThePhone(world: () => World): void {
  describe('on a phone, 320 px wide', () => {
    it('S01: help in need, with papers, one step after another', async () => {
      const visitor = await world().visitor(PHONE);
      const { page } = visitor;
      const sheet = await answerSheet(world(), 'S01', 0);
      await signIn(visitor, 'varga.istvan', `/kophaza/ugyinditas/${sheet.form.slug}/kitoltes?uj=1`);
      const steps: string[] = [];
      await fillByHand(visitor, sheet, async () => {
        await expectFingerFriendly(visitor);
        steps.push((await page.getByRole('navigation', { name: 'A kitöltés lépései' }).locator('p').innerText()).trim());
      });
      expect(steps[0]).toMatch(/^1\. lépés az? \d+-b[óő]l$/);
      expect(new Set(steps).size).toBe(steps.length);
      await expectFingerFriendly(visitor);
      expect(await send(visitor)).toMatch(/^E-\d+\/2026$/);
      await expectFingerFriendly(visitor);
    });

    it('Y01: a wedding that both of the couple sign, each with a phone', async () => {
      const she = await world().visitor(PHONE);
      await signIn(she, 'toth.eva', '/kophaza/ugyinditas/hazassagkotesi-szandek-idopont/kitoltes?uj=1');
      await fillByHand(she, await weddingOf(world(), 'horvath.gabor'), () => expectFingerFriendly(she));
      await she.page.getByRole('button', { name: 'Aláírásra küldés' }).tap();
      await she.page.getByText('Aláírásokra vár').first().waitFor();
      await expectFingerFriendly(she);

      const he = await world().visitor(PHONE);
      await openInvitation(he);
      await expectFingerFriendly(he);
      await he.page.getByRole('link', { name: 'Belépek' }).tap();
      await comeInAs(he, 'Horváth Gábor');
      await he.page.getByRole('button', { name: 'Megnyitom a beadványt' }).tap();
      await he.page.getByRole('button', { name: 'Aláírom', exact: true }).waitFor();
      await expectFingerFriendly(he);
      await he.page.getByRole('button', { name: 'Aláírom', exact: true }).tap();
      await he.page.getByText('Minden aláírás megvan, a beadvány megérkezett a hivatalhoz.').waitFor();
      await expectFingerFriendly(he);

      await she.page.goto('/fiok/ugyeim');
      await she.page.getByRole('link', { name: /^Házasságkötés/ }).first().tap();
      await she.page.getByRole('heading', { level: 1 }).waitFor();
      await expectFingerFriendly(she);
    });

    it('text twice as large, on a wide window and in half of one', async () => {
      const visitor = await world().visitor({ width: 1280 });
      const { page } = visitor;
      for (const path of ['/urlapok', '/kophaza', '/kophaza/ugyinditas/epitmenyado-adatbejelentes', '/kophaza/ugyinditas/telep-bejelentes/kitoltes', '/kophaza/ugyinditas/telep-bejelentes/kitoltes?lap=activity&hibak=1', '/urlap-mezok']) {
        await page.goto(path);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        for (const width of [1280, 640]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await faultsAsItStands(visitor, { colours: false }), `${path} at ${width} px`).toEqual([]);
        }
      }
    });
  });
}

async function expectFingerFriendly(visitor: Visitor): Promise<void> {
  await checkPage(visitor);
  expect([...(await touchFaults(visitor.page)), ...(await spokenFaults(visitor.page))], visitor.page.url()).toEqual([]);
}

/** The worked example of a wedding with somebody of the demo, whose papers say the same as their sign-in. */
async function weddingOf(world: World, key: string): Promise<AnswerSheet> {
  const partner = PORTAL_CAST.find((person) => person.key === key);
  expect(partner).toBeDefined();
  const [familyName = '', givenName = ''] = partner?.name ?? [];
  return answerSheet(world, 'Y01', 0, {
    'partner.familyName': [familyName],
    'partner.givenName': [givenName],
    'partner.birthName': [`${familyName} ${givenName}`],
    'partner.mothersName': [partner?.mothersName.join(' ') ?? ''],
    'partner.birthPlace': [partner?.birthPlace ?? ''],
    'partner.birthDate': [partner?.birthDate ?? ''],
    partnerEmail: ['horvath.gabor@posta.example'],
  });
}

/** The letter lies in the demo's post; its link opens the invitation. */
async function openInvitation({ page }: Visitor): Promise<void> {
  await page.goto('/szimulator/posta');
  const letter = page.getByRole('article').filter({ hasText: 'horvath.gabor@posta.example' });
  await expect.poll(() => page.reload().then(() => letter.count()), { timeout: 20_000, interval: 300 }).toBeGreaterThan(0);
  await letter.first().getByRole('link').first().tap();
  await page.getByRole('heading', { level: 1, name: 'Aláírását kérik' }).waitFor();
}

async function comeInAs(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Ügyfélkapu+' }).tap();
  await page.getByRole('link', { name }).tap();
  await page.getByRole('button', { name: 'Bejelentkezés' }).tap();
  await page.getByRole('heading', { level: 1, name: /Aláírását kérik|szerződési feltételek/ }).waitFor();
  if (page.url().includes('/aszf')) await acceptTerms(visitor);
}
