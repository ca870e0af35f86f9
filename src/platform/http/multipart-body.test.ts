import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readMultipart } from './multipart-body.ts';

const LIMITS = { filesMax: 2, bytesEachMax: 1_000, bytesMax: 5_000 };
const HEADERS = { 'content-type': 'multipart/form-data; boundary=b' };

describe('readMultipart', () => {
  it('reads fields and files', async () => {
    const body = await readMultipart(bodyOf('content-disposition: form-data; name="a"\r\n\r\n1', 'content-disposition: form-data; name="f"; filename="x.txt"\r\n\r\nhello'), HEADERS, LIMITS);
    expect(body.fields).toEqual([['a', '1']]);
    expect(body.files).toMatchObject([{ field: 'f', name: 'x.txt', bytes: 5, isCut: false }]);
    const path = body.files[0]?.path ?? '';
    expect(existsSync(path)).toBe(true);
    await body.remove();
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['without a name', 'content-disposition: form-data\r\n\r\n1'],
    ['without a disposition', 'x: y\r\n\r\n1'],
    ['that is a file without a name of its field', 'content-disposition: form-data; filename="x.txt"\r\n\r\nhello'],
    ['that is an attachment', 'content-disposition: attachment; filename="x"\r\n\r\nhello'],
    ['without headers', '\r\n1'],
  ])('passes over a part %s', async (_, part) => {
    const body = await readMultipart(bodyOf(part, 'content-disposition: form-data; name="a"\r\n\r\n1'), HEADERS, LIMITS);
    expect([body.fields, body.files]).toEqual([[['a', '1']], []]);
    await body.remove();
  });

  it.each([
    ['without an end', '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n1'],
    ['that ends in a file', '--b\r\ncontent-disposition: form-data; name="f"; filename="x"\r\n\r\nhel'],
  ])('refuses a body %s', async (_, text) => {
    await expect(readMultipart(Readable.from([Buffer.from(text)], { objectMode: false }), HEADERS, LIMITS)).rejects.toMatchObject({ statusCode: 400 });
  });
});

function bodyOf(...parts: readonly string[]): Readable {
  const text = `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
  return Readable.from([Buffer.from(text)], { objectMode: false });
}
