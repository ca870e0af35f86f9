import { createTransport } from 'nodemailer';
import type { Handed, MailTransport } from './transport.ts';
import { MailDelayed } from './transport.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` (turns to TLS, or does not send) or `smtps://host:465`; `?tls=none` for a server on this machine. */
  readonly url: string;
  readonly from: string;
  /** Certificates of a private authority; tests use it. */
  readonly ca?: string;
}

const TIMEOUT_MS = 15_000;

/** Sends by SMTP. A password never travels without TLS, and a certificate that does not fit ends the conversation. */
export function smtpTransport({ url, from, ca }: SmtpOptions): MailTransport {
  const server = new URL(url);
  const isSecure = server.protocol === 'smtps:';
  const wantsTls = server.searchParams.get('tls') !== 'none';
  const transport = createTransport({
    host: server.hostname,
    port: Number(server.port || (isSecure ? 465 : 587)),
    secure: isSecure,
    requireTLS: !isSecure && wantsTls,
    ignoreTLS: !isSecure && !wantsTls,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(server.username === '' ? {} : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
  });
  const domain = from.replace(/^.*@/, '').replace(/>.*$/, '');
  return {
    deliver: async ({ id, to, subject, text, html }) => {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
        return { outcome: 'sent' };
      } catch (error) {
        return judged(error);
      }
    },
  };
}

/** A 5xx answer about the message or its recipient is final; everything else is tried again. The error's own words hold the address, so they go no further. */
function judged(error: unknown): Handed {
  const { code, responseCode } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; responseCode?: unknown };
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  const said = typeof responseCode === 'number' ? `SMTP ${responseCode}` : typeof code === 'string' ? code.slice(0, 30) : 'unknown';
  if (isFinal) return { outcome: 'refused', code: said };
  throw new MailDelayed(said);
}
