import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../platform/config/project-root.ts';
import type { FormDefinition } from '../../../forms/contract.ts';
import { compileForm } from '../../../forms/engine.contract.ts';
import { readBlocks } from '../../../forms/checking.contract.ts';
import { expandBlocks } from '../../../forms/schema/expand-blocks.ts';
import { withPrefill } from './account-prefill.ts';

const FILE = JSON.parse(readFileSync(join(PROJECT_ROOT, 'forms/tax/a14-ado-es-ertekbizonyitvany.v1.json'), 'utf8')) as object;
const form = compileForm(expandBlocks(FILE, readBlocks()).definition as FormDefinition);
const known = { tax: { objects: [{ parcelNo: '311', usefulAreaM2: '96' }] } };

it('fills a list in that has only its empty least row, and leaves one that somebody has typed into', () => {
  const rows = (answers: Parameters<typeof withPrefill>[1]) => withPrefill(form, answers, known)['properties'];
  expect(rows({})).toMatchObject([{ parcelNo: '311', usefulAreaM2: '96' }]);
  expect(rows({ properties: [{}] })).toMatchObject([{ parcelNo: '311' }]);
  expect(rows({ properties: [{ parcelNo: '12' }] })).toEqual([{ parcelNo: '12' }]);
});
