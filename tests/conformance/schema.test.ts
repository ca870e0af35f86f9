import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { generateTypes } from '../../src/platform/database/generate-types.ts';

const FILE = 'src/platform/database/schema.gen.ts';

/** The first line in which two texts differ, or null. */
function firstDifference(kept: string, fresh: string): string | null {
  const [left, right] = [kept.split('\n'), fresh.split('\n')];
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index).find((index) => left[index] !== right[index]);
  return at === undefined ? null : `line ${at + 1}: kept "${left[at] ?? ''}", fresh "${right[at] ?? ''}"`;
}

it('keeps the types of the tables as the migrations make them (else: node bin/varoshaza.mjs generate-types)', async () => {
  const fresh = await generateTypes(process.env['VAROSHAZA_TEST_DATABASE'] ?? '');
  expect(firstDifference(readFileSync(join(PROJECT_ROOT, FILE), 'utf8'), fresh)).toBeNull();
});

it('notices a column that is missing or too many', () => {
  expect(firstDifference('a\nb', 'a\nb')).toBeNull();
  expect(firstDifference('a\nb', 'a\nc')).toBe('line 2: kept "b", fresh "c"');
  expect(firstDifference('a', 'a\nb')).toBe('line 2: kept "", fresh "b"');
});
