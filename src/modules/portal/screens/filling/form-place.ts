import type { Tx } from '../../../../platform/database/database.ts';
import type { RequestContext } from '../../../../platform/http/route.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { asksForFiles } from '../attachments/adopt.ts';
import type { FormDefinition, FormSetting } from '../../../forms/contract.ts';
import { findOfferedForm, getFormVersion, localParametersOn } from '../../../forms/contract.ts';
import { attachmentsForEngine, type KeptAttachment, listAttachments } from '../../../forms/attachments.contract.ts';
import { formParameters } from '../../../tax/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { findMunicipalityBySlug, findSettlementByCode } from '../../../tenants/contract.ts';
import { type CompiledForm, compileForm, type FormContext, type Town } from '../../../forms/engine.contract.ts';

/** A form that a town offers, ready to run with the town's own figures. */
export interface FormPlace {
  readonly municipality: Municipality;
  readonly form: CompiledForm;
  readonly setting: FormSetting;
  readonly context: FormContext;
  /** `/kophaza/ugyinditas/epitmenyado-adatbejelentes` */
  readonly base: string;
  /** Files of the draft that is being filled in, also unfinished ones; none without a draft. */
  readonly files?: readonly KeptAttachment[];
}

/** Published versions are frozen, so one process compiles each once. */
const compiled = new WeakMap<FormDefinition, CompiledForm>();

export function compiledForm(definition: FormDefinition): CompiledForm {
  const known = compiled.get(definition);
  if (known !== undefined) return known;
  const form = compileForm(definition);
  compiled.set(definition, form);
  return form;
}

/** The form of the request's address; null when the town or its form is not there. Scope: public, client or municipality. */
export async function findPlace(tx: Tx, request: RequestContext): Promise<FormPlace | null> {
  const municipality = await findMunicipalityBySlug(tx, request.params['town'] ?? '');
  if (municipality === null) return null;
  const offered = await findOfferedForm(tx, municipality.id, request.params['form'] ?? '');
  if (offered === null) return null;
  const form = compiledForm(offered.definition);
  const local = localParametersOn(offered.setting.local, form.definition, tx.today.toString());
  // Rates of taxes come from the tax office; a town cannot say others here.
  const parameters = { ...local, ...(await formParameters(tx, municipality.id, form.definition.code, tx.today)) };
  return {
    municipality,
    form,
    setting: offered.setting,
    context: { today: tx.today.toString(), municipality: parameters, town: await townOf(tx, municipality) },
    base: `/${municipality.slug}/ugyinditas/${form.definition.slug}`,
  };
}

/** The catalogue of settlements changes only with a release, so one process reads each town's postcodes once. */
const towns = new Map<string, Town>();

async function townOf(tx: Tx, { kshCode, name }: Municipality): Promise<Town> {
  const known = towns.get(kshCode);
  if (known !== undefined) return known;
  const settlement = await findSettlementByCode(tx, kshCode);
  const town: Town = { settlement: name, postcodes: settlement?.postcodes ?? [] };
  towns.set(kshCode, town);
  return town;
}

/** The place with the version that a draft was begun with: a draft is finished by its own version. */
export async function placeOfVersion(tx: Tx, place: FormPlace, version: number): Promise<FormPlace> {
  if (version === place.form.definition.version) return place;
  return { ...place, form: compiledForm(await getFormVersion(tx, place.form.definition.code, version)) };
}

/** The place with the files of a draft, for forms that ask for files. Scope: client. */
export async function placeOfDraft(tx: Tx, place: FormPlace, draft: { readonly id: Uuid; readonly municipalityId: Uuid }): Promise<FormPlace> {
  if (!asksForFiles(place.form)) return place;
  const files = await listAttachments(tx, draft);
  return { ...place, files, context: { ...place.context, attachments: attachmentsForEngine(files) } };
}
