import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { compileForm } from '../domain/compile-form.ts';
import type { CompiledForm } from '../domain/compiled-form.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { FormDefinitionError } from '../domain/definition-error.ts';
import { runExample } from '../domain/run-example.ts';
import { readBySchema } from '../schema/read-definition.ts';
import { checkContent } from './content-check.ts';
import type { DraftDefinition } from './design.ts';
import { faultOfStorage } from './storable.ts';

/** Something that keeps a definition from being published. */
export interface DesignFault {
  readonly step: 'storage' | 'schema' | 'meaning' | 'example' | 'content';
  /** A JSON pointer (`storage`, `schema`, `content`), ids joined by dots (`meaning`), or the name of the example. */
  readonly place: string;
  readonly text: Bilingual;
  /** Offset in the expression, when the fault is in one. */
  readonly at?: number;
}

/** A definition that may be published, compiled. */
export interface Publishable {
  readonly definition: FormDefinition;
  readonly form: CompiledForm;
}

/** Fewer worked examples prove too little: the usual case, an edge, a refused one. */
const EXAMPLES_MIN = 3;

/** Everything that the machine can say against publishing: storage, schema, names and expressions, cycles, worked examples, grave faults of the content. */
export function checkPublishable(untrusted: DraftDefinition): Result<Publishable, readonly DesignFault[]> {
  const checked = checkForm(untrusted);
  if (!checked.ok) return checked;
  const { definition, form } = checked.value;
  const faults: DesignFault[] = definition.examples.flatMap((example) => runExample(form, example).map((sentence) => exampleFault(example.name, sentence)));
  if (definition.examples.length < EXAMPLES_MIN) faults.push(tooFewExamples(definition.examples.length));
  for (const { severity, pointer, text } of checkContent(definition)) if (severity === 'error') faults.push({ step: 'content', place: pointer, text });
  return faults.length > 0 ? refuse(faults) : ok({ definition, form });
}

/** The same without the worked examples: what an import must pass to become a form at all. */
export function checkForm(untrusted: unknown): Result<Publishable, readonly DesignFault[]> {
  const storage = faultOfStorage(untrusted);
  if (storage !== null) return refuse([{ step: 'storage', ...storage }]);
  const { definition, faults } = readBySchema(untrusted);
  if (definition === null) return refuse(faults.map(({ pointer, text }) => ({ step: 'schema', place: pointer, text })));
  try {
    return ok({ definition, form: compileForm(definition) });
  } catch (error) {
    // An expression nested without end exhausts the stack; that is its author's fault, not ours.
    if (error instanceof RangeError) return refuse([{ step: 'meaning', place: '', text: TOO_DEEP }]);
    if (!(error instanceof FormDefinitionError)) throw error;
    return refuse(error.issues.map(({ place, text, at }) => ({ step: 'meaning', place, text, ...(at === undefined ? {} : { at }) })));
  }
}

function exampleFault(name: string, sentence: string): DesignFault {
  return { step: 'example', place: name, text: { hu: `A kidolgozott példa mást ad („${name}”): ${sentence}`, en: `The worked example gives something else (“${name}”): ${sentence}` } };
}

function tooFewExamples(count: number): DesignFault {
  return {
    step: 'example',
    place: '',
    text: {
      hu: `Legalább ${EXAMPLES_MIN} kidolgozott példa kell (egy szokásos, egy határeset, egy hibás); most ${count} van.`,
      en: `At least ${EXAMPLES_MIN} worked examples are needed (a usual one, an edge, a refused one); there are ${count} now.`,
    },
  };
}

const TOO_DEEP: Bilingual = { hu: 'Egy kifejezés túl mélyen egymásba ágyazott.', en: 'An expression is nested too deep.' };
