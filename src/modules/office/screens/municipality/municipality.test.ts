import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../platform/database/testing.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { municipalityTexts } from '../../texts/municipality.ts';
import { hire, said, type TestOfficial, textOf, visit } from '../../tests/office.ts';

let t: TestDatabase;
let officer: TestOfficial;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  officer = await hire(t, t.townA, 'Ügyes Ödön');
});
afterAll(() => t.close());

const both = () => ({ municipalities: [{ id: t.townA, name: 'Mintafalva', kshCode: '00000' }, { id: t.townB, name: 'Szomszédfalva', kshCode: '00001' }] });

describe('changing the municipality', () => {
  it('offers those of the joint office, and says where one works now', async () => {
    const { html } = await visit(t, officer, '/hivatal/onkormanyzat', both());
    expect(textOf(html)).toContain('Mintafalva (most itt dolgozik)');
    expect(html).toMatch(new RegExp(`<input[^>]*type="radio"[^>]*value="${t.townB}"`));
    const alone = await visit(t, officer, '/hivatal/onkormanyzat');
    expect(textOf(alone.html)).toContain('Önnek egy önkormányzatnál van jogosultsága.');
  });

  it('moves the session to the other one', async () => {
    const answer = await visit(t, officer, '/hivatal/onkormanyzat', { ...both(), form: [['onkormanyzat', t.townB]] });
    expect(answer.to).toBe('/hivatal');
    expect(said(answer)).toContain('Mostantól itt dolgozik: Szomszédfalva');
  });

  it('refuses a municipality without a role', async () => {
    const answer = await visit(t, officer, '/hivatal/onkormanyzat', { ...both(), form: [['onkormanyzat', newId()]] });
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain('Önnek nincs jogosultsága');
    expect(checkTexts(municipalityTexts.entries)).toEqual([]);
  });
});
