import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../../../platform/html/assets/build-assets.ts';
import { type TestDatabase, testDatabase } from '../../../../platform/database/testing.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { loadFormDefinitions } from '../../actions/load-form-definitions.ts';
import { startDesign } from '../../actions/start-design.ts';
import { openDesign } from '../../data/design.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { designerTexts } from '../../texts/designer.ts';
import { readDraft } from '../edits/draft.ts';
import { spotsOf } from '../edits/place.ts';
import { Clerk } from './clerk.ts';

let t: TestDatabase;
let clerk: Clerk;

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  clerk = new Clerk(t);
  await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, loadFormDefinitions);
});
afterAll(() => t.close());

describe('the designer’s page', () => {
  it('shows every part of a published form with its properties and preview', async () => {
    const { id, address } = await started('A01', 1);
    const page = await clerk.open(address);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Építményadó adatbejelentés');
    expect(page.html).toContain('<iframe');
    for (const { place, node } of spotsOf(await definitionOf(id))) {
      const panel = await clerk.open(`${address}?hely=${encodeURIComponent(place)}`);
      expect(panel.html, place).toContain(`value="${node.id}"`);
    }
    expect(page.reply.kind === 'page' && page.reply.headers?.['content-security-policy']).toContain("frame-src 'self'");
  });

  it('takes a form from nothing to something that can be tried, post by post', async () => {
    const { id, address } = await started('Q01', null);
    const added = await clerk.post(address, { _muvelet: 'uj-mezo:number', _hely: ':alapadatok', _valtozat: '1' });
    expect(added.status).toBe(303);
    const place = new URL(added.to, 'http://x').searchParams.get('hely') ?? '';
    const named = await clerk.post(address, { _muvelet: 'lep:up', _panel: '1', _hely: place, _valtozat: '2', 'label.hu': 'Terület', 'label.en': 'Area', required: 'igen' });
    // It stands first already: the step is refused, and nothing of it is kept.
    expect(named.status).toBe(422);
    expect(named.text).toContain('Ebbe az irányba nem mozdítható');
    await clerk.post(address, { _muvelet: 'ment', _panel: '1', _hely: place, _valtozat: '2', 'label.hu': 'Terület', 'label.en': 'Area', required: 'igen' });
    expect(spotsOf(await definitionOf(id)).map(({ place }) => place)).toContain('firstPage/firstSection/area');
    const preview = await clerk.open(`${address}/elonezet`);
    expect(preview.text).toContain('Terület');
    expect(preview.reply.kind === 'page' && preview.reply.headers?.['content-security-policy']).toContain("frame-ancestors 'self'");
    const tried = await clerk.post(`${address}/elonezet`, { _lap: 'firstPage', _hordozott: '{}', _muvelet: 'tovabb', area: 'sok' });
    expect(tried.status).toBe(422);
    const example = await clerk.post(address, { _muvelet: 'pelda-uj', _lap: 'firstPage', _hordozott: '{}', _hely: ':peldak', _valtozat: '3', area: '12' });
    expect(example.status).toBe(303);
    expect((await definitionOf(id)).examples[0]?.answers).toEqual({ area: '12' });
    expect((await clerk.open(example.to)).text).toContain('1 példa jó');
  });

  it('tells a step on an older revision, and shows what was typed over the newer one', async () => {
    const { id, address } = await started('Q02', null);
    await clerk.post(address, { _muvelet: 'uj-oldal', _hely: '', _valtozat: '1' });
    const late = await clerk.post(address, { _muvelet: 'ment', _panel: '1', _hely: ':alapadatok', _valtozat: '1', 'title.hu': 'Későn', 'title.en': 'Late' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('value="Későn"');
    expect(late.html).toContain('name="_valtozat" value="2"');
    const { title, pages } = await definitionOf(id);
    expect(title.hu).not.toBe('Későn');
    expect(pages).toHaveLength(2);
  });

  it('asks before something is deleted that others read, and undoes', async () => {
    const { id, address } = await started('E12', 1);
    const place = 'submitter/whoFills/capacity';
    const asked = await clerk.post(address, { _muvelet: 'torol', _hely: place, _valtozat: '1' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Ezek a részek olvassák');
    const done = await clerk.post(address, { _muvelet: 'torol:igen', _hely: place, _valtozat: '1' });
    expect(done.status).toBe(303);
    const page = await clerk.open(done.to);
    expect(page.text).toContain('„A szervezet neve”: Nincs ilyen név: „capacity”');
    await clerk.post(address, { _muvelet: 'visszavon', _hely: '', _valtozat: '2' });
    expect(spotsOf(await definitionOf(id)).map((spot) => spot.place)).toContain(place);
  });

  it('explains an expression while it is written', async () => {
    const { address } = await started('A02', 1);
    const said = await clerk.post(`${address}/kifejezes`, { kifejezes: 'today = nobody', fajta: 'boolean', _hely: '' });
    expect(said.html).toContain('nobody');
    const right = await clerk.post(`${address}/kifejezes`, { kifejezes: '1 + 2', fajta: 'number', _hely: '' });
    expect(JSON.parse(right.html)).toMatchObject({ issues: [], sentence: '1 meg 2' });
  });

  it('finds nothing for ids that are none, and for designs that are none', async () => {
    expect((await clerk.open('/kozpont/urlapok/tervek/x')).status).toBe(404);
    expect((await clerk.open(`/kozpont/urlapok/tervek/${newId()}`)).status).toBe(404);
    expect((await clerk.post(`/kozpont/urlapok/tervek/${newId()}`, { _muvelet: 'ment' })).status).toBe(404);
  });

  it('has its texts in both languages, and a script of at most 60 KB', async () => {
    expect(checkTexts(designerTexts.entries)).toEqual([]);
    const { byUrl, urlByName } = await buildAssets();
    expect(byUrl.get(urlByName.get('form-designer.js') ?? '')?.br?.length).toBeLessThan(60 * 1024);
  });
});

async function started(code: string, from: number | null): Promise<{ readonly id: Uuid; readonly address: string }> {
  const design = await t.db.within({ kind: 'centre', actor: { kind: 'official', id: clerk.officialId } }, (tx) => startDesign(tx, { code, from }));
  if (!design.ok) throw new Error(design.refusal.text.en);
  return { id: design.value.id, address: `/kozpont/urlapok/tervek/${design.value.id}` };
}

async function definitionOf(id: Uuid): Promise<FormDefinition> {
  const design = await t.db.within({ kind: 'centre', actor: { kind: 'official', id: clerk.officialId } }, (tx) => openDesign(tx, id));
  const read = readDraft(design?.definition);
  if (!read.ok) throw new Error(read.refusal.text.en);
  return read.value;
}
