import type { Bilingual } from '../../../kernel/result.ts';
import type { DraftDefinition } from './design.ts';

/** A new form with one empty page: what a design from nothing begins with. */
export function emptyDefinition(code: string, version: number, validFrom: Temporal.PlainDate): DraftDefinition {
  const empty: Bilingual = { hu: '', en: '' };
  return {
    $schema: '/schema/urlap/1',
    code,
    slug: `urlap-${code.toLowerCase()}`,
    version,
    title: { hu: 'Új űrlap', en: 'New form' },
    summary: empty,
    area: 'other',
    lifeEvents: [],
    legalBasis: [],
    validFrom: validFrom.toString(),
    audience: { whoFiles: empty, capacities: ['self'], needed: [], minutes: 10, feeHuf: 0, decidedBy: 'summary' },
    needsIdentification: true,
    routing: { subjectArea: empty, retentionCode: '', module: 'records', caseTitle: { hu: 'Új űrlap', en: 'New form' } },
    parameters: [],
    pages: [{ id: 'firstPage', title: { hu: 'Első oldal', en: 'First page' }, sections: [{ id: 'firstSection', fields: [] }] }],
    examples: [],
  };
}

/** The title as far as it is written; the code where it is not. */
export function titleOf(definition: DraftDefinition, code: string): Bilingual {
  const { title } = definition;
  const hu = textIn(title, 'hu') ?? code;
  return { hu, en: textIn(title, 'en') ?? hu };
}

function textIn(value: unknown, language: 'hu' | 'en'): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const text: unknown = new Map<string, unknown>(Object.entries(value)).get(language);
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 300) : null;
}
