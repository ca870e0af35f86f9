import type { Answers } from './answers.ts';
import { recordOf, textOf } from './answers.ts';
import type { AddressField } from './fields.ts';
import { NOT_LOCAL } from './messages.ts';
import { compositeReader } from './read-composite.ts';
import type { Reader, Town } from './reading.ts';
import { EMPTY } from './reading.ts';
import { withoutAccents } from '../../../kernel/search-key.ts';
import { oneLine } from './typed-text.ts';

/**
 * Reads an address in the town itself: its settlement, and its postcode where there is only one, need not be given.
 * Where the town is not known (a worked example) it is read as any address.
 */
export function localAddressReader(field: AddressField): Reader {
  const anywhere = compositeReader(field);
  return (answers, context) => {
    const { town } = context;
    const given = recordOf(answers, field.id);
    if (town === null || given === undefined) return anywhere(answers, context);
    if (isEmpty(given)) return EMPTY;
    const reading = anywhere({ ...answers, [field.id]: completed(given, town) }, context);
    const { stored } = reading;
    if (stored === null || typeof stored !== 'object') return reading;
    const parts = new Map(Object.entries(stored));
    const isHere = town.postcodes.includes(String(parts.get('postcode'))) && sameName(String(parts.get('settlement')), town.settlement);
    return isHere ? reading : { stored: null, feel: null, isEmpty: false, faults: [{ ...NOT_LOCAL, part: 'postcode' }] };
  };
}

/** The parts with those that are the same for the whole town. */
function completed(given: Answers, { settlement, postcodes }: Town): Answers {
  const [only, ...others] = postcodes;
  return {
    ...given,
    ...(textOf(given, 'settlement') === '' ? { settlement } : {}),
    ...(textOf(given, 'postcode') === '' && only !== undefined && others.length === 0 ? { postcode: only } : {}),
  };
}

/** Only what the town itself says is no answer yet. */
function isEmpty(given: Answers): boolean {
  return Object.entries(given).every(([part, text]) => part === 'settlement' || part === 'postcode' || oneLine(typeof text === 'string' ? text : '') === '');
}

function sameName(left: string, right: string): boolean {
  return withoutAccents(left).toLowerCase() === withoutAccents(right).toLowerCase();
}
