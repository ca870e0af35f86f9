import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { loadFormDefinitions, recordSubmission } from '../../forms/contract.ts';
import { findOrCreateParty } from '../../parties/contract.ts';
import { arrive } from '../../records/contract.ts';
import { joinMunicipality, loadSettlements } from '../../tenants/contract.ts';
import { taxSubscriptions } from '../subscriptions.ts';
import { deliverAll } from './events.ts';
import { day, decree, hire, inTown } from './people.ts';

export type Hired = Awaited<ReturnType<typeof hire>>;

/** A town with a decree, a clerk, a notary and a taxpayer who has a portal account. Nothing in it is real. */
export interface TestTown {
  readonly t: TestDatabase;
  readonly clerk: Hired;
  readonly notary: Hired;
  readonly partyId: Uuid;
  readonly clientId: Uuid;
}

export const CLERK_MAY = ['tax.case.read', 'tax.assessment.draft', 'tax.account.read', 'tax.object.read', 'tax.rate.read', 'records.case.read'];

export async function foundTown(today = '2026-03-02'): Promise<TestTown> {
  const t = await testDatabase({ today });
  const clientId = newId();
  await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
    await loadSettlements(tx);
    await loadFormDefinitions(tx);
    await joinMunicipality(tx, {
      id: t.townA,
      kshCode: '06895',
      officeName: 'Mintafalvi Polgármesteri Hivatal',
      officeAddress: '9495 Mintafalva, Fő utca 1.',
      phone: '+36 99 000 000',
      email: 'hivatal@mintafalva.example',
      openingHours: [],
      colours: { main: '#1a5e3a', accent: '#b3541e' },
      registerPrefix: 'HIV',
      bankAccountBase: '11738077-15372662',
    });
  });
  const clerk = await hire(t, 'Minta Márta', 'adóügyi ügyintéző', CLERK_MAY);
  const notary = await hire(t, 'dr. Próba Péter', 'jegyző', ['tax.case.read', 'tax.assessment.sign-off', 'records.item.sign-off']);
  const partyId = await inTown(t, async (tx) => {
    await decree(tx);
    const party = await findOrCreateParty(tx, {
      kind: 'person',
      name: 'Minta Katalin',
      birthName: 'Próba Katalin',
      mothersName: 'Teszt Ilona',
      birthPlace: 'Mintafalva',
      birthDate: day('1975-03-14'),
      taxId: '8395180128',
      taxNumber: null,
      address: { postcode: '9495', settlement: 'Mintafalva', street: 'Fő utca', houseNumber: '2.' },
      email: null,
      clientId,
    });
    return party.id;
  });
  return { t, clerk, notary, partyId, clientId };
}

/** A building tax report as the form engine stores it: a whole house of 120 m², bought in December 2025. */
export const REPORT: Readonly<Record<string, unknown>> = {
  capacity: 'self',
  submitter: { familyName: 'Minta', givenName: 'Katalin', birthName: 'Próba Katalin', mothersName: 'Teszt Ilona', birthPlace: 'Mintafalva', birthDate: '1975-03-14' },
  taxpayerTaxId: '8395180128',
  reportKind: 'acquired',
  acquiredBy: 'purchase',
  eventOn: '2025-12-04',
  liableFrom: '2026-01-01',
  propertyAddress: { postcode: '9495', settlement: 'Mintafalva', streetName: 'Fő', streetKind: 'utca', houseNumber: '2' },
  parcelNo: '123/4',
  usage: 'dwelling',
  title: 'owner',
  usefulAreaM2: '120',
  owners: [{ name: 'Minta Katalin', taxId: '8395180128', share: '1/1' }],
  ownShare: '1/1',
  taxedShare: '1/1',
  hasExemption: false,
  rate: '1100',
  taxableAreaM2: '120',
  expectedTaxHuf: 132000,
  truthful: true,
};

/** A report that was sent, arrived, was registered, and came to the tax office; answers its case. */
export async function registeredCase({ t, clerk, partyId, clientId }: TestTown, changes: Readonly<Record<string, unknown>> = {}): Promise<Uuid> {
  const caseId = await inTown(t, async (tx) => {
    const answers = { ...REPORT, ...changes };
    const submission = await recordSubmission(tx, { clientId, partyId, draftId: newId(), formCode: 'A01', formVersion: 1, answers });
    const arrival = await arrive(tx, {
      submissionId: submission?.id ?? '',
      senderPartyId: partyId,
      clientId,
      subject: 'Építményadó adatbejelentés',
      formCode: 'A01',
      module: 'tax',
      subjectArea: 'Helyi adók',
      retentionCode: 'A103',
      procedure: 'tax',
      contentSha256: submission?.sha256 ?? '',
      registersAutomatically: true,
      unitId: null,
      officerId: clerk.officialId,
    });
    return arrival.caseId ?? '';
  });
  await deliverAll(t, taxSubscriptions);
  return caseId;
}
