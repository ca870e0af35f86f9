import { isWhole, type KeptAttachment, uuidsIn } from '../../../forms/attachments.contract.ts';
import type { Answers, CompiledForm, Field, Group } from '../../../forms/engine.contract.ts';

const withFiles = new WeakMap<CompiledForm['definition'], boolean>();

/** Whether a form asks for files anywhere. */
export function asksForFiles({ definition }: CompiledForm): boolean {
  const known = withFiles.get(definition);
  if (known !== undefined) return known;
  const found = definition.pages.some(({ sections }) => sections.some(({ fields }) => holdsFile(fields)));
  withFiles.set(definition, found);
  return found;
}

function holdsFile(items: readonly (Field | Group)[]): boolean {
  return items.some((item) => item.kind === 'file' || (item.kind === 'group' && holdsFile(item.fields)));
}

/**
 * The answers with whole files that they do not name yet: the upload ended, but the page was closed before it was
 * saved. Only for questions outside of groups, as rows may have moved since.
 */
export function withUnnamed(form: CompiledForm, answers: Answers, files: readonly KeptAttachment[]): Answers {
  const named = uuidsIn(answers);
  const adopted: Record<string, readonly string[]> = {};
  for (const file of files) {
    if (named.has(file.id) || !isWhole(file) || file.fieldPath.includes('.')) continue;
    if (form.placeOf(file.fieldPath)?.item.kind !== 'file') continue;
    const before = adopted[file.fieldPath] ?? listAt(answers, file.fieldPath);
    adopted[file.fieldPath] = [...before, file.id];
  }
  return Object.keys(adopted).length === 0 ? answers : { ...answers, ...adopted };
}

/** The files that the answers of a filling name, in the order they were begun. */
export function namedFiles({ place, answers }: { readonly place: { readonly files?: readonly KeptAttachment[] }; readonly answers: Answers }): readonly KeptAttachment[] {
  const named = uuidsIn(answers);
  return (place.files ?? []).filter((file) => named.has(file.id));
}

function listAt(answers: Answers, id: string): readonly string[] {
  const answer = answers[id];
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  return Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : [];
}
