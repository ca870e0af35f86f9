import type { Client } from 'pg';
import type { BenchTown } from './sample.ts';

/**
 * The towns that offer both forms of the bench, with both switched to registering by themselves, as an
 * administrator of the town may: what is measured then is the whole way to the registry number.
 */
export async function takingPart(client: Client): Promise<BenchTown[]> {
  await client.query(`update forms.setting set registers_automatically = true where form_code in ('E12', 'A01') and enabled`);
  const { rows } = await client.query<BenchTown>(`select m.id, m.slug from tenants.municipality m
    where 2 = (select count(*) from forms.setting s where s.municipality_id = m.id and s.enabled and s.form_code in ('E12', 'A01')) order by m.slug`);
  return rows;
}
