import type { FormDefinition } from '../../../forms/contract.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import type { Item } from '../../../forms/engine.contract.ts';

/** A file that the form asks for. */
export interface AttachmentNeeded {
  readonly id: string;
  readonly label: Bilingual;
  /** `conditional`: only in the case that the form asks about. */
  readonly need: 'always' | 'conditional' | 'optional';
}

/** All files that a form may ask for, in its order; the paper of an authorisation is told with the capacities. */
export function attachmentsNeeded(form: Pick<FormDefinition, 'pages'>): AttachmentNeeded[] {
  return form.pages.flatMap((page) =>
    page.sections.flatMap((section) => filesIn(section.fields, page.visibleIf !== undefined || section.visibleIf !== undefined)),
  ).filter(({ id }) => id !== 'authorityPaper');
}

function filesIn(items: readonly Item[], isConditional: boolean): AttachmentNeeded[] {
  return items.flatMap((item): AttachmentNeeded[] => {
    const depends = isConditional || ('visibleIf' in item && item.visibleIf !== undefined);
    if (item.kind === 'group') return filesIn(item.fields, depends);
    if (item.kind !== 'file') return [];
    const isRequired = item.required === true || item.requiredIf !== undefined;
    const need = !isRequired ? 'optional' : depends || item.requiredIf !== undefined ? 'conditional' : 'always';
    return [{ id: item.id, label: item.label, need }];
  });
}
