import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../platform/config/project-root.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { compileForm } from '../domain/compile-form.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { definitionHash } from '../design/definition-hash.ts';
import { expandBlocks } from '../schema/expand-blocks.ts';
import { formFiles, readBlocks } from '../schema/read-blocks.ts';
import { readDefinition } from '../schema/read-definition.ts';
import { putVersion } from './put-version.ts';

/**
 * Publishes the definitions of the `forms/` folder that are not published yet. Refuses when the file of a
 * published version was edited: a submission must be shown by its version for ever. A form that the centre has taken
 * in hand (it published a version from a design) is the centre's from then on, and its files are passed over. Scope: centre.
 */
export async function loadFormDefinitions(tx: Tx): Promise<void> {
  for (const file of formFiles()) {
    const definition = publishable(file);
    const sha256 = definitionHash(definition);
    const { code, version } = definition;
    const published = await tx.sql.selectFrom('forms.form_version').select('sha256').where('code', '=', code).where('version', '=', version).executeTakeFirst();
    if (published?.sha256 === sha256) continue;
    if (await isInCentresHand(tx, code)) continue;
    if (published !== undefined) throw new Error(`${file}: version ${version} of ${code} is published and frozen; write the change as version ${version + 1}`);
    // What is published was compiled when it was: only what is new is read whole.
    compileForm(definition);
    const put = await putVersion(tx, { definition, by: null, designId: null });
    if (!put.ok) throw new Error(`${file}: ${put.refusal.text.en}`);
  }
}

async function isInCentresHand(tx: Tx, code: string): Promise<boolean> {
  const row = await tx.sql.selectFrom('forms.version_state').select('version').where('code', '=', code).where('state', '=', 'published').where('design_id', 'is not', null).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The definition of a file, checked against the published schema. @throws Error naming the file and the place */
function publishable(file: string): FormDefinition {
  const { definition, faults } = expandBlocks(JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')), readBlocks());
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${file}: ${fault.pointer} ${fault.text.en}`);
  const read = readDefinition(definition);
  if (!read.ok) throw new Error(`${file}: ${read.refusal.text?.en ?? read.refusal.code}`);
  return read.value;
}
