import type { JSX } from 'preact';
import { DescriptionList } from '../../../platform/html/components/description-list.tsx';
import { Details } from '../../../platform/html/components/details.tsx';
import { FieldGroup } from '../../../platform/html/fields/choice-fields.tsx';
import { DateField, TextField, type TextFieldProps } from '../../../platform/html/fields/text-fields.tsx';
import { formatDay } from '../../../platform/texts/format.ts';
import { partTexts } from './part-texts.ts';
import { helpOf } from './field.view.tsx';
import { ADDRESS_PARTS, ADDRESS_REQUIRED, type AddressPart, type InputField, PERSON_PARTS, type PersonPart, recordOf, textOf } from '../engine.contract.ts';
import type { ItemProps } from './item.view.tsx';

type Part = AddressPart | PersonPart;

/** Parts of an address that many addresses do not have: they stand behind a fold. */
const INSIDE: readonly Part[] = ['building', 'staircase', 'floor', 'door'];

const LOOKS: Readonly<Record<Part, Partial<TextFieldProps>>> = {
  postcode: { width: 'xs', inputMode: 'numeric', autoComplete: 'postal-code' },
  settlement: { width: 'lg', autoComplete: 'address-level2' },
  streetName: { width: 'lg', autoComplete: 'off' },
  streetKind: { width: 'md', autoComplete: 'off' },
  houseNumber: { width: 'xs', autoComplete: 'off' },
  building: { width: 'xs', autoComplete: 'off' },
  staircase: { width: 'xs', autoComplete: 'off' },
  floor: { width: 'xs', autoComplete: 'off' },
  door: { width: 'xs', autoComplete: 'off' },
  familyName: { width: 'lg', autoComplete: 'off', spellCheck: false },
  givenName: { width: 'lg', autoComplete: 'off', spellCheck: false },
  birthName: { width: 'lg', autoComplete: 'off', spellCheck: false },
  mothersName: { width: 'lg', autoComplete: 'off', spellCheck: false },
  birthPlace: { width: 'lg', autoComplete: 'off', spellCheck: false },
  birthDate: { autoComplete: 'off' },
};

/** An address or a person: several texts under one legend. */
export function CompositeView(props: ItemProps<InputField>): JSX.Element {
  const { scope, item, prefix, answers } = props;
  const parts: readonly Part[] = item.kind === 'person4t' ? PERSON_PARTS : ADDRESS_PARTS;
  const given = recordOf(answers, item.id);
  const path = prefix + item.id;
  const inside = parts.filter((part) => INSIDE.includes(part));
  const isInsideOpen = inside.some((part) => textOf(given, part) !== '' || scope.faults.has(`${path}.${part}`));
  const isPrefilled = scope.prefilled.has(path);
  if (isPrefilled && item.locked === true) return <LockedView {...props} />;
  return (
    <FieldGroup legend={item.label[scope.lang]} help={helpOf(scope, item, isPrefilled)}>
      {parts
        .filter((part) => !INSIDE.includes(part))
        .map((part) => (
          <PartView key={part} {...props} part={part} />
        ))}
      {inside.length > 0 && (
        <Details summary={partTexts(scope.lang)('moreOfAddress')} open={isInsideOpen}>
          {inside.map((part) => (
            <PartView key={part} {...props} part={part} />
          ))}
        </Details>
      )}
    </FieldGroup>
  );
}

/** What the sign-in vouches for is read, not typed. The values travel along; the server puts its own in their place. */
function LockedView({ scope, item, prefix, answers }: ItemProps<InputField>): JSX.Element {
  const t = partTexts(scope.lang);
  const given = recordOf(answers, item.id);
  const parts = (item.kind === 'person4t' ? PERSON_PARTS : ADDRESS_PARTS).filter((part) => textOf(given, part) !== '');
  const text = (part: Part): string => (part === 'birthDate' ? formatDay(textOf(given, part), scope.lang) : textOf(given, part));
  return (
    <FieldGroup legend={item.label[scope.lang]} help={helpOf(scope, item, true)}>
      <DescriptionList look="compact" items={parts.map((part) => ({ term: t(part), value: text(part) }))} />
      {parts.map((part) => (
        <input key={part} type="hidden" name={`${prefix}${item.id}.${part}`} value={textOf(given, part)} />
      ))}
    </FieldGroup>
  );
}

function PartView({ scope, item, prefix, answers, part }: ItemProps<InputField> & { readonly part: Part }): JSX.Element {
  const path = `${prefix}${item.id}.${part}`;
  const isNeeded = item.kind === 'person4t' || ADDRESS_REQUIRED.some((required) => required === part);
  const field: TextFieldProps = {
    name: path,
    label: partTexts(scope.lang)(part),
    value: textOf(recordOf(answers, item.id), part),
    error: scope.faults.get(path)?.[scope.lang],
    required: isNeeded && item.required === true ? true : undefined,
    ...LOOKS[part],
  };
  return part === 'birthDate' ? <DateField {...field} /> : <TextField {...field} />;
}
