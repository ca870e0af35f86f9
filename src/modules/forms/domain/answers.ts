/**
 * Answers as people type them: texts, also where they are wrong. A multiple choice is a list of
 * texts, an address or a person a record of texts, a repeating group a list of records. Drafts
 * keep this, so that nothing typed is lost.
 */
export type Answer = string | readonly string[] | Answers | readonly Answers[];

export interface Answers {
  readonly [id: string]: Answer;
}

/**
 * A stored value, typed and normalised. Its JSON type follows from the declaration, never from the
 * value: whole numbers (`decimals` 0) and money are JSON integers; numbers and percentages with
 * decimals are texts with a point (`"120.5"`, also `"120"`); days are ISO texts; shares `"2/3"`;
 * yes/no and declarations are booleans; a multiple choice is a list of option values.
 */
export type Stored = string | number | boolean | readonly string[] | StoredRecord | readonly StoredRecord[];

export interface StoredRecord {
  readonly [id: string]: Stored;
}

/** The typed text of a leaf, or an empty text. */
export function textOf(answers: Answers | undefined, id: string): string {
  const answer = ownAnswer(answers, id);
  return typeof answer === 'string' ? answer : '';
}

/** The chosen values of a multiple choice; one text counts as one value. */
export function textsOf(answers: Answers | undefined, id: string): readonly string[] {
  const answer = ownAnswer(answers, id);
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  return isListAnswer(answer) ? answer.filter((item) => typeof item === 'string') : [];
}

/** The parts of a composite answer. */
export function recordOf(answers: Answers | undefined, id: string): Answers | undefined {
  const answer = ownAnswer(answers, id);
  return isRecordAnswer(answer) ? answer : undefined;
}

/** The rows of a repeating group. */
export function rowsOf(answers: Answers | undefined, id: string): readonly Answers[] {
  const answer = ownAnswer(answers, id);
  return isListAnswer(answer) ? answer.filter((item) => isRecordAnswer(item)) : [];
}

export function isListAnswer(answer: Answer | undefined): answer is readonly string[] | readonly Answers[] {
  return Array.isArray(answer);
}

export function isRecordAnswer(answer: Answer | undefined): answer is Answers {
  return typeof answer === 'object' && !isListAnswer(answer);
}

/** Ids begin with a small letter, so what an object inherits under one (`constructor`, `toString`) is a function: no answer. */
function ownAnswer(answers: Answers | undefined, id: string): Answer | undefined {
  const answer = answers?.[id];
  return typeof answer === 'function' ? undefined : answer;
}
