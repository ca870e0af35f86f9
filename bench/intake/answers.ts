import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../src/apps/demo/people.ts';
import { compileForm } from '../../src/modules/forms/domain/compile-form.ts';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { KEY_PLACE, type LoadRequest } from '../load/load-part.ts';
import type { Citizen } from './citizens.ts';

/** A form that the bench sends: its own first worked example, in the name of each citizen. */
export interface BenchForm {
  readonly code: string;
  readonly slug: string;
  /** The fields of a whole sending, in the name of this person. */
  fields(person: Person): [string, string][];
}

const FILES = { E12: 'other/e12-altalanos-kerelem.v1.json', A01: 'tax/a01-epitmenyado-adatbejelentes.v1.json' } as const;

export type BenchFormCode = keyof typeof FILES;

export function benchForm(code: BenchFormCode): BenchForm {
  const definition = JSON.parse(readFileSync(join(PROJECT_ROOT, 'forms', FILES[code]), 'utf8')) as FormDefinition;
  const form = compileForm(definition);
  const example = definition.examples[0]?.answers ?? {};
  return {
    code,
    slug: definition.slug,
    fields: (person) => {
      const parsed = form.parseAnswers({ ...example, ...own(code, person) });
      if (!parsed.ok) throw new Error(`the example of ${code} cannot be read: ${parsed.refusal.code}`);
      return form.writePost(parsed.value.answers);
    },
  };
}

/** One whole sending as a request; its idempotency key is filled in at each sending. */
export function sending(form: BenchForm, townSlug: string, citizen: Citizen): LoadRequest {
  const fields = [...form.fields(citizen.person), ['_token', citizen.formToken], ['_kulcs', KEY_PLACE]];
  return { method: 'POST', path: `/${townSlug}/ugyinditas/${form.slug}/bekuldes`, cookie: citizen.cookies, body: new URLSearchParams(fields).toString() };
}

/** What must differ from person to person: nobody reports another's tax id. */
function own(code: BenchFormCode, { name, taxId }: Person): Record<string, unknown> {
  return code === 'A01' ? { taxpayerTaxId: taxId, owners: [{ name, taxId, share: '1/1' }] } : {};
}
