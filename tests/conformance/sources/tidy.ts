import { dirname, posix } from 'node:path';
import { parseCitation } from '../../../src/kernel/legal-sources.ts';
import { closureOf } from './direction.ts';
import { isTest } from './places.ts';
import type { SourceFile } from './read-sources.ts';

/** Lines that a reader can still hold together. */
const LINES_MAX = 500;
const TEST_LINES_MAX = 600;

/** A file of text in the repository. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Files that outgrew their reader. Generated files and data have no length. */
export function tooLong(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => /\.(ts|tsx|mjs|sql|css|md)$/.test(path) && !path.endsWith('.gen.ts'))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n').length - 1;
      const most = isTest(path) ? TEST_LINES_MAX : LINES_MAX;
      return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
    });
}

/** What nobody should write, and what to do instead. Spelled in halves, so that this file does not hold them. */
const BANNED: readonly (readonly [pattern: RegExp, advice: string, where: (path: string) => boolean])[] = [
  [/dangerously(?:SetInnerHTML)/, 'text goes through components, which escape it', isProductSource],
  [/\bcon(?:sole)\./, 'logs go through platform/http/log.ts, answers of commands to process.stdout', (path) => path.startsWith('src/') && !isTest(path)],
  [/(?:\/\/|\*|#|--).*\b(?:(?:TO)(?:DO)|(?:FIX)(?:ME)|X(?:XX))\b/, 'finish it, or open an issue', isSource],
  [/@ts-(?:ignore|nocheck)/, 'make the types true', isSource],
  [/@ts-(?:expect-error)/, 'make the types true', (path) => isSource(path) && !isTest(path)],
  [/(?:ox|es)lint-(?:disable)/, 'keep the rule, or change it for all', isSource],
  [/\bas (?:any)(?=[;,)\]}]|$)|: (?:any)(?=[;,)\]}=]|$)|<(?:any)>/, 'name the type, or unknown', isSource],
  [/\bas (?:unknown) as\b/, 'parse it, or make the types meet', isSource],
  [/\b(?:it|describe|test)\.(?:only|skip)\(/, 'every test runs', isSource],
  [/\bset(?:Timeout)\((?:resolve|r|done), \d{4,}/, 'wait for what you wait for, not for seconds', isSource],
];

/** Lines with words that nobody should write. */
export function bannedWords(files: readonly TextFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const rules = BANNED.filter(([, , where]) => where(path));
    return text.split('\n').flatMap((line, index) => rules.flatMap(([pattern, advice]) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()} (${advice})`] : [])));
  });
}

/** Citations in comments (behind the tag for law) and in code (`legal: 'art:209'`) whose source is not in the list of acts. */
export function unknownCitations(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => isSource(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => citationsIn(line).flatMap((citation) => (parseCitation(citation) === null ? [`${path}:${index + 1}: ${citation} cites no known source`] : []))),
    );
}

function citationsIn(line: string): string[] {
  const comment = /^\s*(?:\/\*)?\*+ .*?@(?:legal) (.*)$|^\s*\* @(?:legal)\s+(.*)$/.exec(line);
  const cited = comment?.[1] ?? comment?.[2];
  const code = Array.from(line.matchAll(/\blegal: '([^']+)'/g), ([, citation = '']) => citation);
  if (cited === undefined) return code;
  const words = cited.replace(/\*\/.*$/, '').split(/[\s,;]+/).filter((word) => word !== '');
  return [...code, ...words.filter((word, index) => index === 0 || /^[a-z][a-z0-9]*:\d/.test(word)).map((word) => word.replace(/\.$/, ''))];
}

/** Links in the pages of the repository that lead nowhere. */
export function brokenLinks(files: readonly TextFile[], isThere: (path: string) => boolean): string[] {
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) => {
      const prose = text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');
      return Array.from(prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g), ([, link = '']) => link)
        .filter((link) => !/^([a-z]+:|#|\/)/.test(link))
        .filter((link) => !isThere(posix.normalize(posix.join(dirname(path), link.replace(/#.*$/, '')))))
        .map((link) => `${path}: ${link} is not there`);
    });
}

/** Commands, what the browser loads, and the gallery, which shows every component before a page needs it. */
const ROOTS = /^src\/apps\/cli\/[^/]+\.ts$|^src\/browser\/(?:[^/]+|[^/]+\/entry)\.tsx?$|^src\/platform\/html\/gallery\/[^/]+\.tsx?$/;

/** Source that nothing needs: no command, not the browser. `kept` names files that are there for tests or authors, with the reason. */
export function unusedFiles(sources: readonly SourceFile[], kept: Readonly<Record<string, string>>): string[] {
  const graph = new Map(sources.map(({ path, imports }) => [path, new Set(imports.flatMap(({ target }) => target ?? []))]));
  const roots = [...graph.keys()].filter((path) => ROOTS.test(path));
  const reached = closureOf(graph, roots);
  const unused = [...graph.keys()].filter((path) => path.startsWith('src/') && !isTest(path) && !reached.has(path));
  return [
    ...unused.filter((path) => !Object.hasOwn(kept, path)).map((path) => `${path}: nothing that runs imports it`),
    ...Object.keys(kept).filter((path) => !unused.includes(path)).map((path) => `${path}: is named as kept, and is used or gone`),
  ];
}

function isSource(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

function isProductSource(path: string): boolean {
  return isSource(path) && path.startsWith('src/') && !isTest(path) && path !== 'src/platform/html/unchecked-addresses.ts';
}
