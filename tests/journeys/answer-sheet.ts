import type { FormDefinition } from '../../src/modules/forms/contract.ts';
import { assert } from '../../src/kernel/assert.ts';
import type { World } from './browser.ts';

/** What somebody has ready to type into one form: a worked example of its definition. */
export interface AnswerSheet {
  readonly form: FormDefinition;
  /** By the names of fields: `places.0.address.postcode`. Several where several may be chosen or attached. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** How many rows each group has, by its path. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The example of a published form that stands at a place in its list, with some answers put right for who fills it in. */
export async function answerSheet(world: World, code: string, at: number, changes: Readonly<Record<string, readonly string[]>> = {}): Promise<AnswerSheet> {
  const answer = await fetch(`${world.house.address}/api/urlapok/${code}/1.json`);
  const form = (await answer.json()) as FormDefinition;
  const example = form.examples[at];
  assert(example !== undefined, `${code} has no example ${at}`);
  const answers = new Map<string, readonly string[]>();
  const rows = new Map<string, number>();
  gather('', example.answers, answers, rows);
  for (const [name, given] of Object.entries(changes)) answers.set(name, given);
  return { form, answers, rows };
}

function gather(path: string, given: unknown, answers: Map<string, readonly string[]>, rows: Map<string, number>): void {
  if (typeof given === 'string') {
    answers.set(path, [given]);
  } else if (Array.isArray(given)) {
    const texts = given.filter((one): one is string => typeof one === 'string');
    if (texts.length > 0) answers.set(path, texts);
    else rows.set(path, given.length);
    for (const [index, one] of given.entries()) if (typeof one === 'object') gather(`${path}.${index}`, one, answers, rows);
  } else if (typeof given === 'object' && given !== null) {
    for (const [name, part] of Object.entries(given)) gather(path === '' ? name : `${path}.${name}`, part, answers, rows);
  }
}
