import { frameOf } from '../../../../platform/http/frame.ts';
import { asCentre, type CentreRequest } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { listEdits, openDesign } from '../../data/design.ts';
import type { Design } from '../../design/design.ts';
import { checkContent } from '../../design/content-check.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { readBlocks } from '../../schema/read-blocks.ts';
import { readDraft } from '../edits/draft.ts';
import { outcomeOf } from '../edits/example-outcome.ts';
import { faultsOf, type Finding, placeOfPointer } from '../edits/findings.ts';
import { findSpot } from '../edits/place.ts';
import { showable } from '../edits/repair.ts';
import { type Standing, viewOf } from './addresses.ts';
import type { DesignerModel } from './model.ts';

/** The design of the request's address, or null; read in the centre's scope. */
export async function findDesign(request: CentreRequest): Promise<Design | null> {
  const id = request.params['id'] ?? '';
  if (!isUuid(id)) return null;
  return asCentre(request, (tx) => openDesign(tx, id));
}

/** The design's definition, when the editor can open it. */
export function editable(design: Design): FormDefinition | null {
  const read = readDraft(design.definition);
  return read.ok ? read.value : null;
}

/** What is selected and how it is looked at, by the query. */
export function standingOf({ query }: Pick<CentreRequest, 'query'>): Standing {
  return { place: (query['hely'] ?? '').slice(0, 400), isAdding: query['uj'] === '1', search: (query['keres'] ?? '').slice(0, 60), view: viewOf(query) };
}

/** Everything that the page shows of a definition: the stored one, or one with a step that was not saved. */
export async function designerModel(request: CentreRequest, design: Design, definition: FormDefinition, at: { readonly standing: Standing; readonly said?: DesignerModel['said'] }): Promise<DesignerModel> {
  const { form, issues } = showable(definition);
  const spot = findSpot(definition, at.standing.place);
  const place = spot === null && !at.standing.place.startsWith(':') ? (definition.pages[0]?.id ?? ':alapadatok') : at.standing.place;
  const isJournal = place === ':elozmenyek';
  return {
    frame: frameOf(request),
    design,
    definition,
    standing: { ...at.standing, place },
    spot: spot ?? findSpot(definition, place),
    form,
    isPatched: form !== null && issues.length > 0,
    outcomes: form === null ? [] : definition.examples.map((example) => outcomeOf(form, example)),
    findings: [...faultsOf(definition, issues), ...contentFindings(definition)],
    blocks: readBlocks(),
    edits: isJournal ? await asCentre(request, (tx) => listEdits(tx, design.id)) : [],
    said: at.said ?? null,
  };
}

function contentFindings(definition: FormDefinition): readonly Finding[] {
  return checkContent(definition).map(({ severity, pointer, text, suggestion }) => ({ severity, place: placeOfPointer(definition, pointer).place, text, suggestion }));
}
