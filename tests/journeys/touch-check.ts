import type { Page } from 'playwright-core';

/** What a finger would miss on a page of the portal (the office works with a mouse, on dense tables): buttons with words under 44 px, other controls under 24 px (WCAG 2.5.8). */
export function touchFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('main button, main a.ds-button, main summary, main input, main select, main textarea, main [role=option]')) {
      const own = element.getBoundingClientRect();
      if (own.height <= 1 || element.getClientRects().length === 0) continue;
      // A box to tick is hit by its words too.
      const label = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type) ? element.labels?.[0]?.getBoundingClientRect() : undefined;
      const height = Math.max(own.height, label?.height ?? 0);
      const width = Math.max(own.width, label?.width ?? 0);
      // A small mark beside what it copies or closes has room around it; axe looks at that.
      const least = element.matches('button, a.ds-button') && element.textContent.trim() !== '' ? 44 : 24;
      if (height < least || width < 24) small.push(`${element.localName} „${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim()}” ${element.getAttribute('name') ?? ''} is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    return small;
  });
}
