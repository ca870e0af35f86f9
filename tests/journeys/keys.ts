import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const STOPS_MAX = 60;

/** Presses Tab until the element of that name has the focus, which must be seen. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < STOPS_MAX; count += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    passed.push(now);
    if (typeof name === 'string' ? now !== name : !name.test(now)) continue;
    expect(await isFocusSeen(page), `the focus on ${now} cannot be seen`).toBe(true);
    return;
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`);
}

/** The name of what has the focus: its label, or its own text, without the mark of required fields. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
    const text = element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
    return text.replace(/\s*\((nem )?kötelező\)/, '').trim();
  });
}

function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const marks = [document.activeElement, document.activeElement?.closest('label, .vh-card, .ds-card')].filter((element) => element instanceof Element);
    return marks.some((element) => {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
  });
}
