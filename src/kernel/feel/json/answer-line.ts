import type { Bilingual, Result } from '../../result.ts';
import { checkTable } from '../decision-table/check-table.ts';
import type { TableProgram } from '../decision-table/compile-table.ts';
import { compileDecisionTable } from '../decision-table/compile-table.ts';
import { readDecisionTable } from '../decision-table/read-table.ts';
import type { TableIssue } from '../decision-table/table.ts';
import { FeelSyntaxError } from '../errors.ts';
import type { FeelProgram, FeelTests } from '../compile.ts';
import { compileFeel, compileUnaryTests } from '../compile.ts';
import { fullLibrary } from '../library/full.ts';
import { namesIn } from '../names-in.ts';
import { parseFeel, parseUnaryTests } from '../parse.ts';
import type { FeelContext, FeelValue } from '../values.ts';
import { isContext } from '../values.ts';
import type { FeelNote } from '../work.ts';
import { FeelLimitError, Work } from '../work.ts';
import { readJson } from './read-json.ts';
import { Remembered } from './remembered.ts';
import { FeelJsonError, writeJson } from './write-json.ts';

/** Steps for one line: what takes longer than about half a second is no expression of a form. */
const STEPS = 2_000_000;
const EMPTY: FeelContext = new Map();

const expressions = new Remembered<FeelProgram>(500);
const unaryTests = new Remembered<FeelTests>(500);
const tables = new Remembered<Result<TableProgram, readonly TableIssue[]>>(50);

/**
 * Answers one question, JSON in and JSON out, never throwing:
 * `{"expression": …, "context"?: …}`, `{"unaryTest": …, "value": …, "context"?: …}` or
 * `{"decisionTable": …, "context"?: …}` or `{"checkTable": …}` gives `{"value": …}`, or `{"error": …}` with a Hungarian sentence,
 * an English one, a code and, for a fault of the text, its offset.
 */
export function answerLine(line: string): string {
  const question = read(line);
  if (typeof question === 'string') return question;
  try {
    return answer(question);
  } catch (error) {
    return refusal(error);
  }
}

/** The question, or the answer to what is none. */
function read(line: string): FeelContext | string {
  try {
    const question = readJson(line.replace(/^\uFEFF/, ''));
    return isContext(question) ? question : failed('shape', 'A sor nem JSON-objektum.', 'The line is no JSON object.');
  } catch (error) {
    if (error instanceof SyntaxError) return failed('not-json', 'Ez a sor nem érvényes JSON.', 'This line is not valid JSON.');
    return refusal(error);
  }
}

function answer(question: FeelContext): string {
  const context = question.get('context') ?? EMPTY;
  if (!isContext(context)) return failed('shape', 'A „context” nem objektum.', '“context” is no object.');
  const expression = question.get('expression');
  if (typeof expression === 'string') return evaluated(expression, context);
  const test = question.get('unaryTest') ?? question.get('unaryTests');
  if (typeof test === 'string') return tested(test, question.get('value') ?? null, context);
  const table = question.get('decisionTable');
  if (table !== undefined) return decided(table, context);
  const check = question.get('checkTable');
  if (check !== undefined) return checked(check);
  return failed('shape', 'A sorban nincs „expression”, „unaryTest”, „decisionTable” vagy „checkTable”.', 'There is no “expression”, “unaryTest”, “decisionTable” or “checkTable”.');
}

function evaluated(expression: string, context: FeelContext): string {
  const notes: FeelNote[] = [];
  const names = namesIn(context);
  const program = expressions.get(keyOf(expression, names), () => compileFeel(parseFeel(expression, names), fullLibrary));
  const value = program.evaluate(context, new Work(STEPS, notes));
  return unknownFunction(notes) ?? valued(value);
}

function tested(test: string, value: FeelValue, context: FeelContext): string {
  const notes: FeelNote[] = [];
  const names = namesIn(context);
  const program = unaryTests.get(keyOf(test, names), () => compileUnaryTests(parseUnaryTests(test, names), fullLibrary));
  const answer = program.test(value, context, new Work(STEPS, notes));
  return unknownFunction(notes) ?? valued(answer);
}

function decided(source: FeelValue, context: FeelContext): string {
  const names = namesIn(context);
  const program = tables.get(keyOf(writeJson(source), names), () => {
    const table = readDecisionTable(source);
    return table.ok ? compileDecisionTable(table.value, { library: fullLibrary, names }) : table;
  });
  if (!program.ok) return wrongTable(program.refusal);
  const { value, fault } = program.value.decide(context, new Work(STEPS));
  if (fault === null) return valued(value);
  return JSON.stringify({ value: null, error: fault.text.hu, errorEn: fault.text.en, code: fault.code, rules: fault.rules });
}

function checked(source: FeelValue): string {
  const table = readDecisionTable(source);
  const program = table.ok ? compileDecisionTable(table.value) : table;
  return program.ok ? JSON.stringify({ value: checkTable(program.value) }) : wrongTable(program.refusal);
}

/** The names of the scope change how a text is read, so they are part of it. */
function keyOf(text: string, names: Iterable<string>): string {
  return [text, ...names].join('\u0000');
}

function valued(value: FeelValue): string {
  return `{"value":${writeJson(value)}}`;
}

function wrongTable(issues: readonly TableIssue[]): string {
  const [first] = issues;
  if (first === undefined) return failed('shape', 'A táblázat hibás.', 'The table is wrong.');
  const { text, code, place, at } = first;
  const where = place === '' ? '' : `${place}: `;
  return JSON.stringify({ error: `${where}${text.hu}`, errorEn: `${where}${text.en}`, code, place, at });
}

/** A call of a function that is not there is a slip of the writer, even where the standard would go on with null. */
function unknownFunction(notes: readonly FeelNote[]): string | null {
  const unknown = new Set(notes.filter(({ code }) => code === 'unknown-name').map(({ at }) => at));
  const call = notes.find(({ code, at }) => code === 'unknown-function' || (code === 'not-a-function' && unknown.has(at)));
  return call === undefined ? null : failedAt({ hu: 'Nincs ilyen függvény.', en: 'There is no such function.' }, 'unknown-function', call.at);
}

function refusal(error: unknown): string {
  if (error instanceof FeelSyntaxError) return failedAt(error.issue.text, error.issue.code, error.issue.at);
  if (error instanceof FeelLimitError) return failed('limit', error.text.hu, error.text.en);
  if (error instanceof FeelJsonError) return failed('no-json', 'Az eredmény nem írható le JSON-ként.', `No JSON: ${error.message}.`);
  if (error instanceof RangeError) return failed('limit', 'Túl mély vagy túl nagy.', 'Too deep or too large.');
  // A bug of ours: the other lines still deserve their answers.
  return failed('internal-error', 'A kiszámítás hibára futott ezen a soron.', 'The evaluation broke on this line.');
}

function failedAt(text: Bilingual, code: string, at: number): string {
  return JSON.stringify({ error: text.hu, errorEn: text.en, code, at });
}

function failed(code: string, error: string, errorEn: string): string {
  return JSON.stringify({ error, errorEn, code });
}
