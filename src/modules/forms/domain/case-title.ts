import type { Stored, StoredRecord } from './answers.ts';

const PLACEHOLDER = /\{([A-Za-z0-9.]+)\}/g;

/** The paths that a title template names: `{parcelNo}`, `{property.settlement}`, `{owners.0.name}`. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/**
 * Puts stored values into a title template. Parts of the template stand between ` – `; a part whose
 * value is not there is left out, so that no title ends in an empty dash.
 *
 * @param read how the value at a path is read out: a choice by its label
 */
export function caseTitle(template: string, values: StoredRecord, read: (path: string, value: string | number) => string): string {
  const parts = template.split(' – ').map((part) => {
    let isComplete = true;
    const filled = part.replace(PLACEHOLDER, (_, path: string) => {
      const value = valueAt(values, path);
      if (value === null) isComplete = false;
      return value === null ? '' : read(path, value);
    });
    return isComplete ? filled : null;
  });
  return parts.filter((part) => part !== null).join(' – ');
}

function valueAt(values: StoredRecord, path: string): string | number | null {
  let value: Stored | undefined = values;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || !Object.hasOwn(value, name)) return null;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
