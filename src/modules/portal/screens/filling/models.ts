import type { Bilingual } from '../../../../kernel/result.ts';
import { hasAsset } from '../../../../platform/html/assets/asset-url.ts';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { type Frame, frameOf } from '../../../../platform/http/frame.ts';
import type { RequestContext } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/ids/uuid.ts';
import { townFrame } from '../../data/town-frame.ts';
import { fillingPath } from './addresses.ts';
import { prefilledIds } from './account-prefill.ts';
import { formJsonPath } from './form-json.ts';
import { packAnswers } from './carried-answers.ts';
import { type Filling, SUMMARY } from './filling.ts';
import { signersOfFilling } from './signing-of.ts';
import type { SignerToAsk } from '../../../forms/contract.ts';
import type { FormError, FormPage } from '../../../forms/engine.contract.ts';
import { fillingScript } from '../../../forms/rendering.contract.ts';

/** What both a page of the form and its summary show. */
export interface FillingModel {
  readonly frame: Frame;
  readonly filling: Filling;
  /** The answers of who did not sign in, signed, for the hidden field; null with a draft. */
  readonly carried: string | null;
  readonly refusal: Bilingual | null;
  readonly notice: Bilingual | null;
}

export interface PageModel extends FillingModel {
  readonly page: FormPage;
  /** Faults shown at this page's fields and in its summary of faults. */
  readonly faults: readonly FormError[];
  /** Fields that hold what the sign-in said. */
  readonly prefilled: ReadonlySet<string>;
}

export interface SummaryModel extends FillingModel {
  /** Names this sending: the same page sent twice is one submission. */
  readonly sendingKey: string;
  /** Who is asked to sign before it is sent, as they are called in the form. */
  readonly signers: readonly SignerToAsk[];
  /** The person asked to send it without being signed in. */
  readonly isSignInNeeded: boolean;
}

interface Said {
  readonly refusal?: Bilingual | null;
  readonly notice?: Bilingual | null;
}

export async function pageModel(
  request: RequestContext,
  filling: Filling,
  page: FormPage,
  said: Said & { faults: readonly FormError[] },
): Promise<PageModel> {
  const { form } = filling.place;
  const prefilled = filling.draft === null ? new Set<string>() : prefilledIds(form, filling.answers, filling.known);
  return { ...(await shared(request, filling, page.id, said)), page, faults: said.faults, prefilled };
}

export async function summaryModel(
  request: RequestContext,
  filling: Filling,
  said: Said & { isSignInNeeded?: boolean } = {},
): Promise<SummaryModel> {
  return {
    ...(await shared(request, filling, SUMMARY, said)),
    sendingKey: filling.draft?.id ?? newId(),
    signers: filling.result.complete ? signersOfFilling(filling, request.session?.kind === 'client' ? request.session.email : null) : [],
    isSignInNeeded: said.isSignInNeeded === true,
  };
}

async function shared(request: RequestContext, filling: Filling, pageId: string, said: Said): Promise<FillingModel> {
  const { place, draft } = filling;
  const here = fillingPath(place, draft?.id ?? null, { lap: pageId });
  const script = fillingScript(place.form);
  const frame: Frame = {
    ...frameOf(request, townFrame(place.municipality)),
    languageSwitchHref: withQuery(here, { nyelv: request.lang === 'hu' ? 'en' : 'hu' }),
    signInHref: `/belepes?vissza=${encodeURIComponent(`${place.base}/kitoltes`)}`,
    currentPath: here,
    noIndex: true,
    ...(pageId !== SUMMARY && hasAsset(script) ? { scripts: [script], fetches: [formJsonPath(place)] } : {}),
  };
  return {
    frame,
    filling,
    carried: draft === null ? await packAnswers(request, place, filling.answers) : null,
    refusal: said.refusal ?? null,
    notice: said.notice ?? null,
  };
}
