import { assert } from '../../kernel/assert.ts';

/** Values for browser islands, by name without the `data-` prefix. */
export type DataAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Turns `{ field: 'area' }` into `{ 'data-field': 'area' }`; a name that is not plain is a bug. */
export function dataAttributes(data: DataAttributes | undefined): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(data ?? {})) {
    assert(/^[a-z][a-z0-9-]*$/.test(name), `not a data attribute: ${name}`);
    if (value !== undefined && value !== false) attributes[`data-${name}`] = value === true ? '' : String(value);
  }
  return attributes;
}

/** The id of the control of a field: an error summary links to it. Letters, digits, `-` and `_` stay, the rest becomes `-`. */
export function fieldId(name: string): string {
  return `mezo-${name.replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}`;
}

/** Joins ids for aria-describedby; undefined when there is none. */
export function idList(...ids: readonly (string | false | undefined)[]): string | undefined {
  const present = ids.filter((id) => id !== undefined && id !== false);
  return present.length === 0 ? undefined : present.join(' ');
}
