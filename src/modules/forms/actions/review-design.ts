import type { Result } from '../../../kernel/result.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { designRefusal, type DesignRefusal } from '../design/design.ts';
import { advanceDesign } from './advance-design.ts';
import { centreOfficial } from './centre-official.ts';

/** A design as the person saw it. */
interface At {
  readonly id: Uuid;
  readonly revision: number;
}

/** Hands a design over for review; until it is decided nobody edits it. Scope: centre, an official. */
export function submitForReview(tx: Tx, { id, revision }: At): Promise<Result<{ revision: number }, DesignRefusal>> {
  return advanceDesign(tx, {
    id,
    revision,
    from: 'draft',
    kind: 'submit',
    what: { hu: 'Ellenőrzésre adva', en: 'Handed over for review' },
    change: { state: 'in-review', submitted_at: tx.at, remark: null },
  });
}

/** Sends a design back to its author with what is to be mended. Scope: centre, an official. */
export async function returnToDraft(tx: Tx, { id, revision, reason }: At & { readonly reason: string }): Promise<Result<{ revision: number }, DesignRefusal>> {
  const said = reasonOf(reason);
  if (said === null) return refuse(designRefusal('forms.design.reason-missing'));
  return advanceDesign(tx, {
    id,
    revision,
    from: 'in-review',
    kind: 'return',
    what: { hu: `Visszaadva: ${said}`, en: `Returned: ${said}` },
    change: { state: 'draft', remark: said, reviewer_id: centreOfficial(tx) },
  });
}

/** Gives a design up before it was published; its journal stays. Scope: centre, an official. */
export async function withdrawDesign(tx: Tx, { id, revision, reason }: At & { readonly reason: string }): Promise<Result<{ revision: number }, DesignRefusal>> {
  const said = reasonOf(reason);
  if (said === null) return refuse(designRefusal('forms.design.reason-missing'));
  return advanceDesign(tx, {
    id,
    revision,
    from: 'draft',
    kind: 'withdraw',
    what: { hu: `A terv elvetve: ${said}`, en: `Design given up: ${said}` },
    change: { state: 'withdrawn-design', remark: said, decided_at: tx.at },
  });
}

/** A reason as it is kept; null when nothing is said. */
export function reasonOf(untrusted: string): string | null {
  const reason = untrusted.toWellFormed().replaceAll('\u0000', '').trim().slice(0, 2_000);
  return reason.length < 5 ? null : reason;
}
