import { listMunicipalities } from '../modules/tenants/contract.ts';
import { CENTRE_SCOPE } from '../platform/audit/seal.ts';
import { type Fault, verifyMunicipality } from '../platform/audit/verify.ts';
import type { Database } from '../platform/database/database.ts';
import { CENTRE_ID, type Uuid } from '../platform/ids/uuid.ts';

/** How the journal of one municipality (or of the centre) stands. */
export interface JournalState {
  readonly municipalityId: Uuid;
  readonly name: string;
  readonly entries: number;
  readonly seals: number;
  readonly faults: readonly Fault[];
}

/**
 * Verifies every journal, one after the other: each joined municipality by the alphabet, the centre, and any journal
 * of a municipality that is in no catalogue. Reads only; the house may run meanwhile.
 */
export async function* verifyJournals(db: Database): AsyncGenerator<JournalState> {
  const joined = await db.within({ kind: 'public' }, listMunicipalities);
  const written = await db.within(CENTRE_SCOPE, (tx) => tx.sql.selectFrom('platform.audit_lane').select('municipality_id').distinct().execute());
  const journals = new Map(joined.map(({ id, name }) => [id, name]));
  journals.set(CENTRE_ID, 'the centre');
  for (const { municipality_id: id } of written) if (!journals.has(id)) journals.set(id, `unknown municipality ${id}`);
  for (const [municipalityId, name] of journals) {
    yield { municipalityId, name, ...(await verifyMunicipality(db, municipalityId)) };
  }
}

/** Prints a line for each journal, then what is wrong with it. Returns the exit code: 1 when any journal has a fault. */
export async function runAuditCommand(db: Database, out: { write(text: string): unknown }): Promise<number> {
  let [journals, faulty] = [0, 0];
  out.write(`${'journal'.padEnd(40)}${'entries'.padStart(10)}${'seals'.padStart(8)}  state\n`);
  for await (const { name, entries, seals, faults } of verifyJournals(db)) {
    journals += 1;
    if (faults.length > 0) faulty += 1;
    out.write(`${name.padEnd(40)}${String(entries).padStart(10)}${String(seals).padStart(8)}  ${faults.length === 0 ? 'whole' : `${faults.length} faults`}\n`);
    for (const { what, where } of faults) out.write(`    ${what}: ${where}\n`);
  }
  out.write(faulty === 0 ? `${journals} journals, all whole\n` : `${faulty} of ${journals} journals have faults\n`);
  return faulty === 0 ? 0 : 1;
}
