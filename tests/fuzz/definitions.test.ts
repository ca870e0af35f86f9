import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/apps/demo/random.ts';
import { importDefinition } from '../../src/modules/forms/design/import-definition.ts';
import { compileForm } from '../../src/modules/forms/domain/compile-form.ts';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import { expandBlocks } from '../../src/modules/forms/schema/expand-blocks.ts';
import { formFiles, readBlocks } from '../../src/modules/forms/schema/read-blocks.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { hostileDefinitionText } from './hostile-definitions.ts';

const BLOCKS = readBlocks();
const PUBLISHED = formFiles().map((file) => expandBlocks(JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')), BLOCKS).definition as FormDefinition);
const SEED = process.env['FUZZ_SEED'] ?? 'definitions';
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 400);
/** Most take some milliseconds. */
const MS_MAX = 1_000;

describe('a broken or hostile definition', () => {
  it(`is refused with the place and the reason, or does no harm (${COUNT} of seed ${SEED})`, { timeout: 60_000 + COUNT * 100 }, () => {
    const random = randomOf(`fuzz/${SEED}`);
    const wrong: string[] = [];
    let refused = 0;
    let slowestMs = 0;
    for (let index = 0; index < COUNT; index += 1) {
      const text = hostileDefinitionText(random, random.pick(PUBLISHED));
      const { outcome, ms } = timed(text);
      slowestMs = Math.max(slowestMs, ms);
      if (outcome === 'refused') refused += 1;
      else if (outcome !== null) wrong.push(`${index}: ${outcome}`);
      if (ms > MS_MAX) wrong.push(`${index}: took ${Math.round(ms)} ms`);
    }
    process.stdout.write(`${COUNT} definitions: ${refused} refused, the slowest took ${Math.round(slowestMs)} ms\n`);
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(COUNT / 3);
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });

  it.each([
    ['a circle', { visibleIf: 'title = "owner"' }, 'title'],
    ['an unknown name', { visibleIf: 'noSuchField > 1' }, 'title'],
    ['a kind that there is not', { kind: 'nosuch' }, '/pages/'],
  ])('with %s is told so at its place', (_, change, place) => {
    const form = PUBLISHED.find(({ code }) => code === 'A01');
    const changed = JSON.parse(JSON.stringify(form), (__, value: unknown) => (isField(value, 'title') ? { ...value, ...change } : value)) as unknown;
    const read = importDefinition(JSON.stringify(changed), BLOCKS);
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.refusal.map((fault) => fault.place).join(' ')).toContain(place);
  });
});

/** `refused`, null for one that was taken and does no harm, or what was wrong. */
function tried(text: string): string | null {
  try {
    const read = importDefinition(text, BLOCKS);
    if (!read.ok) return read.refusal.length > 0 && read.refusal.every((fault) => fault.text.hu.length > 10 && fault.text.en.length > 10) ? 'refused' : 'refused without a reason';
    const form = compileForm(read.value);
    for (const { answers } of [...read.value.examples, { answers: {} }]) {
      const parsed = form.parseAnswers(answers);
      const result = form.evaluate(parsed.ok ? parsed.value.answers : {}, { today: '2026-03-02', municipality: {} });
      JSON.stringify([result.values, result.errors, result.calculated]);
    }
    return null;
  } catch (error) {
    return `threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)} ${error.stack?.split('\n').slice(1, 4).join(' ') ?? ''}` : String(error)}`;
  }
}

/** On a busy machine one try says little of the time it takes: what was slow is tried again. */
function timed(text: string): { readonly outcome: string | null; readonly ms: number } {
  let ms = Number.POSITIVE_INFINITY;
  let outcome: string | null = null;
  for (let time = 0; time < 3 && ms > MS_MAX; time += 1) {
    const from = performance.now();
    outcome = tried(text);
    ms = performance.now() - from;
  }
  return { outcome, ms };
}

function isField(value: unknown, id: string): value is object {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id && 'kind' in value;
}
