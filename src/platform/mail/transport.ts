import type { Message } from './compose-mail.ts';

/** What a mail server said at last. */
export type Handed = { readonly outcome: 'sent' } | { readonly outcome: 'refused'; readonly code: string };

/** Where e-mails go out. */
export interface MailTransport {
  /**
   * Hands a message over. Resolves when the server took it or refused it for good.
   * @throws MailDelayed when it may go better later
   */
  deliver(message: Message): Promise<Handed>;
}

/** Not now: the server is down, busy, or wants to see us again later. Says a code only, never an address. */
export class MailDelayed extends Error {
  override name = 'MailDelayed';
  readonly code: string;
  constructor(code: string) {
    super(`mail not taken yet: ${code}`);
    this.code = code;
  }
}
