import type { Bilingual } from '../../../kernel/result.ts';
import { LEGAL_SOURCES } from '../../../kernel/legal-sources.ts';
import { compileForm } from '../domain/compile-form.ts';
import type { CompiledForm } from '../domain/compiled-form.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { FormDefinitionError } from '../domain/definition-error.ts';
import { runExample } from '../domain/run-example.ts';
import type { Blocks, Expanded } from '../schema/expand-blocks.ts';
import { expandBlocks } from '../schema/expand-blocks.ts';
import { readBySchema } from '../schema/read-definition.ts';
import { filePointer, pointerOfPlace } from './pointers.ts';
import { unshownPaths } from './shown-by-examples.ts';

/** Something that is wrong with the file of a form. A hint does not keep it from being published. */
export interface FileFault {
  /** JSON pointer into the file; into a block the use of it. */
  readonly pointer: string;
  readonly text: Bilingual;
  readonly isHint: boolean;
}

/** What a form is checked against besides the schema. */
export interface CheckingData {
  readonly blocks: Blocks;
  /** Codes of the retention plan. */
  readonly retentionCodes: ReadonlySet<string>;
}

/**
 * Everything that can be said of the file of a form before it is published: blocks, schema, names and expressions,
 * worked examples, whether each field is shown by one, the retention code, the sources of law. Never throws.
 */
export function checkFormFile(content: string, { blocks, retentionCodes }: CheckingData): readonly FileFault[] {
  const parsed = parse(content);
  if ('fault' in parsed) return [parsed.fault];
  const expanded = expandBlocks(parsed.value, blocks);
  const faults = expanded.faults.map(({ pointer, text }) => fault(pointer, text));
  if (faults.length > 0) return faults;
  const read = readBySchema(expanded.definition);
  if (read.definition === null) return read.faults.map(({ pointer, text }) => fault(filePointer(expanded, pointer), text));
  return [...checkNumbers(read.definition, expanded), ...checkMeaning(read.definition, expanded), ...checkRouting(read.definition, retentionCodes), ...checkSources(read.definition)];
}

function parse(content: string): { readonly value: unknown } | { readonly fault: FileFault } {
  try {
    return { value: JSON.parse(content) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: fault('', { hu: `Nem JSON: ${reason}`, en: `This is no JSON: ${reason}` }) };
  }
}

/** What is published is hashed over whole numbers only; figures with decimals are texts. */
function checkNumbers(definition: FormDefinition, expanded: Expanded): readonly FileFault[] {
  const faults: FileFault[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      faults.push(
        fault(filePointer(expanded, pointer), { hu: `A tört számot szövegként írja: "${value}"`, en: `Write a number with decimals as a text: "${value}"` }),
      );
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) walk(part, `${pointer}/${name}`);
    }
  };
  walk(definition, '');
  return faults;
}

function checkMeaning(definition: FormDefinition, expanded: Expanded): readonly FileFault[] {
  try {
    const form = compileForm(definition);
    return checkExamples(definition, form, expanded);
  } catch (error) {
    if (!(error instanceof FormDefinitionError)) throw error;
    return error.issues.map(({ place, text, at }) => {
      const where = at === undefined ? { hu: '', en: '' } : { hu: ` (a kifejezés ${at + 1}. karakterénél)`, en: ` (at character ${at + 1} of the expression)` };
      const told = { hu: text.hu + where.hu, en: text.en + where.en };
      return fault(filePointer(expanded, pointerOfPlace(definition, place)), told);
    });
  }
}

function checkExamples(definition: FormDefinition, form: CompiledForm, expanded: Expanded): readonly FileFault[] {
  const wrong = definition.examples.flatMap((example, index) =>
    runExample(form, example).map((sentence) =>
      fault(`/examples/${index}`, { hu: `A kidolgozott példa („${example.name}”) mást ad: ${sentence}`, en: `The worked example “${example.name}” gives something else: ${sentence}` }),
    ),
  );
  // What a block asks in another capacity is tried by the tests of the block.
  const isInBlock = (pointer: string): boolean => [...expanded.used].some((used) => pointer.startsWith(`${used}/`));
  const unseen = unshownPaths(definition, form).filter(({ pointer }) => !isInBlock(pointer));
  const unshown = unseen.map(({ pointer, path }) =>
    fault(filePointer(expanded, pointer), { hu: `Egyetlen kidolgozott példa sem mutatja: ${path}`, en: `No worked example shows it: ${path}` }),
  );
  return [...wrong, ...unshown];
}

function checkRouting({ routing: { retentionCode } }: FormDefinition, retentionCodes: ReadonlySet<string>): readonly FileFault[] {
  if (retentionCodes.has(retentionCode)) return [];
  return [
    fault('/routing/retentionCode', {
      hu: `Az irattári tervben nincs hatályos tétel ezzel a számmal: ${retentionCode}`,
      en: `The retention plan has no item in force with this code: ${retentionCode}`,
    }),
  ];
}

/** A source that the platform does not know is no fault: its text is then shown as the form gives it. */
function checkSources({ legalBasis, audience }: FormDefinition): readonly FileFault[] {
  const keys = legalBasis.map(({ key }, index): [string, string] => [`/legalBasis/${index}/key`, key]);
  if (typeof audience.decidedBy === 'object') keys.push(['/audience/decidedBy/legal', audience.decidedBy.legal]);
  return keys
    .filter(([, key]) => !Object.hasOwn(LEGAL_SOURCES, key.split(':')[0] ?? ''))
    .map(([pointer, key]) => ({
      ...fault(pointer, {
        hu: `A jogforrást a kernel/legal-sources.ts még nem ismeri: ${key}`,
        en: `The source of law is not yet in kernel/legal-sources.ts: ${key}`,
      }),
      isHint: true,
    }));
}

function fault(pointer: string, text: Bilingual): FileFault {
  return { pointer, text, isHint: false };
}
