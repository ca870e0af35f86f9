import type { EDeliveryDays } from '../../../kernel/deadlines/e-delivery.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { CaseFile, Item } from '../domain/case-file.ts';
import { townOf } from './acting.ts';

/** Places a letter in a client's inbox. */
export async function insertDelivery(
  tx: Tx,
  letter: { item: Item; file: CaseFile; clientId: Uuid; sha256: string; days: EDeliveryDays },
): Promise<Uuid> {
  const { item, file, clientId, sha256, days } = letter;
  const id = newId(tx.at.epochMilliseconds);
  await tx.sql
    .insertInto('records.delivery')
    .values({
      municipality_id: townOf(tx),
      id,
      case_id: file.id,
      item_id: item.id,
      client_id: clientId,
      submission_id: file.submissionId,
      registry_no: item.registryNo,
      subject: item.subject,
      reference: item.reference ?? '',
      document_sha256: sha256,
      placed_at: tx.at,
      take_over_until: days.takeOverUntil,
      second_notice_on: days.secondNoticeOn,
      deemed_on: days.deemedDeliveredOn,
    })
    .execute();
  return id;
}

/** Puts a paper on the list of what goes by post. */
export async function insertPosting(tx: Tx, itemId: Uuid, partyId: Uuid): Promise<void> {
  await tx.sql
    .insertInto('records.posting')
    .values({ municipality_id: townOf(tx), id: newId(tx.at.epochMilliseconds), item_id: itemId, party_id: partyId, listed_at: tx.at })
    .execute();
}
