import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { pdfFile, pngFile, RIGHT_FILES, zipFile } from '../../../forms/attachments/inspect/sample-files.test-data.ts';
import { openTestHouse, type TestHouse } from '../filling/tests/house.ts';
import { FORM, offerMedicineSupport, Uploader } from './tests/uploader.ts';

let house: TestHouse;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  await offerMedicineSupport(house);
  address = await house.listen();
}, 60_000);
afterAll(() => house.close());

async function someone(): Promise<{ person: Uploader; draft: Uuid }> {
  const person = new Uploader(address, await house.sessionToken(await house.account()));
  return { person, draft: await person.draft() };
}

const big = (bytes: number): Buffer => Buffer.concat([pdfFile().subarray(0, 20), randomBytes(bytes), pdfFile().subarray(20)]);

describe('an upload in pieces', () => {
  it('ends with a file that is frozen under its fingerprint and shown in the page', async () => {
    const { person, draft } = await someone();
    const content = big(700_000);
    const done = await person.upload(draft, 'igazolás.pdf', content);
    expect(done.json).toMatchObject({ state: 'unscanned', isWhole: true, sha256: createHash('sha256').update(content).digest('hex'), type: 'pdf' });
    const got = await person.get(String(done.json['address']));
    expect(got.status).toBe(200);
    expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''igazol%C3%A1s.pdf");
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-length')).toBe(String(content.length));
    const page = await person.get(`${FORM}/kitoltes?vazlat=${draft}&lap=medicinePage`);
    expect(page.text).toContain('igazolás.pdf');
    expect(page.text).toContain(`name="pharmacyPaper" value="${String(done.json['id'])}"`);
    expect(page.text).toContain('vírusra nem vizsgáltuk');
  });

  it('goes on where the line broke: repeated, early and late pieces', async () => {
    const { person, draft } = await someone();
    const content = big(300_000);
    const begun = await person.begin(draft, { name: 'a.pdf', bytes: content.length, fingerprint: 'a|1' });
    expect(begun.status).toBe(201);
    const id = String(begun.json['id']);
    await person.piece(id, 0, content.subarray(0, 100_000));
    expect((await person.piece(id, 0, content.subarray(0, 100_000))).json).toMatchObject({ offset: 100_000 });
    const early = await person.piece(id, 200_000, content.subarray(200_000, 250_000));
    expect([early.status, early.json['offset']]).toEqual([409, 100_000]);
    expect((await person.piece(id, 50_000, content.subarray(50_000, 150_000))).status).toBe(409);
    expect((await person.piece(id, 100_000, Buffer.concat([content, content]))).status).toBe(409);
    // Another page, the same file: found again.
    expect((await person.begin(draft, { name: 'a.pdf', bytes: content.length, fingerprint: 'a|1' })).json).toMatchObject({ id, offset: 100_000 });
    const page = await person.get(`${FORM}/kitoltes?vazlat=${draft}&lap=medicinePage`);
    expect(page.text).toMatch(/Félbeszakadt \(\d+ %\)/);
    const last = await person.piece(id, 100_000, content.subarray(100_000));
    expect(last.json).toMatchObject({ state: 'unscanned', offset: content.length });
    expect((await person.piece(id, 100_000, content.subarray(100_000))).json).toMatchObject({ state: 'unscanned' });
  });

  it('takes the same bytes at the same instant once', async () => {
    const { person, draft } = await someone();
    const content = big(50_000);
    const { id } = (await person.begin(draft, { name: 'a.pdf', bytes: content.length })).json;
    const answers = await Promise.all(Array.from({ length: 8 }, () => person.piece(String(id), 0, content)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await person.get(`/fiok/csatolmanyok/${String(id)}/allapot`)).json).toMatchObject({ state: 'unscanned', offset: content.length });
  });

  it('refuses what is not what its name says, and says what to do', async () => {
    const { person, draft } = await someone();
    const refused = await person.upload(draft, 'kép.png', RIGHT_FILES.pdf);
    expect(refused.json).toMatchObject({ state: 'refused', isWhole: false, address: null });
    expect(refused.json['text']).toContain('nem az, amit a neve mond');
    expect((await person.get(`/fiok/csatolmanyok/${String(refused.json['id'])}`)).status).toBe(404);
  });
});

