import type { JSX } from 'preact';
import { dataAttributes, type DataAttributes } from '../../../platform/html/attributes.ts';
import { DescriptionList } from '../../../platform/html/components/description-list.tsx';
import { Details } from '../../../platform/html/components/details.tsx';
import { FieldGroup, Select } from '../../../platform/html/fields/choice-fields.tsx';
import { DateField, TextField, type TextFieldProps } from '../../../platform/html/fields/text-fields.tsx';
import { formatDay } from '../../../platform/texts/format.ts';
import { type CompositeField, ORGANISATION_FORM_NAMES, ORGANISATION_FORMS, partsOfField, recordOf, textOf, type Town } from '../engine.contract.ts';
import { helpOf } from './field.view.tsx';
import type { FieldScope, ItemProps } from './item.view.tsx';
import { loaded } from './loaded.ts';
import { partTexts } from './part-texts.ts';
import { renderingTexts } from './rendering-texts.ts';

type Part = Exclude<keyof typeof partTexts.entries, 'moreOfAddress'>;

/** Parts of an address that many addresses do not have: they stand behind a fold. */
const INSIDE: readonly string[] = ['building', 'staircase', 'floor', 'door'];

const NAME: Partial<TextFieldProps> = { width: 'lg', autoComplete: 'off', spellCheck: false };
const SHORT: Partial<TextFieldProps> = { width: 'xs', autoComplete: 'off' };

const LOOKS: Readonly<Record<Part, Partial<TextFieldProps>>> = {
  postcode: { width: 'xs', inputMode: 'numeric', autoComplete: 'postal-code' },
  settlement: { width: 'lg', autoComplete: 'address-level2' },
  streetName: { width: 'lg', autoComplete: 'off' },
  streetKind: { width: 'md', autoComplete: 'off' },
  houseNumber: SHORT,
  building: SHORT,
  staircase: SHORT,
  floor: SHORT,
  door: SHORT,
  familyName: NAME,
  givenName: NAME,
  birthName: NAME,
  mothersName: NAME,
  birthPlace: NAME,
  birthDate: { autoComplete: 'off' },
  name: { width: 'full', autoComplete: 'organization', spellCheck: false },
  form: {},
  taxNumber: { width: 'md', autoComplete: 'off', spellCheck: false },
  registryNo: { width: 'md', autoComplete: 'off', spellCheck: false },
  seat: { width: 'full', autoComplete: 'off' },
  lat: { width: 'sm', inputMode: 'decimal', autoComplete: 'off', spellCheck: false },
  lon: { width: 'sm', inputMode: 'decimal', autoComplete: 'off', spellCheck: false },
};

/** An address, a person, an organisation or a place: several texts under one legend. */
export function CompositeView(props: ItemProps<CompositeField>): JSX.Element {
  const { scope, item, prefix, answers } = props;
  const path = prefix + item.id;
  const isPrefilled = scope.prefilled.has(path);
  if (isPrefilled && item.locked === true) return <LockedView {...props} />;
  const town = item.kind === 'address' && item.local === true ? scope.town : null;
  const parts = partsOf(item).filter((part) => town === null || (part !== 'settlement' && part !== 'postcode'));
  const inside = parts.filter((part) => INSIDE.includes(part));
  const given = recordOf(answers, item.id);
  const isInsideOpen = inside.some((part) => textOf(given, part) !== '' || scope.faults.has(`${path}.${part}`));
  return (
    <div {...dataAttributes(islandData(scope, item, path))}>
      <FieldGroup legend={item.label[scope.lang]} help={helpOf(scope, item, isPrefilled) ?? usualHelp(scope, item)}>
        {town !== null && <TownView {...props} town={town} />}
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
    </div>
  );
}

