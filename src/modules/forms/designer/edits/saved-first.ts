import type { Result } from '../../../../kernel/result.ts';
import { ok } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Blocks } from '../../schema/expand-blocks.ts';
import { applyEdit, type Step } from './apply-edit.ts';
import type { Edit, EditRefusal } from './draft.ts';

/** A step from a page; `isPanel` when the fields of a panel came along. */
export interface PanelStep extends Step {
  readonly isPanel: boolean;
}

const PANEL_ACTS = ['ment', 'sor', 'torles', 'fel', 'le', 'feltetel', 'szoveg'];

/**
 * Takes a step, and before it what was typed in the panel whose button was pressed: without a script nobody would
 * save before moving a field. What is undone by one undo is both together.
 */
export function savedFirst(definition: FormDefinition, step: PanelStep, blocks: Blocks): Result<Edit, EditRefusal> {
  const [verb = ''] = step.act.split(':');
  if (!step.isPanel || PANEL_ACTS.includes(verb)) return applyEdit(definition, step, blocks);
  const saved = applyEdit(definition, { ...step, act: 'ment' }, blocks);
  if (!saved.ok) return saved;
  const done = applyEdit(saved.value.definition, { ...step, place: saved.value.place }, blocks);
  if (!done.ok || canonicalJson(saved.value.definition) === canonicalJson(definition)) return done;
  const [first, second] = [saved.value.what, done.value.what];
  return ok({ ...done.value, what: { hu: `${first.hu}. ${second.hu}`, en: `${first.en}. ${second.en}` } });
}
