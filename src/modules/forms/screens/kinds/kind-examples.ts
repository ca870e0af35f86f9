import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../../../kernel/result.ts';
import { PROJECT_ROOT } from '../../../../platform/config/project-root.ts';
import { compileForm } from '../../domain/compile-form.ts';
import type { CompiledForm } from '../../domain/compiled-form.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';

/** One kind of field as the documentation shows it: `forms/kinds/<name>.json`. */
export interface KindExample {
  readonly name: string;
  readonly title: Bilingual;
  /** What a person may type. */
  readonly takes: Bilingual;
  /** What is stored of it. */
  readonly stored: Bilingual;
  readonly fields: readonly Item[];
  readonly example: { readonly answers: Readonly<Record<string, unknown>>; readonly values: Readonly<Record<string, unknown>> };
}

let examples: readonly KindExample[] | undefined;
const compiled = new Map<string, CompiledForm>();

/** All kinds, by the Hungarian alphabet of their titles; read once. */
export function kindExamples(): readonly KindExample[] {
  examples ??= globSync('forms/kinds/*.json', { cwd: PROJECT_ROOT })
    .map((file): KindExample => JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')))
    .toSorted((left, right) => left.title.hu.localeCompare(right.title.hu, 'hu'));
  return examples;
}

/** The fields of a kind as a form of one page, so that they may be tried. */
export function kindForm(example: KindExample): CompiledForm {
  const known = compiled.get(example.name);
  if (known !== undefined) return known;
  const form = compileForm(definitionOf(example));
  compiled.set(example.name, form);
  return form;
}

/** A form that no town offers and nobody sends. */
function definitionOf({ name, title, takes, fields }: KindExample): FormDefinition {
  const nobody: Bilingual = { hu: 'Példa, nem küldhető be.', en: 'An example, not to be sent.' };
  return {
    code: 'X00',
    slug: name,
    version: 1,
    title,
    summary: takes,
    area: 'other',
    lifeEvents: [],
    legalBasis: [],
    validFrom: '2026-01-01',
    audience: { whoFiles: nobody, capacities: ['self'], needed: [], minutes: 1, feeHuf: 0, decidedBy: 'none' },
    needsIdentification: false,
    routing: { subjectArea: nobody, retentionCode: 'U311', module: 'records', caseTitle: title },
    parameters: [],
    pages: [{ id: 'example', title, sections: [{ id: 'fields', fields }] }],
    examples: [],
  };
}
