import { compileForm } from '../../domain/compile-form.ts';
import type { CompiledForm } from '../../domain/compiled-form.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { type DefinitionIssue, FormDefinitionError } from '../../domain/definition-error.ts';
import { changeExpressions, type Expression } from './expressions.ts';

/** A form that may be looked at, and what had to be left out for it. */
export interface Shown {
  /** Null when not even without its expressions it is a form. */
  readonly form: CompiledForm | null;
  /** All faults of the definition as it stands; none when it is whole. */
  readonly issues: readonly DefinitionIssue[];
}

/**
 * Compiles an unfinished form so far that it can be shown: expressions that are wrong are left out (what they hid is
 * shown, what they computed is empty), since a preview that vanishes at every half-written condition helps nobody.
 */
export function showable(definition: FormDefinition): Shown {
  const whole = attempt(definition);
  if ('form' in whole) return { form: whole.form, issues: [] };
  const places = new Set(whole.issues.map(({ place }) => place));
  const plain = withoutFacts(definition);
  const mended = attempt(withoutExpressions(plain, (expression) => isAt(expression, places)));
  if ('form' in mended) return { form: mended.form, issues: whole.issues };
  const bare = attempt(withoutExpressions(plain, () => true));
  return { form: 'form' in bare ? bare.form : null, issues: whole.issues };
}

function attempt(definition: FormDefinition): { readonly form: CompiledForm } | { readonly issues: readonly DefinitionIssue[] } {
  try {
    return { form: compileForm(definition) };
  } catch (error) {
    if (!(error instanceof FormDefinitionError)) throw error;
    return { issues: error.issues };
  }
}

/** Whether one of the places that faults name is this thing of the form. */
function isAt({ spot }: Expression, places: ReadonlySet<string>): boolean {
  if (spot === null) return true;
  const place = `pages.${spot.place.replaceAll('/', '.')}.`;
  return [...places].some((fault) => fault.startsWith(place) || fault === spot.node.id || place.endsWith(`.${fault}.`));
}

/** Facts of the form that a preview does not need, in a shape that is never wrong. */
function withoutFacts({ validTo: _until, signers: _signers, ...definition }: FormDefinition): FormDefinition {
  const none = { hu: '', en: '' };
  return { ...definition, validFrom: '2026-01-01', routing: { ...definition.routing, caseTitle: none }, examples: [] };
}

function withoutExpressions(definition: FormDefinition, isWrong: (expression: Expression) => boolean): FormDefinition {
  return changeExpressions(definition, (expression) => {
    if (!isWrong(expression)) return expression.text;
    return expression.role === 'calculate' ? 'null' : 'true';
  });
}

