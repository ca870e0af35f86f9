import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/testing.ts';
import { createKeyPair } from '../identity/self-signed-certificate.ts';
import { IDENTITY_SCOPE } from '../identity/sessions.ts';
import { newId, type Uuid } from '../ids/uuid.ts';
import { checkTexts } from '../texts/check-texts.ts';
import { chooseNotices, wantsNotices } from './mail-choice.ts';
import { mailTexts } from './mail-texts.ts';
import { sendMailJob } from './send-mail.job.ts';
import { smtpTransport } from './smtp-transport.ts';
import { MailDelayed, type MailTransport } from './transport.ts';
import { writeMail } from './write-mail.ts';

interface Received {
  readonly to: string;
  readonly secure: boolean;
  readonly content: string;
}

interface MailServer {
  readonly url: string;
  readonly received: Received[];
  close(): Promise<void>;
}

let t: TestDatabase;
let keys: { privateKey: string; certificate: string };
let server: MailServer | null = null;
beforeAll(async () => {
  t = await testDatabase();
  keys = await createKeyPair({ commonName: 'localhost' });
});
afterEach(async () => {
  await server?.close();
  server = null;
});
afterAll(() => t.close());

/** A real SMTP server; `answer` says what it thinks of a recipient: 0 takes it. */
async function mailServer(options: { tls?: boolean; port?: number; answer?: (address: string, nth: number) => number } = {}): Promise<MailServer> {
  const received: Received[] = [];
  let asked = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    key: keys.privateKey,
    cert: keys.certificate,
    logger: false,
    ...(options.tls === false ? { disabledCommands: ['STARTTLS'] } : {}),
    onRcptTo: ({ address }, _session, done) => {
      asked += 1;
      const code = options.answer?.(address, asked) ?? 0;
      done(code === 0 ? null : Object.assign(new Error(`no ${address}`), { responseCode: code }));
    },
    onData: (stream, { envelope, secure }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address).join(), secure, content: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  smtp.on('error', () => {});
  await new Promise<void>((resolve) => {
    smtp.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = smtp.server.address() as AddressInfo;
  return { url: `smtp://localhost:${port}`, received, close: () => new Promise((resolve) => smtp.close(resolve)) };
}

function transportTo(url: string): MailTransport {
  return smtpTransport({ url, from: 'noreply@varos.example', ca: keys.certificate });
}

async function owe(to: { clientId: Uuid } | { address: string }): Promise<Uuid> {
  const before = new Set((await mails()).map(({ id }) => id));
  const town = { kind: 'municipality', municipalityId: t.townA, actor: { kind: 'system' } } as const;
  await t.db.within(town, (tx) => writeMail(tx, { kind: 'signature-asked', to, path: '/alairas/titok', ...('address' in to ? { notMePath: '/alairas/titok/nem-en' } : {}) }));
  const id = (await mails()).map((mail) => mail.id).find((one) => !before.has(one));
  if (id === undefined) throw new Error('no mail was written');
  return id;
}

function mails() {
  return t.db.within({ kind: 'municipality', municipalityId: t.townA, actor: { kind: 'system' } }, (tx) => tx.sql.selectFrom('platform.mail').selectAll().execute());
}

async function mailOf(id: Uuid) {
  return (await mails()).find((mail) => mail.id === id);
}

async function send(mailId: Uuid, transport: MailTransport | null): Promise<void> {
  const job = sendMailJob(transport, 'https://varos.example');
  if (job.kind !== 'central') throw new Error('a central job');
  await job.run({ db: t.db, clock: t.clock }, { municipalityId: t.townA, mailId });
}

async function account(email: string | null): Promise<Uuid> {
  const id = newId();
  await t.db.within(IDENTITY_SCOPE, (tx) => tx.sql.insertInto('identity.account').values({ id, identity_key: Buffer.from(id), family_name: 'Minta', given_name: 'Anna', email, created_at: tx.at }).execute());
  return id;
}

describe('an e-mail', () => {
  it('goes out under TLS, says only that something waits, and leaves no address behind', async () => {
    server = await mailServer();
    const id = await owe({ address: 'parja@example.com' });
    await send(id, transportTo(server.url));
    await send(id, transportTo(server.url));
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({ to: 'parja@example.com', secure: true });
    expect(mail?.content).toContain(`<${id}@varos.example>`);
    expect(mail?.content).toContain('https://varos.example/alairas/titok');
    expect(await mailOf(id)).toMatchObject({ outcome: 'sent', address: null, path: null, not_me_path: null, tries: 1 });
  });

  it('does not go out where the server offers no TLS, or a certificate of somebody else', async () => {
    server = await mailServer({ tls: false });
    const id = await owe({ address: 'parja@example.com' });
    await expect(send(id, transportTo(server.url))).rejects.toThrow(MailDelayed);
    await server.close();
    server = await mailServer();
    await expect(send(id, smtpTransport({ url: server.url, from: 'noreply@varos.example' }))).rejects.toThrow(MailDelayed);
    expect(server.received).toEqual([]);
  });

  it('that is refused for good is not tried again', async () => {
    server = await mailServer({ answer: () => 550 });
    const id = await owe({ address: 'nincs@example.com' });
    await send(id, transportTo(server.url));
    await send(id, transportTo(server.url));
    expect(await mailOf(id)).toMatchObject({ outcome: 'refused', last_code: 'SMTP 550', tries: 1, address: null });
  });

  it('that is put off (greylisting) goes out later, and the error names no address', async () => {
    server = await mailServer({ answer: (_, nth) => (nth === 1 ? 451 : 0) });
    const id = await owe({ address: 'parja@example.com' });
    const failure = await send(id, transportTo(server.url)).catch((error: unknown) => error);
    expect(String(failure)).toBe('MailDelayed: mail not taken yet: SMTP 451');
    expect(await mailOf(id)).toMatchObject({ ended_at: null, last_code: 'SMTP 451', tries: 1 });
    await send(id, transportTo(server.url));
    expect(server.received).toHaveLength(1);
    expect(await mailOf(id)).toMatchObject({ outcome: 'sent', tries: 2 });
  });

  it('waits while the server is down', async () => {
    const port = await freePort();
    const transport = transportTo(`smtp://localhost:${port}`);
    const id = await owe({ address: 'parja@example.com' });
    await expect(send(id, transport)).rejects.toThrow(MailDelayed);
    server = await mailServer({ port });
    await send(id, transport);
    expect(server.received.map(({ to }) => to)).toEqual(['parja@example.com']);
  });

  it('to an account goes where the account says now, unless notices are off or there is no address', async () => {
    server = await mailServer();
    const clientId = await account('anna@example.com');
    const asClient = { kind: 'client', clientId, actor: { kind: 'client', id: clientId } } as const;
    await send(await owe({ clientId }), transportTo(server.url));
    expect(server.received.map(({ to }) => to)).toEqual(['anna@example.com']);
    await t.db.within(asClient, (tx) => chooseNotices(tx, false));
    expect(await t.db.within(asClient, wantsNotices)).toBe(false);
    const off = await owe({ clientId });
    await send(off, transportTo(server.url));
    expect(await mailOf(off)).toMatchObject({ outcome: 'switched-off' });
    const none = await owe({ clientId: await account(null) });
    await send(none, transportTo(server.url));
    expect(await mailOf(none)).toMatchObject({ outcome: 'no-address' });
    expect(server.received).toHaveLength(1);
  });

  it('ends unsent where there is no mail server, and says everything in both languages', async () => {
    const id = await owe({ address: 'parja@example.com' });
    await send(id, null);
    expect(await mailOf(id)).toMatchObject({ outcome: 'no-server', address: null });
    expect(checkTexts(mailTexts.entries)).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
