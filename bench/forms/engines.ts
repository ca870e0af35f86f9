import { type Engine, type OpenedForm, type Prepared } from './engine.ts';
import { type Filling, fillingsOf, type FormSpec, type Outcome, outcomeOf, SPECS } from './spec.ts';
import { formio } from './engines/formio.ts';
import { jsonForms } from './engines/json-forms.ts';
import { ours } from './engines/ours.ts';
import { survey, surveyReused } from './engines/survey.ts';

export interface EngineFigures {
  readonly form: string;
  readonly engine: string;
  readonly calculates: boolean;
  /** Whole forms a second: everything validated and calculated. Median of the rounds. */
  readonly formsPerSecond: number;
  /** Milliseconds until everything that follows from one changed number is known. Median of the rounds. */
  readonly keystrokeMs: number;
}

const ENGINES: readonly Engine[] = [ours, jsonForms, formio, surveyReused, survey];

/** Measures every engine on every form, in turns, after all have come to the same results. */
export function measureEngines({ rounds, roundSeconds, say }: { rounds: number; roundSeconds: number; say: (line: string) => void }): EngineFigures[] {
  return SPECS.flatMap((spec) => {
    const fillings = fillingsOf(spec, 20);
    const runs = ENGINES.map((engine) => ({ engine, prepared: preparedBy(engine.open(spec), fillings) }));
    for (const { engine, prepared } of runs) compare(engine, prepared, spec, fillings);
    const figures = runs.map(({ engine, prepared }) => ({ engine, prepared, forms: [] as number[], keys: [] as number[] }));
    for (const { prepared } of figures) timed(() => evaluateAll(prepared), roundSeconds / 2);
    for (let round = 0; round < rounds; round += 1) {
      for (const { prepared, forms, keys } of figures) {
        forms.push(prepared.length * timed(() => evaluateAll(prepared), roundSeconds));
        keys.push(1000 / timed(keystroke(prepared, spec), roundSeconds));
      }
    }
    return figures.map(({ engine, forms, keys }) => {
      const found = { form: spec.name, engine: engine.name, calculates: engine.calculates, formsPerSecond: median(forms), keystrokeMs: median(keys) };
      say(`${spec.name}, ${engine.name}: ${found.formsPerSecond.toFixed(0)} forms/s, a keystroke ${found.keystrokeMs.toFixed(4)} ms`);
      return found;
    });
  });
}

function preparedBy(form: OpenedForm, fillings: readonly Filling[]): Prepared[] {
  return fillings.map((filling) => form.prepare(filling));
}

function evaluateAll(prepared: readonly Prepared[]): void {
  for (const one of prepared) one.evaluate();
}

/** One number after the other, forth and back, of a filling that stays open. */
function keystroke(prepared: readonly Prepared[], spec: FormSpec): () => void {
  const typing = prepared[0]?.type();
  let count = 0;
  return () => {
    const index = count % (spec.numbers - 2);
    typing?.set(index, count % 2 === 0 ? 400 + index : 600 + (count % 50));
    count += 1;
  };
}

/** Times a second that something can be done. */
function timed(work: () => void, seconds: number): number {
  const until = performance.now() + seconds * 1000;
  const start = performance.now();
  let times = 0;
  let now = start;
  while (now < until) {
    work();
    times += 1;
    now = performance.now();
  }
  return (times * 1000) / (now - start);
}

/** @throws Error when an engine came to something else than the rest: then it would not be timed at the same work */
function compare(engine: Engine, prepared: readonly Prepared[], spec: FormSpec, fillings: readonly Filling[]): void {
  for (const [index, filling] of fillings.entries()) {
    const one = prepared[index];
    if (one === undefined) throw new Error('a filling was not prepared');
    const expected = outcomeOf(spec, filling);
    const got = one.read(one.evaluate());
    const [wanted, found] = [plain(engine.calculates ? expected : { ...expected, calculated: null }), plain(got)];
    if (wanted !== found) throw new Error(`${engine.name} on ${spec.name} came to\n${found}\ninstead of\n${wanted}`);
  }
}

function plain({ shown, calculated, faulty }: Outcome): string {
  const figures = calculated === null ? null : Object.entries(calculated).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify({ shown: shown.toSorted(), figures, faulty: faulty.toSorted() });
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
