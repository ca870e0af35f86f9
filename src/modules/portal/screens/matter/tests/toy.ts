import type { FormDefinition } from '../../../../forms/contract.ts';
import type { Item } from '../../../../forms/engine.contract.ts';

const text = { hu: 'Próba', en: 'Toy' };

/** A form of one page with these fields and parameters. */
export function toyDefinition({ fields = [], parameters = [] }: { fields?: readonly Item[]; parameters?: FormDefinition['parameters'] }): FormDefinition {
  return {
    code: 'X01',
    version: 1,
    slug: 'proba',
    area: 'other',
    title: text,
    summary: text,
    lifeEvents: [],
    legalBasis: [],
    audience: { whoFiles: text, capacities: ['self'], needed: [], minutes: 5, feeHuf: 0, decidedBy: 'full' },
    routing: { module: 'records', subjectArea: text, retentionCode: 'A101', caseTitle: text },
    parameters,
    validFrom: '2026-01-01',
    needsIdentification: true,
    pages: [{ id: 'one', title: text, sections: [{ id: 'part', fields }] }],
    examples: [],
  };
}
