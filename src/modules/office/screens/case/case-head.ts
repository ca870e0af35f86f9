import type { Bilingual } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { OfficialRequest } from '../../../../platform/http/route.ts';
import { type CaseFile, explainDueDay, listOfficers, type Officer } from '../../../records/contract.ts';
import { namesOf, unitsOf } from '../../data/names.ts';
import { hasSpecialist, specialistLink } from './specialists.ts';

/** What stands above every tab of a case. */
export interface CaseHead {
  readonly file: CaseFile;
  readonly partyName: string | null;
  readonly officerName: string | null;
  readonly unitName: string | null;
  readonly today: Temporal.PlainDate;
  readonly whyDue: ReturnType<typeof explainDueDay>;
  readonly specialist: { readonly href: string; readonly title: Bilingual } | null;
  readonly maySeeLog: boolean;
  readonly maySettle: boolean;
  readonly mayAskSupplement: boolean;
  /** Null: may not assign, or there is nothing to assign any more. */
  readonly assignment: { readonly officers: readonly Officer[]; readonly units: readonly { readonly id: string; readonly name: string }[] } | null;
}

export async function headOf(tx: Tx, request: OfficialRequest, file: CaseFile): Promise<CaseHead> {
  const { permissions } = request.session;
  const names = await namesOf(tx, { parties: [file.partyId], officers: [file.officerId], units: [file.unitId] });
  const mayAssign = file.state === 'open' && permissions.has('records.case.assign');
  return {
    file,
    partyName: names.party(file.partyId),
    officerName: names.officer(file.officerId),
    unitName: names.unit(file.unitId),
    today: tx.today,
    whyDue: explainDueDay(file),
    specialist: specialistLink(file.module, file.id, permissions),
    maySeeLog: permissions.has('records.log.read'),
    maySettle: file.state === 'open' && permissions.has('records.case.settle') && !hasSpecialist(file.module),
    mayAskSupplement:
      file.state === 'open' && file.withdrawnAt === null && file.supplementDueOn === null && file.submissionId !== null && file.clientId !== null && permissions.has('records.supplement.ask'),
    assignment: mayAssign ? { officers: await listOfficers(tx), units: await unitsOf(tx) } : null,
  };
}
