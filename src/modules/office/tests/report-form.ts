import type { FormDefinition } from '../../forms/contract.ts';

const both = (hu: string, en: string) => ({ hu, en });

/** A form for tests with one field of each sort that needs words of its own. */
export const reportForm: FormDefinition = {
  code: 'T01',
  slug: 'proba-bejelentes',
  version: 1,
  title: both('Próba adatbejelentés', 'Trial report'),
  summary: both('Próba.', 'Trial.'),
  area: 'tax',
  lifeEvents: [],
  legalBasis: [],
  validFrom: '2026-01-01',
  audience: { whoFiles: both('Bárki', 'Anybody'), capacities: ['self'], needed: [], minutes: 5, feeHuf: 0, decidedBy: 'tax' },
  needsIdentification: true,
  routing: { subjectArea: both('Adó', 'Tax'), retentionCode: 'A103', module: 'tax', caseTitle: both('Próba', 'Trial') },
  parameters: [],
  pages: [
    {
      id: 'who',
      title: both('Bejelentő', 'Reporter'),
      sections: [{ id: 'owner', fields: [{ kind: 'person4t', id: 'owner', label: both('Adózó', 'Taxpayer') }] }],
    },
    {
      id: 'what',
      title: both('Adatok', 'Data'),
      sections: [
        {
          id: 'building',
          title: both('Építmény', 'Building'),
          fields: [
            { kind: 'information', id: 'hint', label: both('Tudnivaló', 'Note'), text: both('Olvassa el.', 'Read it.') },
            { kind: 'address', id: 'address', label: both('Cím', 'Address') },
            { kind: 'number', id: 'area', label: both('Hasznos alapterület', 'Useful area'), decimals: 2, unit: 'm²' },
            {
              kind: 'choice',
              id: 'kind',
              label: both('Jelleg', 'Kind'),
              display: 'multi',
              options: [
                { value: 'flat', label: both('lakás', 'flat') },
                { value: 'garage', label: both('garázs', 'garage') },
              ],
            },
            { kind: 'date', id: 'since', label: both('Mióta', 'Since') },
            { kind: 'yesno', id: 'hasHeating', label: both('Fűtött', 'Heated') },
            { kind: 'longtext', id: 'note', label: both('Megjegyzés', 'Remark') },
            { kind: 'calculated', id: 'tax', label: both('Várható évi adó', 'Expected yearly tax'), type: 'money', calculate: 'area * 1100' },
            { kind: 'declaration', id: 'truth', label: both('Nyilatkozat', 'Declaration'), text: both('Az adatok a valóságnak megfelelnek.', 'The data are true.') },
            {
              kind: 'group',
              id: 'owners',
              label: both('Tulajdonosok', 'Owners'),
              rowLabel: both('Tulajdonos', 'Owner'),
              minRows: 1,
              maxRows: 10,
              fields: [
                { kind: 'text', id: 'ownerName', label: both('Név', 'Name') },
                { kind: 'share', id: 'share', label: both('Hányad', 'Share') },
              ],
            },
          ],
        },
      ],
    },
  ],
  examples: [],
};
