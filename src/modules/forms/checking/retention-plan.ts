import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';

/** One item of the retention plan (78/2012 BM): what a paper of this kind is called and how long it is kept. */
export interface RetentionItem {
  readonly code: string;
  readonly section: string;
  readonly title: string;
  /** Years, or `NS`: never disposed of. */
  readonly retention: string;
}

let items: ReadonlyMap<string, RetentionItem> | undefined;

/** The items in force, by code, from `data/retention-plan.csv`; read once. */
export function retentionPlan(): ReadonlyMap<string, RetentionItem> {
  if (items !== undefined) return items;
  const rows: RetentionItem[] = parse(readFileSync(join(PROJECT_ROOT, 'data', 'retention-plan.csv'), 'utf8'), { columns: true });
  items = new Map(rows.map((row) => [row.code, row]));
  return items;
}
