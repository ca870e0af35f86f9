import { type TestHouse } from '../../filling/tests/house.ts';
import { offerForm } from '../../../../forms/contract.ts';
import type { Uuid } from '../../../../../platform/ids/uuid.ts';

export const FORM = '/kophaza/ugyinditas/gyogyszertamogatas';

/** The medicine support asks for three papers. */
export async function offerMedicineSupport({ t, town }: TestHouse): Promise<void> {
  await t.db.within({ kind: 'municipality', municipalityId: town, actor: { kind: 'system' } }, (tx) => offerForm(tx, { formCode: 'S06', enabled: true, registersAutomatically: false, unitId: null, officerId: null }));
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** One browser over real HTTP: cookies, the token of its forms, and what a script of the page may send. */
export class Uploader {
  readonly #address: string;
  readonly #cookies: Record<string, string>;
  #token = '';

  constructor(address: string, sessionToken: string) {
    this.#address = address;
    this.#cookies = { vh_session: sessionToken };
  }

  async get(path: string): Promise<Answered> {
    return this.#ask(path, {});
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Answered> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams({ _token: this.#token, ...fields }) });
  }

  async postFiles(path: string, fields: Readonly<Record<string, string>>, files: readonly { readonly field: string; readonly name: string; readonly content: Uint8Array }[]): Promise<Answered> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _token: this.#token, ...fields })) body.append(name, value);
    for (const { field, name, content } of files) body.append(field, new Blob([new Uint8Array(content)]), name);
    return this.#ask(path, { method: 'POST', body });
  }

  async piece(id: string, offset: number | string, content: Uint8Array): Promise<Answered> {
    return this.#ask(`/fiok/csatolmanyok/${id}/folytatas`, { method: 'POST', body: new Uint8Array(content), headers: { 'upload-offset': String(offset), 'content-type': 'application/octet-stream' } });
  }

  begin(draft: Uuid, file: { readonly name: string; readonly bytes: number; readonly field?: string; readonly fingerprint?: string }): Promise<Answered> {
    return this.post('/fiok/csatolmanyok', { vazlat: draft, mezo: file.field ?? 'pharmacyPaper', nev: file.name, meret: String(file.bytes), ujjlenyomat: file.fingerprint ?? '' });
  }

  /** All of a file, in pieces of 100 kB. */
  async upload(draft: Uuid, name: string, content: Uint8Array, field?: string): Promise<Answered> {
    let answer = await this.begin(draft, { name, bytes: content.length, ...(field === undefined ? {} : { field }) });
    const id = String(answer.json['id']);
    for (let at = 0; answer.status < 300 && at < content.length; at += 100_000) answer = await this.piece(id, at, content.subarray(at, at + 100_000));
    return answer;
  }

  /** Opens the form, so that there is a draft, and keeps the token of its page. */
  async draft(): Promise<Uuid> {
    const begun = await this.get(`${FORM}/kitoltes?uj=1`);
    const path = begun.headers.get('location') ?? '';
    const page = await this.get(`${path}&lap=medicinePage`);
    this.#token = /name="_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    return /vazlat=([0-9a-f-]{36})/.exec(path)?.[1] ?? '';
  }

  async #ask(path: string, request: RequestInit): Promise<Answered> {
    const cookie = Object.entries(this.#cookies).map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.#address), { redirect: 'manual', ...request, headers: { ...(request.headers as Record<string, string>), cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.#cookies[name] = value;
    }
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return { status: answer.status, headers: answer.headers, text, json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }
}
