import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { placeholdersOf } from '../../domain/case-title.ts';
import { expressionsOf, pathOf, ROLE_WORDS, titleOf } from './expressions.ts';
import { spotsOf } from './place.ts';
import { referencesIn } from './references.ts';

/**
 * What reads the fields at a place (and in it), in sentences: told before something is deleted.
 * What stands inside the place itself goes with it, and is not told.
 */
export function usesOf(definition: FormDefinition, place: string): readonly Bilingual[] {
  const inside = (other: string): boolean => other === place || other.startsWith(`${place}/`);
  const paths = new Set(spotsOf(definition).flatMap((spot) => (inside(spot.place) ? (pathOf(spot) ?? []) : [])));
  const readers = expressionsOf(definition)
    .filter(({ spot }) => spot === null || !inside(spot.place))
    .filter(({ groups, text }) => referencesIn(definition, groups, text).some(({ path }) => paths.has(path)))
    .map(({ spot, role }): Bilingual => {
      const title = spot === null ? { hu: 'aláíró', en: 'signer' } : titleOf(spot);
      return { hu: `„${title.hu}”: ${ROLE_WORDS[role].hu}`, en: `“${title.en}”: ${ROLE_WORDS[role].en}` };
    });
  const named = placeholdersOf(definition.routing.caseTitle.hu).some((path) => paths.has(withoutRows(path)));
  const signed = definition.signers?.some(({ email, name }) => paths.has(email) || (name !== undefined && paths.has(name))) === true;
  return [
    ...readers,
    ...(named ? [{ hu: 'az ügy címe', en: 'the title of the case' }] : []),
    ...(signed ? [{ hu: 'egy aláíró adatai', en: 'the data of a signer' }] : []),
  ];
}

/** `owners.0.name` as `owners.name`. */
export function withoutRows(path: string): string {
  return path.replaceAll(/\.\d+(?=\.|$)/g, '');
}
