import type { FormDefinition, Page } from './definition.ts';
import type { FormResult } from './form-result.ts';
import type { Item } from './fields.ts';

const text = (word: string) => ({ hu: word, en: word });

/** The least definition round the given pages: tests say only what they are about. */
export function toyForm(pages: readonly Page[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    code: 'T01',
    slug: 'minta',
    version: 1,
    title: text('minta'),
    summary: text('minta'),
    area: 'other',
    lifeEvents: [],
    legalBasis: [],
    validFrom: '2026-01-01',
    audience: { whoFiles: text('bárki'), capacities: ['self'], needed: [], minutes: 1, feeHuf: 0, decidedBy: 'full' },
    needsIdentification: false,
    routing: { subjectArea: text('minta'), retentionCode: 'U311', module: 'records', caseTitle: text('minta') },
    parameters: [{ name: 'rate', type: 'number', label: text('mérték') }],
    pages,
    examples: [],
    ...more,
  };
}

/** A form of one page and section. Fields need neither label nor help. */
export function toyFields(fields: readonly Item[], more: Partial<FormDefinition> = {}): FormDefinition {
  return toyForm([toyPage('first', fields)], more);
}

export function toyPage(id: string, fields: readonly Item[], visibleIf?: string): Page {
  const sections = [{ id: `${id}Section`, fields }];
  return { id, title: text(id), sections, ...(visibleIf === undefined ? {} : { visibleIf }) };
}

/** All parts of a result, collected: to compare whole results. */
export function whole({ values, calculated, visible, errors, pages, complete }: FormResult): FormResult {
  return { values, calculated, visible, errors, pages, complete };
}

/** What most fields of a test share. */
export function toy<Id extends string>(id: Id): { readonly id: Id; readonly label: { readonly hu: string; readonly en: string } } {
  return { id, label: text(id) };
}
