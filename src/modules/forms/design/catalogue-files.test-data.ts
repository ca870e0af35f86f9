import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { expandBlocks } from '../schema/expand-blocks.ts';
import { formFiles, readBlocks } from '../schema/read-blocks.ts';
import { readBySchema } from '../schema/read-definition.ts';

/** The forms of the catalogue's files, whole. Files that another hand is just writing are left out. */
export function catalogueForms(): readonly FormDefinition[] {
  return formFiles().flatMap((file) => {
    const { definition } = readBySchema(expandBlocks(JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')), readBlocks()).definition);
    return definition === null ? [] : [definition];
  });
}

/** One of them. */
export function catalogueForm(code: string): FormDefinition {
  const form = catalogueForms().find((one) => one.code === code);
  if (form === undefined) throw new Error(`no file of ${code}`);
  return form;
}