/** What the sign-in vouches for is read, not typed. The values travel along; the server puts its own in their place. */
function LockedView({ scope, item, prefix, answers }: ItemProps<CompositeField>): JSX.Element {
  const t = partTexts(scope.lang);
  const given = recordOf(answers, item.id);
  const parts = partsOf(item).filter((part) => textOf(given, part) !== '');
  const text = (part: Part): string => {
    const typed = textOf(given, part);
    if (part === 'birthDate') return formatDay(typed, scope.lang);
    const form = ORGANISATION_FORMS.find((known) => part === 'form' && known === typed);
    return form === undefined ? typed : ORGANISATION_FORM_NAMES[form][scope.lang];
  };
  return (
    <FieldGroup legend={item.label[scope.lang]} help={helpOf(scope, item, true)}>
      <DescriptionList look="compact" items={parts.map((part) => ({ term: t(part), value: text(part) }))} />
      {parts.map((part) => (
        <input key={part} type="hidden" name={`${prefix}${item.id}.${part}`} value={textOf(given, part)} />
      ))}
    </FieldGroup>
  );
}

/** Settlement and postcode of the town itself; only where it has several postcodes is one chosen. */
function TownView({ scope, item, prefix, answers, town }: ItemProps<CompositeField> & { readonly town: Town }): JSX.Element {
  const path = `${prefix}${item.id}.postcode`;
  const { settlement, postcodes } = town;
  const place = postcodes.length === 1 ? `${postcodes[0] ?? ''} ${settlement}` : settlement;
  return (
    <>
      <DescriptionList look="compact" items={[{ term: renderingTexts(scope.lang)('localPlace'), value: place }]} />
      {postcodes.length > 1 && (
        <Select
          name={path}
          label={partTexts(scope.lang)('postcode')}
          value={textOf(recordOf(answers, item.id), 'postcode')}
          error={scope.faults.get(path)?.[scope.lang]}
          required={item.required}
          choices={postcodes.map((postcode) => ({ value: postcode, label: postcode }))}
          width="xs"
        />
      )}
    </>
  );
}

function PartView({ scope, item, prefix, answers, part }: ItemProps<CompositeField> & { readonly part: Part }): JSX.Element {
  const path = `${prefix}${item.id}.${part}`;
  const { lang } = scope;
  const isNeeded = partsOfField(item).required.includes(part);
  const field: TextFieldProps = {
    name: path,
    label: partTexts(lang)(part),
    value: textOf(recordOf(answers, item.id), part),
    error: scope.faults.get(path)?.[lang],
    required: isNeeded && item.required === true ? true : undefined,
    ...LOOKS[part],
  };
  if (part === 'form') {
    const choices = ORGANISATION_FORMS.map((form) => ({ value: form, label: ORGANISATION_FORM_NAMES[form][lang] }));
    return <Select name={field.name} label={field.label} value={field.value} error={field.error} required={field.required} choices={choices} width="md" />;
  }
  return part === 'birthDate' ? <DateField {...field} /> : <TextField {...field} />;
}

function partsOf(item: CompositeField): readonly Part[] {
  return partsOfField(item).parts.filter((part): part is Part => Object.hasOwn(LOOKS, part));
}

function usualHelp({ lang }: FieldScope, item: CompositeField): string | undefined {
  return item.kind === 'mapPoint' ? renderingTexts(lang)('mapHelp') : undefined;
}

/** What the scripts for addresses and places need; without them the fields are typed into. */
function islandData({ lang, town }: FieldScope, item: CompositeField, path: string): DataAttributes {
  const { searchCount, mapTitle, mapZoomIn, mapZoomOut, mapAt, mapNear } = renderingTexts.entries;
  if (item.kind === 'address') {
    return { ...loaded('address-offers.js'), address: path, 'text-count': searchCount[lang], town: item.local === true ? town?.settlement : undefined };
  }
  if (item.kind !== 'mapPoint') return {};
  return {
    ...loaded('map-point.js'),
    'map-point': path,
    town: town?.settlement,
    'text-title': mapTitle[lang],
    'text-zoom-in': mapZoomIn[lang],
    'text-zoom-out': mapZoomOut[lang],
    'text-at': mapAt[lang],
    'text-near': mapNear[lang],
  };
}
