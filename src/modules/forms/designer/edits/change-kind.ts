import type { Result } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { siblingsOf } from './add.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { takenIds } from './ids.ts';
import { type ItemKind, kindNamed } from './kinds.ts';
import { newItem } from './new-item.ts';
import { findSpot, holderOf, withItemAt, withList } from './place.ts';
import { propertiesOf } from './properties.ts';

/** Makes a field one of another kind. Name, texts and conditions stay, and whatever else the new kind has too. */
export function changeKind(definition: FormDefinition, place: string, kindName: string): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  const kind = kindNamed(kindName);
  if (spot?.level !== 'item') return refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');
  if (kind === null) return refused('kind', 'Nincs ilyen fajta mező.', 'There is no such kind of field.');
  if (spot.node.kind === 'group' || kind.kind === 'group') {
    return refused('kind-group', 'Listából nem lesz kérdés, kérdésből nem lesz lista. Vegyen fel újat.', 'A list does not become a question, nor a question a list. Add a new one.');
  }
  const fresh = newItem(kind.kind, takenIds(definition));
  const kept = new Set(['id', ...propertiesOf({ ...spot, node: fresh }).filter(({ name }) => isCommon(name, spot.node.kind, kind.kind)).map(({ name }) => name)]);
  const old = Object.fromEntries(Object.entries(spot.node).filter(([name]) => kept.has(name)));
  const label = spot.node.label;
  const what = { hu: `„${label.hu}” fajtája megváltozott: ${kind.label.hu.toLowerCase()}.`, en: `“${label.en}” is of another kind now: ${kind.label.en.toLowerCase()}.` };
  const without = withList(definition, holderOf(place), (nodes) => nodes.filter(({ id }) => id !== spot.node.id));
  const at = siblingsOf(spot).findIndex(({ id }) => id === spot.node.id);
  return edited(withItemAt(without, holderOf(place), { ...fresh, ...old }, at), what, place);
}

const NUMBERS: readonly ItemKind[] = ['number', 'money', 'percent'];
const TEXTS: readonly ItemKind[] = ['text', 'longtext'];

/** Limits mean the same among figures and among texts only. */
function isCommon(name: string, from: ItemKind, to: ItemKind): boolean {
  if (name === 'min' || name === 'max') return NUMBERS.includes(from) && NUMBERS.includes(to);
  if (name === 'decimals') return to !== 'money' && from !== 'calculated';
  if (name === 'minLength' || name === 'maxLength') return TEXTS.includes(from) && TEXTS.includes(to);
  return name !== 'prefill' && name !== 'type' && name !== 'types';
}
