import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { Officer } from '../domain/case-file.ts';
import { actingOfficial, townOf } from './acting.ts';

/** Notes to whom a case was given, under the name and position of that day. */
export async function insertAssignment(tx: Tx, caseId: Uuid, unitId: Uuid | null, officer: Officer | null): Promise<void> {
  await tx.sql
    .insertInto('records.assignment')
    .values({
      municipality_id: townOf(tx),
      id: newId(tx.at.epochMilliseconds),
      case_id: caseId,
      unit_id: unitId,
      officer_id: officer?.id ?? null,
      officer_name: officer?.name ?? null,
      officer_position: officer?.position ?? null,
      assigned_at: tx.at,
      assigned_by: actingOfficial(tx),
    })
    .execute();
}
