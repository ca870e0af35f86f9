/**
 * A form that every engine can express in its own way, told neutrally: numbers with limits and texts with a length,
 * questions that are shown by a condition, figures that build on each other, and a group of rows with a figure each.
 */
export interface FormSpec {
  readonly name: string;
  /** `n0`, `n1` …: a required whole number from 0 to 1,000. */
  readonly numbers: number;
  /** `t0`, `t1` …: a required text of at most 40 characters. */
  readonly texts: number;
  /** `v0`, `v1` …: a required whole number from 0 to 1,000, asked when `n<i>` is above 500. */
  readonly conditional: number;
  /** `c0`, `c1` …: the first is n0 × 2 + n1, each further one the figure before it plus n<i> × 3; the last adds the rows' amounts. */
  readonly calculated: number;
  /** Rows of the group `rows`: `quantity` 0 to 100, `price` 0 to 10,000, `amount` = quantity × price. */
  readonly rows: number;
}

/** One filling: what is typed, as plain JSON. */
export interface Filling {
  readonly numbers: readonly (number | null)[];
  readonly texts: readonly (string | null)[];
  readonly conditional: readonly (number | null)[];
  readonly rows: readonly { readonly quantity: number; readonly price: number }[];
}

/** What all engines must agree on. */
export interface Outcome {
  /** Conditional questions that are asked. */
  readonly shown: readonly string[];
  /** All calculated figures, those of rows as `rows.<i>.amount`; null for an engine that cannot calculate. */
  readonly calculated: Readonly<Record<string, number>> | null;
  /** Names of the questions with a fault. */
  readonly faulty: readonly string[];
}

export const SPECS: readonly FormSpec[] = [
  { name: '100 fields', numbers: 40, texts: 20, conditional: 20, calculated: 20, rows: 20 },
  { name: '500 fields', numbers: 256, texts: 140, conditional: 50, calculated: 50, rows: 20 },
];

/** Fillings that differ from each other; every one has three faults: a number too large, a text too long, a number that is missing. */
export function fillingsOf(spec: FormSpec, count: number): Filling[] {
  const random = numbersFrom(20261121);
  return Array.from({ length: count }, () => {
    const numbers: (number | null)[] = Array.from({ length: spec.numbers }, () => random(1001));
    const texts: (string | null)[] = Array.from({ length: spec.texts }, () => `szöveg ${random(100_000)}`);
    numbers[spec.numbers - 1] = 1001 + random(50);
    numbers[spec.numbers - 2] = null;
    texts[0] = 'x'.repeat(41);
    const conditional = Array.from({ length: spec.conditional }, (_, index) => ((numbers[index] ?? 0) > 500 ? random(1001) : null));
    const rows = Array.from({ length: spec.rows }, () => ({ quantity: random(101), price: random(10_001) }));
    return { numbers, texts, conditional, rows };
  });
}

/** The outcome worked out by hand: what every engine is compared with before it is timed. */
export function outcomeOf(spec: FormSpec, { numbers, texts, conditional, rows }: Filling): Outcome {
  const calculated: Record<string, number> = {};
  let last = 0;
  for (let index = 0; index < spec.calculated; index += 1) {
    last = index === 0 ? (numbers[0] ?? 0) * 2 + (numbers[1] ?? 0) : last + (numbers[index] ?? 0) * 3;
    if (index === spec.calculated - 1) last += rows.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
    calculated[`c${index}`] = last;
  }
  for (const [index, { quantity, price }] of rows.entries()) calculated[`rows.${index}.amount`] = quantity * price;
  const isOutside = (value: number | null): boolean => value === null || value < 0 || value > 1000;
  const shown = conditional.flatMap((_, index) => ((numbers[index] ?? 0) > 500 ? [`v${index}`] : []));
  const faulty = [
    ...numbers.flatMap((value, index) => (isOutside(value) ? [`n${index}`] : [])),
    ...texts.flatMap((value, index) => (value === null || value.length > 40 ? [`t${index}`] : [])),
    ...conditional.flatMap((value, index) => (shown.includes(`v${index}`) && isOutside(value) ? [`v${index}`] : [])),
  ];
  return { shown, calculated, faulty };
}

/** Small repeatable numbers below a limit (a linear congruential generator). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
