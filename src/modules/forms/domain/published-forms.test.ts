import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';
import { checkFormFile } from '../checking/check-form-file.ts';
import { retentionPlan } from '../checking/retention-plan.ts';
import { formFiles, readBlocks } from '../schema/read-blocks.ts';

const data = { blocks: readBlocks(), retentionCodes: new Set(retentionPlan().keys()) };

describe.each(formFiles())('%s', (file) => {
  const content = readFileSync(join(PROJECT_ROOT, file), 'utf8');

  it('is whole: schema, expressions, worked examples, retention code', () => {
    expect(checkFormFile(content, data).filter(({ isHint }) => !isHint)).toEqual([]);
  });

  it('is named after its code, slug and version', () => {
    const { code, version }: { code: string; version: number } = JSON.parse(content);
    expect(file).toMatch(new RegExp(`/${code.toLowerCase()}-[a-z0-9-]+\\.v${version}\\.json$`));
  });

  it('says everything in both languages, without unfinished texts', () => {
    const text = JSON.stringify(JSON.parse(content));
    expect(text).not.toMatch(/TODO|XXX|lorem/i);
    expect([...text.matchAll(/"hu":"([^"]*)","en":"([^"]*)"/g)].filter(([, hu, en]) => hu === en)).toEqual([]);
  });
});
