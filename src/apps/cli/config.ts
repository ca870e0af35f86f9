import { ConfigError, OPTIONS, readConfig } from '../../platform/config/config.ts';

try {
  const config = readConfig(process.argv.slice(2), process.env);
  const shown = { ...config, simplePay: config.simplePay === null ? null : { ...config.simplePay, secretKey: '(set)' }, databaseUrl: config.databaseUrl === null ? null : '(set)' };
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n\nOptions, each also by environment:\n`);
  for (const { flag, env, help } of OPTIONS) process.stdout.write(`  ${flag.padEnd(22)} ${env.padEnd(20)} ${help}\n`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
