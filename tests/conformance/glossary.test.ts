import { describe, expect, it } from 'vitest';
import { MODULES } from '../../src/apps/modules.ts';
import { readMigrations } from '../../src/platform/database/migrate.ts';
import { readText } from './sources/read-sources.ts';
import { codeNames, faultsOfGlossary, nounsOf, unknownNouns } from './words/glossary.ts';

const GLOSSARY = readText('glossary.md');
const TABLES = readMigrations().flatMap(({ sql }) => Array.from(sql.matchAll(/^create table ([a-z_]+\.[a-z_]+)/gm), ([, name = '']) => name));

describe('the glossary', () => {
  it('knows the noun of every table, event and permission', () => {
    expect(TABLES.length).toBeGreaterThan(40);
    expect(unknownNouns(nounsOf(TABLES, MODULES), codeNames(GLOSSARY))).toEqual([]);
  });

  it('says each term in Hungarian and what it is', () => {
    expect(codeNames(GLOSSARY).size).toBeGreaterThan(100);
    expect(faultsOfGlossary(GLOSSARY)).toEqual([]);
  });

  it('misses a word', () => {
    const nouns = nounsOf(['tax.tax_object', 'trade.shop_sign'], [{ permissions: { 'trade.stall.close': { hu: '', en: '' } } }]);
    const known = codeNames('| Code | Magyar |\n|---|---|\n| `taxObject`, `object` | adótárgy | a `building` |');
    expect(unknownNouns(nouns, known)).toEqual(['shopSign (table trade.shop_sign)', 'stall (permission trade.stall.close)']);
    expect(faultsOfGlossary('| `stall` | | a place to sell |')).toEqual(['line 1: wants a code name, the Hungarian name and a meaning']);
  });
});
