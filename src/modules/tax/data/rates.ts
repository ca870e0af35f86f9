import { assert } from '../../../kernel/assert.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { type Rate, rateInForce } from '../domain/rate.ts';
import { ASSESSED_TAXES, type AssessedTaxType, isAssessedTaxType, taxTypeOfForm } from '../domain/tax-types.ts';

/** All rates of a municipality, past and future, newest first within each line. Scope: municipality, public, client. */
export async function listRates(tx: Tx, municipalityId: Uuid, taxType?: AssessedTaxType): Promise<Rate[]> {
  let query = tx.sql.selectFrom('tax.rate').selectAll().where('municipality_id', '=', municipalityId);
  if (taxType !== undefined) query = query.where('tax_type', '=', taxType);
  const rows = await query.orderBy('tax_type').orderBy('object_kind').orderBy('zone').orderBy('valid_from', 'desc').execute();
  return rows.map((row) => {
    assert(isAssessedTaxType(row.tax_type), `no such tax: ${row.tax_type}`);
    return {
      id: row.id,
      taxType: row.tax_type,
      objectKind: row.object_kind,
      zone: row.zone,
      rate: Decimal.of(row.rate).toString(),
      unit: row.unit === 'huf_per_m2' ? 'huf_per_m2' : 'huf_per_object',
      validFrom: row.valid_from,
      validTo: row.valid_to,
      decree: row.decree,
    };
  });
}

/**
 * The parameters that tax forms ask of a municipality (its rates on a day), by the names that form
 * definitions use: `rateHufPerM2`, … Nothing for forms of other matters, and nothing for a tax that is not
 * levied that day. Scope: public, client or municipality.
 */
export async function formParameters(
  tx: Tx,
  municipalityId: Uuid,
  formCode: string,
  on: Temporal.PlainDate,
): Promise<Record<string, string | number>> {
  const taxType = taxTypeOfForm(formCode);
  if (taxType === null) return {};
  const rate = rateInForce(await listRates(tx, municipalityId, taxType), { taxType, objectKind: '', zone: '', on });
  return rate === null ? {} : { [ASSESSED_TAXES[taxType].rateParameter]: asJson(rate.rate) };
}

/** A whole rate as a number, a broken one as its exact text. */
function asJson(rate: string): string | number {
  return /^\d{1,12}$/.test(rate) ? Number(rate) : rate;
}
