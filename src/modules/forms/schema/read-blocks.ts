import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../../kernel/assert.ts';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';
import type { Block, Blocks } from './expand-blocks.ts';

let known: Blocks | undefined;

/** The blocks of `forms/blocks/`, read once. @throws AssertionError for a file that is not named after its block */
export function readBlocks(): Blocks {
  known ??= new Map(
    globSync('forms/blocks/*.json', { cwd: PROJECT_ROOT }).toSorted().map((file): [string, Block] => {
      const block: Block = JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8'));
      const name = `${block.name}.v${block.version}`;
      assert(file.endsWith(`/${name}.json`), `${file} holds the block ${name}`);
      return [name, block];
    }),
  );
  return known;
}

/** Files of forms, without those of blocks and of the examples of field kinds; paths from the root of the project. */
export function formFiles(): readonly string[] {
  const all = globSync('forms/**/*.json', { cwd: PROJECT_ROOT }).toSorted();
  return all.filter((file) => !/^forms[/\\](?:blocks|kinds)[/\\]/.test(file));
}
