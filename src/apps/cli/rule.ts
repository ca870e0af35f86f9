import { runRuleCommand } from '../rule-command.ts';
import { RULE_REGISTER } from '../rule-register.ts';

/** Runs the command on the process's own streams. */
export function run(argv: string[]): Promise<number> {
  // A reader that goes away (`| head`) ends the work quietly.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return runRuleCommand(RULE_REGISTER, argv, process);
}

process.exitCode = await run(process.argv.slice(2));
