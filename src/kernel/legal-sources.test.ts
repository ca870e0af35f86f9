import { describe, expect, it } from 'vitest';
import { citationText, LEGAL_SOURCES, parseCitation } from './legal-sources.ts';

describe('citations', () => {
  it('print as lawyers write them', () => {
    expect(citationText('art:209')).toBe('Art. 209. §');
    expect(citationText('htv:39/A')).toBe('Htv. 39/A. §');
    expect(citationText('akr:50(2).c')).toBe('Ákr. 50. § (2) bek. c) pont');
    expect(citationText('htv:52.9')).toBe('Htv. 52. § 9. pont');
    expect(citationText('ptk:5:8(1)')).toBe('Ptk. 5:8. § (1) bek.');
    expect(citationText('air:50(5a)')).toBe('Air. 50. § (5a) bek.');
    expect(citationText('iso13616')).toBe('ISO 13616');
  });

  it('are known or null', () => {
    expect(parseCitation('art:209')).toMatchObject({ key: 'art', section: '209' });
    expect(parseCitation('szaz')).toMatchObject({ key: 'szaz' });
    for (const wrong of ['', 'art:', 'xyz:1', 'Art:209', 'art:209)', 'constructor', 'art:209(', 'art 209']) {
      expect(parseCitation(wrong), wrong).toBeNull();
    }
    expect(citationText('xyz:1')).toBe('xyz:1');
  });

  it('name each source in both languages', () => {
    for (const { title, short } of Object.values(LEGAL_SOURCES)) {
      expect(title.hu !== '' && title.en !== '' && short !== '').toBe(true);
    }
  });
});
