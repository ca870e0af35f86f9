import type { Bilingual } from '../../kernel/result.ts';
import { LANGS } from './language.ts';

const KINDS = /^(?:number|money|day|day-short|moment|article|Article|plural:[^:{}]+:[^:{}]+)$/;

/**
 * What is wrong with a room's texts, one sentence a fault; an empty list when all is well.
 * Checks that both languages are there and not empty, that they take the same parameters, and that each
 * placeholder has a known kind. For a room's own test: `expect(checkTexts(texts.entries)).toEqual([])`.
 */
export function checkTexts(entries: Readonly<Record<string, Bilingual>>): readonly string[] {
  return Object.entries(entries).flatMap(([key, entry]) => {
    const faults = LANGS.flatMap((lang) => faultsOf(key, lang, entry[lang]));
    const hu = parameterNames(entry.hu);
    const en = parameterNames(entry.en);
    return hu === en ? faults : [...faults, `${key}: parameters differ: hu {${hu}}, en {${en}}`];
  });
}

function faultsOf(key: string, lang: string, text: string): string[] {
  const faults: string[] = [];
  if (text.trim() === '') faults.push(`${key}: ${lang} is empty`);
  if (text !== text.trim()) faults.push(`${key}: ${lang} begins or ends with a space`);
  for (const placeholder of placeholders(text)) {
    const bar = placeholder.indexOf('|');
    if (bar >= 0 && !KINDS.test(placeholder.slice(bar + 1))) {
      faults.push(`${key}: ${lang} has an unknown placeholder {${placeholder}}`);
    }
  }
  return faults;
}

function parameterNames(text: string): string {
  const names = placeholders(text).map((placeholder) => placeholder.split('|', 1)[0] ?? '');
  return [...new Set(names)].toSorted().join(', ');
}

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '');
}
