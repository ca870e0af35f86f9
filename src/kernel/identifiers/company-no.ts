import type { IdentifierCheck } from './check.ts';
import { invalid, readText, valid } from './check.ts';

/**
 * Checks the form of a cégjegyzékszám, the company register number, `01-09-123456`: court of
 * registration 01–20, company form 01–23, six digits. There is no check digit.
 *
 * Tolerates spaces, a leading `Cg.`, and ten digits without hyphens. Canonical form: with hyphens.
 * @legal ctv
 */
export function checkCompanyNo(value: unknown): IdentifierCheck {
  const text = readText(value, 'a cégjegyzékszámot', 'company register number');
  if (typeof text !== 'string') return text;
  const bare = text.replace(/^cg\.?/i, '');
  const parts = /^(\d{2})-(\d{2})-(\d{6})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{6})$/.exec(bare);
  if (parts === null)
    return invalid(
      'format',
      'A cégjegyzékszám alakja 01-09-123456.',
      'A company register number looks like 01-09-123456.',
    );
  const [, court = '', form = '', serial = ''] = parts;
  if (Number(court) < 1 || Number(court) > 20)
    return invalid('court', `Nincs ${court} bíróságkód.`, `There is no court code ${court}.`);
  if (Number(form) < 1 || Number(form) > 23)
    return invalid('company-form', `Nincs ${form} cégformakód.`, `There is no company form code ${form}.`);
  return valid(`${court}-${form}-${serial}`);
}