describe('limits', () => {
  it.each([
    ['an ending that is not taken', { name: 'a.exe', bytes: 10 }, 'another-name'],
    ['no ending', { name: 'a', bytes: 10 }, 'another-name'],
    ['a spreadsheet where none is asked for', { name: 'a.xlsx', bytes: 10 }, 'another-name'],
    ['nothing in it', { name: 'a.pdf', bytes: 0 }, 'empty'],
    ['too large', { name: 'a.pdf', bytes: 10_485_761 }, 'too-large'],
    ['a size that is none', { name: 'a.pdf', bytes: -5 }, 'too-large'],
  ])('are told before a byte is taken: %s', async (_what, file, code) => {
    const { person, draft } = await someone();
    const answer = await person.begin(draft, file);
    expect(answer).toMatchObject({ status: 422, json: { code } });
    expect(String(answer.json['text'])).toMatch(/[.!]$/);
  });

  it('count the files of a question and of the form', async () => {
    const { person, draft } = await someone();
    for (let count = 0; count < 3; count += 1) expect((await person.begin(draft, { name: 'a.pdf', bytes: 9_000_000, field: count === 2 ? 'doctorPaper' : 'pharmacyPaper' })).status).toBe(count === 2 ? 422 : 201);
    expect((await person.begin(draft, { name: 'a.pdf', bytes: 10 })).status).toBe(201);
    expect((await person.begin(draft, { name: 'a.pdf', bytes: 10 })).json).toMatchObject({ code: 'too-many' });
    expect((await person.begin(draft, { name: 'a.pdf', bytes: 9_000_000, field: 'doctorPaper' })).json).toMatchObject({ code: 'too-much' });
  });

  it('hold when many begin at the same instant', async () => {
    const { person, draft } = await someone();
    const answers = await Promise.all(Array.from({ length: 10 }, () => person.begin(draft, { name: 'a.pdf', bytes: 10 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  });

  it('do not let a question be made up', async () => {
    const { person, draft } = await someone();
    for (const field of ['email', 'nincs', '', 'pharmacyPaper.0', '__proto__', 'x'.repeat(500)]) expect((await person.begin(draft, { name: 'a.pdf', bytes: 10, field })).status).toBe(404);
  });
});

describe('without scripts', () => {
  it('files come with the page, are listed, and go by their button', async () => {
    const { person, draft } = await someone();
    const page = `${FORM}/kitoltes?vazlat=${draft}&lap=medicinePage`;
    expect((await person.get(page)).text).toContain('enctype="multipart/form-data"');
    const posted = await person.postFiles(page, { _lap: 'medicinePage', _muvelet: 'csatol:pharmacyPaper', medicineHuf: '24 000' }, [
      { field: '_fajl:pharmacyPaper', name: 'patika.pdf', content: RIGHT_FILES.pdf },
      { field: '_fajl:doctorPaper', name: '../../orvos.png', content: RIGHT_FILES.png },
      { field: '_fajl:nincs', name: 'x.pdf', content: RIGHT_FILES.pdf },
    ]);
    expect(posted.status).toBe(303);
    const shown = await person.get(page);
    expect(shown.text).toContain('patika.pdf');
    expect(shown.text).toContain('>orvos.png<');
    expect(shown.text).toContain('24 000');
    const id = /name="pharmacyPaper" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    const removed = await person.postFiles(page, { _lap: 'medicinePage', _muvelet: `levesz:${id}`, pharmacyPaper: id }, []);
    expect(removed.status).toBe(303);
    expect((await person.get(page)).text).not.toContain('patika.pdf');
    expect((await person.get(`/fiok/csatolmanyok/${id}`)).status).toBe(404);
  });

  it('what is not taken is told at its question, and all that was typed is still there', async () => {
    const { person, draft } = await someone();
    const page = `${FORM}/kitoltes?vazlat=${draft}&lap=medicinePage`;
    const posted = await person.postFiles(page, { _lap: 'medicinePage', _muvelet: 'tovabb', medicineHuf: '31 000' }, [
      { field: '_fajl:pharmacyPaper', name: 'macro.docx', content: zipFile([{ name: 'word/vbaProject.bin', content: 'x' }, { name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: 'x' }]) },
      { field: '_fajl:doctorPaper', name: 'vírus.exe', content: Buffer.from('MZ') },
    ]);
    expect(posted.status).toBe(422);
    expect(posted.text).toContain('macro.docx: A fájlban makró');
    expect(posted.text).toContain('vírus.exe: Ilyen fajta fájl itt nem csatolható');
    expect(posted.text).toContain('31 000');
  });

  it('a body that is no multipart, or ends early, is a bad request', async () => {
    const { person, draft } = await someone();
    const raw = (body: string, type: string): Promise<Response> => fetch(`${address}${FORM}/kitoltes?vazlat=${draft}`, { method: 'POST', body, headers: { 'content-type': type } });
    for (const [body, type] of [['x', 'multipart/form-data'], ['x', 'multipart/form-data; boundary=a'], ['--a\r\ncontent-disposition: form-data; name="f"; filename="x"\r\n\r\nabc', 'multipart/form-data; boundary=a'], ['--a\r\n\r\n--a--', 'multipart/form-data; boundary=a']] as const) {
      expect((await raw(body, type)).status).toBeLessThan(500);
    }
    expect((await person.get(`${FORM}/kitoltes?vazlat=${draft}`)).status).toBe(200);
  });
});

describe('somebody else', () => {
  it('finds nothing of it', async () => {
    const { person, draft } = await someone();
    const id = String((await person.upload(draft, 'kép.png', pngFile())).json['id']);
    const { person: other, draft: otherDraft } = await someone();
    for (const path of ['', '/allapot']) expect((await other.get(`/fiok/csatolmanyok/${id}${path}`)).status).toBe(404);
    expect((await other.piece(id, 0, Buffer.from('x'))).status).toBe(404);
    expect((await other.post(`/fiok/csatolmanyok/${id}/torles`, {})).status).toBe(404);
    expect((await other.begin(draft, { name: 'a.pdf', bytes: 10 })).status).toBe(404);
    await other.postFiles(`${FORM}/kitoltes?vazlat=${otherDraft}`, { _lap: 'medicinePage', _muvelet: `levesz:${id}`, pharmacyPaper: id }, []);
    expect((await person.get(`/fiok/csatolmanyok/${id}`)).status).toBe(200);
    expect((await other.get(`${FORM}/kitoltes?vazlat=${otherDraft}&lap=medicinePage`)).text).not.toContain('kép.png');
    for (const bad of ['1', '%00', '00000000-0000-0000-0000-000000000000', '../x']) expect((await person.get(`/fiok/csatolmanyok/${bad}`)).status).toBe(404);
  });

  it('who did not sign in is told why, and may go on to print', async () => {
    const page = await fetch(`${address}${FORM}/kitoltes?lap=medicinePage`).then((answer) => answer.text());
    expect(page).toContain('Fájlt bejelentkezve csatolhat');
    expect(page).not.toContain('type="file"');
  });
});
