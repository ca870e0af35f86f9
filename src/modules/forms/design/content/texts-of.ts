import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { outlineOf } from '../form-outline.ts';

/** A text of a form that people read. */
export interface PlacedText {
  readonly path: string;
  readonly pointer: string;
  readonly text: Bilingual;
  /** What it is: a question must be short, a help may be longer. */
  readonly role: 'title' | 'question' | 'help' | 'text' | 'option' | 'message';
}

/** Every text of a form that people read, in the order of the form. */
export function textsOf(form: FormDefinition): readonly PlacedText[] {
  return [...formTexts(form), ...pageTexts(form), ...itemTexts(form)];
}

function formTexts({ title, summary, audience, notice, elsewhere }: FormDefinition): PlacedText[] {
  const top = (pointer: string, text: Bilingual | undefined, role: PlacedText['role']): PlacedText[] => (text === undefined ? [] : [{ path: '', pointer, text, role }]);
  return [
    ...top('/title', title, 'title'),
    ...top('/summary', summary, 'text'),
    ...top('/notice', notice, 'text'),
    ...top('/elsewhere/text', elsewhere?.text, 'text'),
    ...top('/audience/whoFiles', audience.whoFiles, 'text'),
    ...top('/audience/fileBy', audience.fileBy, 'text'),
    ...top('/audience/feeNote', audience.feeNote, 'text'),
    ...audience.needed.flatMap((text, index) => top(`/audience/needed/${index}`, text, 'text')),
  ];
}

function pageTexts({ pages }: FormDefinition): PlacedText[] {
  return pages.flatMap((page, index) => {
    const path = `page:${page.id}`;
    const pointer = `/pages/${index}`;
    return [
      { path, pointer: `${pointer}/title`, text: page.title, role: 'title' as const },
      ...(page.intro === undefined ? [] : [{ path, pointer: `${pointer}/intro`, text: page.intro, role: 'text' as const }]),
      ...page.sections.flatMap((section, at): PlacedText[] => {
        const here = { path: `section:${section.id}` };
        return [
          ...(section.title === undefined ? [] : [{ ...here, pointer: `${pointer}/sections/${at}/title`, text: section.title, role: 'title' as const }]),
          ...(section.intro === undefined ? [] : [{ ...here, pointer: `${pointer}/sections/${at}/intro`, text: section.intro, role: 'text' as const }]),
        ];
      }),
    ];
  });
}

function itemTexts(form: FormDefinition): PlacedText[] {
  return outlineOf(form).flatMap(({ path, pointer, item }) => {
    const texts: PlacedText[] = [{ path, pointer: `${pointer}/label`, text: item.label, role: 'question' }];
    if (item.help !== undefined) texts.push({ path, pointer: `${pointer}/help`, text: item.help, role: 'help' });
    if (item.kind === 'information' || item.kind === 'declaration') texts.push({ path, pointer: `${pointer}/text`, text: item.text, role: 'text' });
    if (item.kind === 'choice') {
      for (const [index, option] of item.options.entries()) {
        texts.push({ path, pointer: `${pointer}/options/${index}/label`, text: option.label, role: 'option' });
        if (option.help !== undefined) texts.push({ path, pointer: `${pointer}/options/${index}/help`, text: option.help, role: 'help' });
      }
    }
    if ('check' in item) for (const [index, check] of (item.check ?? []).entries()) texts.push({ path, pointer: `${pointer}/check/${index}/message`, text: check.message, role: 'message' });
    return texts;
  });
}
