import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Check, Item } from '../../domain/fields.ts';
import { fieldPath, type Spot, spotsOf } from './place.ts';

/** An expression of the form and what it decides. */
export interface Expression {
  readonly spot: Spot | null;
  /** Groups it stands in: rows find their own fields first. */
  readonly groups: readonly string[];
  readonly text: string;
  readonly role: ExpressionRole;
}

export type ExpressionRole = keyof typeof ROLE_WORDS;

/** What an expression decides, in words. */
export const ROLE_WORDS = {
  visibleIf: { hu: 'mikor látszik', en: 'when it is shown' },
  requiredIf: { hu: 'mikor kötelező', en: 'when it is required' },
  calculate: { hu: 'a számítás', en: 'the calculation' },
  check: { hu: 'ellenőrzés', en: 'check' },
  signer: { hu: 'mikor kell aláírnia', en: 'when they must sign' },
} satisfies Readonly<Record<string, Bilingual>>;

/** All expressions of a form, with what they decide. */
export function expressionsOf(definition: FormDefinition): readonly Expression[] {
  const found: Expression[] = [];
  changeExpressions(definition, (expression) => {
    found.push(expression);
    return expression.text;
  });
  return found;
}

/** The form with each expression replaced by what `change` makes of it. */
export function changeExpressions(definition: FormDefinition, change: (expression: Expression) => string): FormDefinition {
  const spots = new Map(spotsOf(definition).map((spot) => [spot.node, spot] as const));
  const one = (text: string, node: Spot['node'] | null, role: ExpressionRole, groups: readonly string[]): string =>
    change({ spot: node === null ? null : (spots.get(node) ?? null), groups, text, role });
  const shown = <Node extends Spot['node']>(node: Node, groups: readonly string[]): Node =>
    node.visibleIf === undefined ? node : { ...node, visibleIf: one(node.visibleIf, node, 'visibleIf', groups) };
  const item = (node: Item, groups: readonly string[]): Item => ({ ...changedItem(node, (text, role) => one(text, node, role, groups), (inner) => item(inner, [...groups, node.id])) });
  const signers = definition.signers?.map((signer) =>
    signer.requiredIf === undefined ? signer : { ...signer, requiredIf: one(signer.requiredIf, null, 'signer', []) },
  );
  return {
    ...definition,
    ...(signers === undefined ? {} : { signers }),
    pages: definition.pages.map((page) => ({
      ...shown(page, []),
      sections: page.sections.map((section) => ({ ...shown(section, []), fields: section.fields.map((field) => item(field, [])) })),
    })),
  };
}

/** One field or list with its expressions changed, and what it holds by `inner`. */
export function changedItem(item: Item, one: (text: string, role: ExpressionRole) => string, inner: (item: Item) => Item): Item {
  const visible = item.visibleIf === undefined ? {} : { visibleIf: one(item.visibleIf, 'visibleIf') };
  if (item.kind === 'information') return { ...item, ...visible };
  if (item.kind === 'calculated') return { ...item, ...visible, calculate: one(item.calculate, 'calculate') };
  const checks = item.check === undefined ? {} : { check: item.check.map((check): Check => ({ ...check, expr: one(check.expr, 'check') })) };
  if (item.kind === 'group') return { ...item, ...visible, ...checks, fields: item.fields.map(inner) };
  const required = item.requiredIf === undefined ? {} : { requiredIf: one(item.requiredIf, 'requiredIf') };
  return { ...item, ...visible, ...required, ...checks };
}

/** What a thing of the form is called, for sentences. */
export function titleOf(spot: Spot): Bilingual {
  if (spot.level === 'item') return spot.node.label;
  const { id, title } = spot.node;
  return title ?? { hu: id, en: id };
}

/** The path in answers of a field, or null for pages and sections. */
export function pathOf(spot: Spot): string | null {
  return spot.level === 'item' ? fieldPath(spot) : null;
}
