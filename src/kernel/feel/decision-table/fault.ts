import { showFeel } from '../show.ts';
import type { FeelValue } from '../values.ts';
import type { TableFault } from './table.ts';

/** The faults that a table meets while it runs, in words. */
export const fault = {
  twoHits: (rules: readonly number[]): TableFault => ({
    code: 'two-hits',
    rules,
    text: {
      hu: `Több szabály is illik (${rules.join(', ')}.), pedig csak egy illhetne.`,
      en: `Several rules hit (${rules.join(', ')}), and only one may.`,
    },
  }),
  differentOutputs: (rules: readonly number[]): TableFault => ({
    code: 'different-outputs',
    rules,
    text: {
      hu: `Az illő szabályok (${rules.join(', ')}.) mást-mást mondanak.`,
      en: `The rules that hit (${rules.join(', ')}) say different things.`,
    },
  }),
  inputValue: (label: string, value: FeelValue): TableFault => ({
    code: 'input-value',
    rules: [],
    text: {
      hu: `A bemenet értéke nem megengedett: ${label} = ${short(value)}`,
      en: `The value of an input is not allowed: ${label} = ${short(value)}`,
    },
  }),
  outputValue: (name: string, value: FeelValue, rules: readonly number[]): TableFault => ({
    code: 'output-value',
    rules,
    text: {
      hu: `A kimenet értéke nem megengedett: ${name} = ${short(value)}`,
      en: `The value of an output is not allowed: ${name} = ${short(value)}`,
    },
  }),
  aggregation: (rules: readonly number[]): TableFault => ({
    code: 'aggregation',
    rules,
    text: { hu: 'A kimenetek nem összesíthetők.', en: 'The outputs cannot be aggregated.' },
  }),
} as const;

/** Long values would hide the sentence; those that hold others are not written out at all. */
function short(value: FeelValue): string {
  const text = typeof value === 'object' && value !== null && (Array.isArray(value) || value instanceof Map) ? '…' : showFeel(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
