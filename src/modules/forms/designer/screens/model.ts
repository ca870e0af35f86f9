import type { Bilingual } from '../../../../kernel/result.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { CompiledForm } from '../../domain/compiled-form.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Design, DesignEdit } from '../../design/design.ts';
import type { Blocks } from '../../schema/expand-blocks.ts';
import type { ExampleOutcome } from '../edits/example-outcome.ts';
import type { Finding } from '../edits/findings.ts';
import type { Spot } from '../edits/place.ts';
import type { Standing } from './addresses.ts';

/** What the designer's page shows. */
export interface DesignerModel {
  readonly frame: Frame;
  readonly design: Design;
  readonly definition: FormDefinition;
  readonly standing: Standing;
  /** What is selected, when it is a part of the form; else `standing.place` names a panel. */
  readonly spot: Spot | null;
  /** Null when the form cannot be shown at all. */
  readonly form: CompiledForm | null;
  /** Whether the preview leaves wrong expressions out. */
  readonly isPatched: boolean;
  readonly outcomes: readonly ExampleOutcome[];
  readonly findings: readonly Finding[];
  readonly blocks: Blocks;
  /** Of the journal's tab only. */
  readonly edits: readonly DesignEdit[];
  /** What happened to the step that was just posted. */
  readonly said: { readonly tone: 'warning' | 'danger'; readonly text: string; readonly uses?: readonly Bilingual[] } | null;
}
