import type { Locator, Page } from 'playwright-core';

/** Answers by the words of the questions: what is typed, the choice among several, `igen` for a box to tick. */
export type Answers = Readonly<Record<string, string>>;

/** Answers the questions of a page, or of a part of it, as a person does who reads the labels. */
export async function answer(scope: Page | Locator, answers: Answers): Promise<void> {
  for (const [question, value] of Object.entries(answers)) await answerOne(scope, question, value);
}

async function answerOne(scope: Page | Locator, question: string, value: string): Promise<void> {
  const named = new RegExp(`^${escaped(question)}( \\((nem )?kötelező\\))?$`);
  const choice = scope.getByRole('group', { name: named }).getByRole('radio', { name: value, exact: true });
  const field = scope.getByLabel(named).and(scope.locator('input, select, textarea'));
  // What does not apply now stands on the page too, hidden.
  const control = choice.or(field).filter({ visible: true });
  const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.localName));
  if (kind === 'select') await control.selectOption({ label: value });
  else if (kind === 'radio' || kind === 'checkbox') await control.check();
  else await control.fill(value);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
