import { describe, expect, it } from 'vitest';
import { formTokens, newBrowserId } from './form-token.ts';

describe('form tokens', () => {
  const browser = newBrowserId();
  let now = 1_780_000_000_000;
  const tokens = formTokens('secret', () => now);

  it('hold for the browser they were made for', () => {
    expect(tokens.check(tokens.issue(browser), browser)).toBe(true);
    expect(tokens.check(tokens.issue(browser), newBrowserId())).toBe(false);
  });

  it('differ each time, and are refused when altered, unsigned, or signed by another secret', () => {
    const token = tokens.issue(browser);
    expect(tokens.issue(browser)).not.toBe(token);
    const [time, nonce, signature] = token.split('.');
    for (const bad of ['', 'x', `${time}.${nonce}`, `${time}.other.${signature}`, `${time}.${nonce}.`, `zz${token}`]) {
      expect(tokens.check(bad, browser), bad).toBe(false);
    }
    expect(tokens.check(formTokens('other', () => now).issue(browser), browser)).toBe(false);
  });

  it('end after twelve hours', () => {
    const token = tokens.issue(browser);
    now += 12 * 3600_000;
    expect(tokens.check(token, browser)).toBe(true);
    now += 1;
    expect(tokens.check(token, browser)).toBe(false);
  });
});
