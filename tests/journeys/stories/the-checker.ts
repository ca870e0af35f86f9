import { describe, expect, it } from 'vitest';
import type { Visitor, World } from '../browser.ts';
import { faultsInEveryView } from '../page-check.ts';
import { spokenFaults } from '../spoken-names.ts';

/** The checks that all stories lean on find what they are there to find. */
export function theChecker(world: () => World): void {
  describe('the checks themselves', () => {
    it.each([
      ['with scripts', true],
      ['without scripts', false],
    ])('tell of every planted fault, %s', async (_, javaScript) => {
      const visitor = await world().visitor({ javaScript });
      await visitor.page.goto('/impresszum');
      expect(await faultsInEveryView(visitor)).toEqual([]);
      await plantFaults(visitor);
      const faults = (await faultsInEveryView(visitor)).join('\n');
      expect(faults).toContain('the language of the page is ""');
      expect(faults).toContain('the page has no title');
      expect(faults).toContain('the page has 2 main headings');
      expect(faults).toContain('image-alt');
      expect(faults).toContain('320 px, dark: the page is');
      expect(faults).toContain('1280 px, dark: color-contrast');
    });

    it('tell of what a screen reader could not say', async () => {
      const { page } = await world().visitor();
      await page.goto('/urlap-mezok/text');
      expect(await spokenFaults(page)).toEqual([]);
      await page.evaluate(() => {
        const field = document.querySelector('main form .vh-field');
        const nameless = document.createElement('input');
        const wrong = document.createElement('input');
        wrong.setAttribute('aria-label', 'Hibás');
        wrong.setAttribute('aria-invalid', 'true');
        field?.after(field.cloneNode(true), nameless, wrong);
      });
      const told = (await spokenFaults(page)).join('\n');
      for (const fault of ['textbox without a name', 'two fields are called', 'textbox „Hibás” is wrong, and nothing says why']) expect(told).toContain(fault);
    });

    it('tell of errors in the page and of what the content security policy stopped', async () => {
      const visitor = await world().visitor();
      await visitor.page.goto('/impresszum');
      await visitor.page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
        setTimeout(() => {
          throw new Error('a planted error');
        });
      });
      await expect.poll(() => visitor.complaints.join('\n')).toContain('a planted error');
      expect(visitor.complaints.join('\n')).toContain('Content Security Policy');
      visitor.complaints.length = 0;
    });
  });
}

/** Even where the page's own scripts may not run, the test may change its document. */
async function plantFaults({ page }: Visitor): Promise<void> {
  await page.evaluate(() => {
    const { documentElement, body } = document;
    documentElement.removeAttribute('lang');
    document.title = '';
    const heading = document.createElement('h1');
    heading.textContent = 'One more';
    const picture = document.createElement('img');
    picture.src = '/favicon.ico';
    const pale = document.createElement('p');
    pale.textContent = 'Hardly to be read';
    pale.style.color = '#777';
    pale.style.background = '#666';
    pale.style.inlineSize = '400px';
    body.append(heading, picture, pale);
  });
}
