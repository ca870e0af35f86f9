import type { Database } from '../../platform/database/database.ts';
import type { MailTransport } from '../../platform/mail/transport.ts';

const SCOPE = { kind: 'centre', actor: { kind: 'system' } } as const;

/** A letter at the simulated mail server. */
export interface PostaMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly content: string;
  readonly arrivedAt: Temporal.Instant;
}

/** Delivers into the demo's mailbox. The same message twice is one letter. */
export function postaTransport(db: Database): MailTransport {
  return {
    deliver: async ({ id, to, subject, text }) => {
      await db.within(SCOPE, (tx) =>
        tx.sql
          .insertInto('simulator.posta_mail')
          .values({ id, recipient: to, subject, content: text, arrived_at: tx.at })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      );
      return { outcome: 'sent' };
    },
  };
}

/** The newest letters. */
export async function listPostaMails(db: Database, limit: number): Promise<PostaMail[]> {
  const rows = await db.within(SCOPE, (tx) =>
    tx.sql.selectFrom('simulator.posta_mail').selectAll().orderBy('arrived_at', 'desc').orderBy('id', 'desc').limit(limit).execute(),
  );
  return rows.map(({ arrived_at: arrivedAt, ...row }) => ({ ...row, arrivedAt }));
}
