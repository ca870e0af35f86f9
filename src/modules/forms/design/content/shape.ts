import type { FormDefinition } from '../../domain/definition.ts';
import type { ContentFinding } from '../content-check.ts';
import { outlineOf } from '../form-outline.ts';

const QUESTIONS_A_PAGE_MAX = 15;
const RADIOS_MAX = 7;
const SELECT_MAX = 20;
const VAGUE_NAMES = /^(?:(?:egyéb )?(?:csatolmány|melléklet|dokumentum|fájl|irat|igazolás)(?:ok|ek)?|feltöltés|csatolás)$/iu;

/** Too much at once, choices in the wrong dress, attachments nobody can tell apart. */
export function checkShape(form: FormDefinition): ContentFinding[] {
  return [...crowded(form), ...choices(form), ...attachments(form)];
}

function crowded(form: FormDefinition): ContentFinding[] {
  const outline = outlineOf(form);
  return form.pages.flatMap((page, index): ContentFinding[] => {
    // What a condition hides is rarely all on the screen at once.
    const questions = outline.filter(({ page: own, item, group, section }) => own.id === page.id && group === null && item.visibleIf === undefined && section.visibleIf === undefined && item.kind !== 'information' && item.kind !== 'calculated').length;
    if (questions <= QUESTIONS_A_PAGE_MAX) return [];
    return [{ severity: 'warning', code: 'crowded-page', path: `page:${page.id}`, pointer: `/pages/${index}`, text: { hu: `Sok kérdés áll egy oldalon (${questions}): „${page.title.hu}”`, en: `Many questions stand on one page (${questions}): “${page.title.en}”` }, suggestion: { hu: `Ossza több oldalra; legfeljebb ${QUESTIONS_A_PAGE_MAX} kérdés áttekinthető.`, en: `Divide it into pages; up to ${QUESTIONS_A_PAGE_MAX} questions can be taken in.` } }];
  });
}

function choices(form: FormDefinition): ContentFinding[] {
  return outlineOf(form).flatMap(({ path, pointer, item }): ContentFinding[] => {
    if (item.kind !== 'choice') return [];
    const count = item.options.length;
    const here = { path, pointer };
    const label = { hu: `„${item.label.hu}”`, en: `“${item.label.en}”` };
    if (count < 2) return [{ severity: 'warning', code: 'one-option', ...here, text: { hu: `Csak egy válasz választható: ${label.hu}`, en: `Only one option: ${label.en}` }, suggestion: { hu: 'Legyen igen–nem kérdés vagy nyilatkozat.', en: 'Make it a yes/no question or a declaration.' } }];
    if (item.display === 'radio' && count > RADIOS_MAX) return [{ severity: 'warning', code: 'many-radios', ...here, text: { hu: `Sok válasz áll egymás alatt (${count}): ${label.hu}`, en: `Many options stand below each other (${count}): ${label.en}` }, suggestion: { hu: `${RADIOS_MAX} fölött legyen legördülő vagy kereshető lista.`, en: `Above ${RADIOS_MAX}, make it a drop-down or a searchable list.` } }];
    if (item.display === 'select' && count > SELECT_MAX) return [{ severity: 'hint', code: 'long-select', ...here, text: { hu: `Hosszú a legördülő lista (${count}): ${label.hu}`, en: `The drop-down is long (${count}): ${label.en}` }, suggestion: { hu: 'Legyen kereshető lista.', en: 'Make it a searchable list.' } }];
    return [];
  });
}

function attachments(form: FormDefinition): ContentFinding[] {
  const files = outlineOf(form).filter(({ item }) => item.kind === 'file');
  return files.flatMap(({ path, pointer, item }): ContentFinding[] => {
    const isVague = VAGUE_NAMES.test(item.label.hu.trim());
    const isTwin = files.some((other) => other.path !== path && other.item.label.hu === item.label.hu);
    if (!isVague && !isTwin) return [];
    return [{ severity: 'warning', code: 'vague-attachment', path, pointer: `${pointer}/label`, text: { hu: `Nem derül ki, mit kell csatolni: „${item.label.hu}”`, en: `It is not clear what to attach: “${item.label.en}”` }, suggestion: { hu: 'Nevezze meg az iratot: „A bérleti szerződés másolata”.', en: 'Name the paper: “A copy of the lease”.' } }];
  });
}
