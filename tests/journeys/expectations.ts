import { expect } from 'vitest';
import type { Visitor } from './browser.ts';

/** The link leads to a PDF, with the cookies of who sees it. */
export async function expectPdfBehind({ page }: Visitor, link: string): Promise<void> {
  const address = await page.getByRole('link', { name: link }).first().getAttribute('href');
  const answer = await page.context().request.get(address ?? '');
  expect(answer.status(), link).toBe(200);
  expect(answer.headers()['content-type'], link).toContain('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString('latin1'), link).toBe('%PDF-');
}

/** Pages that somebody may not see answer as if there were none. */
export async function expectNotFound({ page }: Visitor, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(404);
  await page.getByRole('heading', { level: 1, name: 'Ez az oldal nem található' }).waitFor();
}
