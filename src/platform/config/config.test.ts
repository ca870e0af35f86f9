import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('takes flags before the environment before defaults', () => {
    const config = readConfig(['--port', '4000', '--today=2026-03-02'], { PORT: '5000', DEMO: 'none' });
    expect(config).toMatchObject({ port: 4000, today: '2026-03-02', demo: null, baseUrl: 'http://localhost:4000', log: 'requests' });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig([], { PORT: '' }).port).toBe(3000);
  });

  it.each([
    [['--port', 'abc'], '--port is a whole number from 0 to 65535, not abc'],
    [['--prot', '1'], 'unknown option --prot'],
    [['--port'], '--port wants a value'],
    [['--demo', 'big'], '--demo is small or nation or none, not big'],
    [['--today', '2026-02-30'], '--today is a day such as 2026-03-02, not 2026-02-30'],
    [['--base-url', 'here'], '--base-url is not an address'],
    [['--smtp-url', 'mail.example'], '--smtp-url begins with smtp:// or smtps://'],
    [['--smtp-url', 'smtp://mail.example', '--mail-from', 'nobody'], '--smtp-url needs --mail-from'],
    [['--simplepay-url', 'https://pay.example'], '--simplepay-url needs --simplepay-merchant'],
  ])('says what is wrong with %j', (argv, sentence) => {
    expect(() => readConfig(argv, {})).toThrow(ConfigError);
    expect(() => readConfig(argv, {})).toThrow(sentence);
  });
});
