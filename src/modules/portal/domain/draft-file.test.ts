import { describe, expect, it } from 'vitest';
import { DRAFT_FILE_BYTES_MAX, openDraftFile, passphraseFault, sealDraftFile } from './draft-file.ts';

const CONTENT = { code: 'A01', answers: { name: 'Árvíztűrő tükörfúrógép', rows: [{ a: '1' }] } };
const PHRASE = 'öt piros alma gurul';

describe('a draft file', () => {
  it('opens with its passphrase, typed as another keyboard composes it too', async () => {
    const file = await sealDraftFile(CONTENT, PHRASE);
    expect(await openDraftFile(file, PHRASE)).toEqual({ ok: true, value: CONTENT });
    expect(await openDraftFile(file, ` ${PHRASE.normalize('NFD')} `)).toEqual({ ok: true, value: CONTENT });
  });

  it('shows nothing of its content and is never the same twice', async () => {
    const [one, two] = [await sealDraftFile(CONTENT, PHRASE), await sealDraftFile(CONTENT, PHRASE)];
    expect(one.subarray(8).equals(two.subarray(8))).toBe(false);
    for (const word of ['A01', 'answers', 'Árvíz']) expect(one.includes(word)).toBe(false);
  });

  it('tells a wrong passphrase from damage, anywhere in it', async () => {
    const file = await sealDraftFile(CONTENT, PHRASE);
    const faultOf = async (bytes: Buffer, phrase = PHRASE): Promise<string> => {
      const opened = await openDraftFile(bytes, phrase);
      return opened.ok ? 'opened' : opened.refusal.code;
    };
    expect(await faultOf(file, 'valami más jelszó')).toBe('wrong-passphrase');
    for (const at of [10, 30, 40, 60, file.length - 1]) {
      const bent = Buffer.from(file);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(await faultOf(bent), `byte ${at}`).toBe('damaged');
    }
    expect(await faultOf(file.subarray(0, 50))).toBe('damaged');
    expect(await faultOf(Buffer.concat([Buffer.from('VHURLAP2'), file.subarray(8)]))).toBe('newer');
    expect(await faultOf(Buffer.from('%PDF-1.7 nem ilyen'))).toBe('no-draft-file');
    expect(await faultOf(Buffer.alloc(0))).toBe('no-draft-file');
    expect(await faultOf(Buffer.alloc(DRAFT_FILE_BYTES_MAX + 1))).toBe('too-big');
  });

  it('takes as much work to refuse as to open', async () => {
    const file = await sealDraftFile(CONTENT, PHRASE);
    const timeOf = async (bytes: Buffer): Promise<number> => {
      const began = performance.now();
      for (let round = 0; round < 5; round += 1) await openDraftFile(bytes, PHRASE);
      return performance.now() - began;
    };
    const opening = await timeOf(file);
    expect(await timeOf(Buffer.from('x'))).toBeGreaterThan(opening / 4);
  });

  it('asks for a passphrase that is not guessed at once', () => {
    expect(passphraseFault('rövid', 'rövid')).toBe('short');
    expect(passphraseFault('aaaaaaaaaaaa', 'aaaaaaaaaaaa')).toBe('simple');
    expect(passphraseFault(PHRASE, 'más')).toBe('differs');
    expect(passphraseFault('x'.repeat(201), 'x'.repeat(201))).toBe('long');
    expect(passphraseFault(PHRASE, PHRASE)).toBeNull();
  });
});
