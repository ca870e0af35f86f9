import { randomUUID } from 'node:crypto';
import type { Random } from '../../src/apps/demo/random.ts';
import type { Entry, FormMap } from './form-map.ts';
import { type HostileFile, hostileFile } from './hostile-files.ts';
import { nastyText } from './nasty-texts.ts';
import type { SignedIn } from './target.ts';
import { encoded, type FuzzRequest, written } from './wire.ts';

/** A file that somebody has begun to send. */
interface Begun extends HostileFile {
  readonly id: string;
  readonly who: SignedIn;
  offset: number;
}

const PIECE_BYTES = 700_000;

/** Uploads that were begun, and what is tried with them; the file that comes in pieces and the one posted with a page. */
export class Uploads {
  private readonly random: Random;
  private readonly begun: Begun[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  next(who: SignedIn, form: FormMap, draft: string): FuzzRequest {
    const { random, begun } = this;
    if (begun.length > 0 && random.chance(0.7)) return this.goOn(begun.splice(random.integer(0, begun.length - 1), 1)[0]);
    return this.begin(who, this.question(form), draft);
  }

  /** Files that come with a page, as without scripts. */
  posted(who: SignedIn, form: FormMap, path: string, entries: readonly Entry[]): FuzzRequest {
    const { random } = this;
    const boundary = `----${randomUUID()}`;
    const parts: Buffer[] = entries.map(([name, value]) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`));
    for (let file = random.integer(1, random.chance(0.05) ? 25 : 2); file > 0; file -= 1) {
      const { name, content } = hostileFile(random);
      const disposition = random.chance(0.9) ? `content-disposition: form-data; name="_fajl:${quoted(this.question(form))}"; filename="${random.chance(0.8) ? quoted(name) : name}"` : random.pick(['content-disposition: form-data', 'content-disposition: attachment; filename="x"', 'x: y', '', `content-disposition: form-data; name="${'n'.repeat(500)}"`]);
      parts.push(Buffer.from(`--${boundary}\r\n${disposition}\r\ncontent-type: ${random.pick(['application/pdf', 'text/html', 'image/png', 'x', ''])}\r\n\r\n`), content, Buffer.from('\r\n'));
    }
    const whole = Buffer.concat([...parts, Buffer.from(random.chance(0.95) ? `--${boundary}--\r\n` : '')]);
    const body = whole.length > 8_000_000 ? whole.subarray(0, 8_000_000) : random.chance(0.05) ? whole.subarray(0, random.integer(0, whole.length)) : whole;
    return written({ sort: 'files of a page', path, cookie: who.cookie, body, contentType: `multipart/form-data; boundary=${boundary}` });
  }

  private begin(who: SignedIn, question: string, draft: string): FuzzRequest {
    const { random } = this;
    const file = hostileFile(random);
    const bytes = random.chance(0.85) ? String(file.content.length) : random.pick(['-1', '0', '1e3', '99999999999', '26214401', '１２', 'NaN', '', '9'.repeat(40)]);
    const fields: Entry[] = [['vazlat', draft], ['mezo', question], ['nev', file.name], ['meret', bytes], ['ujjlenyomat', random.chance(0.5) ? randomUUID() : nastyText(random)], ['_token', who.formToken]];
    return {
      ...written({ sort: 'upload begun', path: '/fiok/csatolmanyok', cookie: who.cookie, body: encoded(fields) }),
      heard: ({ status, body }) => {
        if (status !== 201) return;
        const { id } = JSON.parse(body.toString('utf8')) as { id: string };
        this.begun.push({ ...file, id, who, offset: 0 });
      },
    };
  }

  private goOn(file: Begun | undefined): FuzzRequest {
    const { random } = this;
    if (file === undefined) throw new Error('no upload was begun');
    const path = `/fiok/csatolmanyok/${file.id}`;
    const { cookie, formToken } = file.who;
    const chance = random.next();
    if (chance < 0.05) return written({ sort: 'upload', method: 'GET', path: `${path}/allapot`, cookie });
    if (chance < 0.15) return written({ sort: 'upload', method: 'GET', path, cookie });
    if (chance < 0.18) return written({ sort: 'upload', path: `${path}/torles`, cookie, body: encoded([['_token', formToken]]) });
    const isRight = random.chance(0.9);
    const offset = isRight ? String(file.offset) : random.pick(['-1', '1', '999999999999', '1e3', '', 'x', '１', '0x0']);
    const piece = isRight ? file.content.subarray(file.offset, file.offset + PIECE_BYTES) : random.pick([Buffer.alloc(0), Buffer.alloc(1_048_577), file.content.subarray(0, 3)]);
    return {
      ...written({ sort: 'upload', path: `${path}/folytatas`, cookie, body: piece, contentType: 'application/octet-stream', headers: [`upload-offset: ${offset}`] }),
      heard: () => {
        if (isRight) file.offset += piece.length;
        // Also when it is whole: its state and its content are asked for.
        if (file.offset <= file.content.length && random.chance(0.8)) this.begun.push(file);
      },
    };
  }

  private question(form: FormMap): string {
    const files = form.controls.filter(({ field }) => field.kind === 'file');
    return files.length > 0 && this.random.chance(0.95) ? this.random.pick(files).name : this.random.pick(['x', '__proto__', 'owners.0.__proto__', '', nastyText(this.random)]);
  }
}

/** Browsers write quotes and line ends so. */
function quoted(name: string): string {
  return name.replace(/[\r\n]/g, '%0A').replace(/"/g, '%22');
}
