import { describe, expect, it } from 'vitest';
import { searchKey, withoutAccents } from './search-key.ts';

describe('search keys', () => {
  it('take every Hungarian accent off and leave the rest', () => {
    expect(withoutAccents('Árvíztűrő TÜKÖRFÚRÓGÉP 9495')).toBe('Arvizturo TUKORFUROGEP 9495');
  });

  it('keep words only, so that no wildcard gets into a search', () => {
    expect(searchKey('  Özvegy Kovács-Nagy  Béláné (dr.) ')).toBe('ozvegy kovacs nagy belane dr');
    expect(searchKey('100%_\\x')).toBe('100 x');
    expect(searchKey('…')).toBe('');
  });
});
