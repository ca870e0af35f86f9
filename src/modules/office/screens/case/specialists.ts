import type { Bilingual } from '../../../../kernel/result.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { caseTexts } from '../../texts/case.ts';

/** The rooms that bring the law of a case, by the module its form names, and where they open it. */
const SPECIALISTS: Readonly<Partial<Record<string, { readonly hrefOf: (caseId: string) => string; readonly title: Bilingual }>>> = {
  tax: { hrefOf: (caseId) => path`/hivatal/ado/ugy/${caseId}`, title: caseTexts.entries.openTax },
};

/** A case of such a room is decided and settled there, not here. */
export function hasSpecialist(module: string | null): boolean {
  return module !== null && SPECIALISTS[module] !== undefined;
}

/** Where the specialist room opens a case, for who has any right there. */
export function specialistLink(module: string | null, caseId: string, permissions: ReadonlySet<string>): { href: string; title: Bilingual } | null {
  const room = module === null ? undefined : SPECIALISTS[module];
  const mayEnter = [...permissions].some((permission) => permission.startsWith(`${module}.`));
  return room === undefined || !mayEnter ? null : { href: room.hrefOf(caseId), title: room.title };
}
