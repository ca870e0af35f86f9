import { runFeelCommand } from '../feel-command.ts';

// A reader that goes away (`| head`) ends the work quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runFeelCommand(process.argv.slice(2), process);
