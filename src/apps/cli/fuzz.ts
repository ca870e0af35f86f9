import { runFuzz } from '../../../tests/fuzz/main.ts';

process.exitCode = await runFuzz(process.argv.slice(2));
