import { readFileSync } from 'node:fs';
import { checkFormFile, formFiles, readBlocks, retentionPlan } from '../../modules/forms/checking.contract.ts';

/** `check-form [file…]`: every file given, or all of the catalogue. Exit 1 when one has a fault. */
function run(files: readonly string[]): number {
  const data = { blocks: readBlocks(), retentionCodes: new Set(retentionPlan().keys()) };
  let faulty = 0;
  for (const file of files) {
    const faults = checkFormFile(readFileSync(file, 'utf8'), data);
    const wrong = faults.filter(({ isHint }) => !isHint);
    if (wrong.length > 0) faulty += 1;
    process.stdout.write(`${wrong.length === 0 ? 'ok   ' : 'HIBA '} ${file}\n`);
    for (const { pointer, text, isHint } of faults) {
      process.stdout.write(`  ${isHint ? 'megjegyzés' : 'hiba'} ${pointer === '' ? '/' : pointer}\n    ${text.hu}\n    ${text.en}\n`);
    }
  }
  return faulty === 0 ? 0 : 1;
}

const argv = process.argv.slice(2);
process.exitCode = run(argv.length > 0 ? argv : formFiles());
