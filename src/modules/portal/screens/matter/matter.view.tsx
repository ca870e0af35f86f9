import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { FormDefinition, LocalSetting, Submission } from '../../../forms/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { matterTexts } from '../../texts/matter.ts';
import type { Principal } from '../../domain/principal.ts';
import { EarlierOffer } from '../filling/earlier-offer.view.tsx';
import type { Acting } from '../filling/acting-for.ts';
import { ForWhom } from './for-whom.view.tsx';
import { FurtherFacts, MainFacts } from './facts.view.tsx';

export interface MatterModel {
  readonly frame: Frame;
  readonly municipality: Municipality;
  readonly form: Omit<FormDefinition, 'examples'>;
  readonly local: LocalSetting;
  /** The town's figures for this form, today. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly registersAutomatically: boolean;
  readonly today: Temporal.PlainDate;
  /** The last day of the procedure, were it filed today; null when nobody decides about it. */
  readonly decidedOn: Temporal.PlainDate | null;
  readonly isSignedIn: boolean;
  /** The capacities that the form asks about; empty when it does not ask. */
  readonly capacities: readonly Acting['capacity'][];
  /** Those of the client's list that it may be filed for. */
  readonly principals: readonly Principal[];
  /** What the client sent of it before, newest first. */
  readonly earlier: readonly Submission[];
}

/** What it is for, who, what with, how long, how much, by when, by which law; then one button. */
export function MatterPage(model: MatterModel): JSX.Element {
  const { frame, municipality, form, local, isSignedIn } = model;
  const t = matterTexts(frame.lang);
  const base = `/${municipality.slug}`;
  const here = `${base}/ugyinditas/${form.slug}`;
  const title = form.title[frame.lang];
  return (
    <Page
      {...frame}
      title={title}
      breadcrumbs={[{ label: t('home'), href: '/' }, { label: municipality.name, href: base }, { label: title }]}
      canonicalPath={here}
    >
      <MainHeading over={form.code} lead={form.summary[frame.lang]}>
        {title}
      </MainHeading>
      {local.help !== null && (
        <Alert tone="info" title={t('localHelp', { town: municipality.name })}>
          {local.help[frame.lang]}
        </Alert>
      )}
      {form.notice !== undefined && (
        <Alert tone="warning">
          <p>{form.notice[frame.lang]}</p>
        </Alert>
      )}
      {form.elsewhere !== undefined && <Elsewhere frame={frame} elsewhere={form.elsewhere} />}
      <ButtonRow>
        <ButtonLink href={isSignedIn ? `${here}/kitoltes` : `/belepes?vissza=${encodeURIComponent(`${here}/kitoltes`)}`}>
          {t(isSignedIn ? 'fillIn' : 'signInAndFill')}
        </ButtonLink>
        {!isSignedIn && (
          <ButtonLink href={`${here}/kitoltes`} look="secondary">
            {t('fillInFree')}
          </ButtonLink>
        )}
        <ButtonLink href={`${here}/nyomtatvany.pdf`} look="quiet">
          {t('printEmpty')}
        </ButtonLink>
      </ButtonRow>
      {!isSignedIn && (
        <p>
          {t('difference')} <SafeLink href={`${here}/kitoltes/fajlbol`}>{t('fromFile')}</SafeLink>
        </p>
      )}
      <EarlierOffer base={here} submissions={model.earlier} lang={frame.lang} />
      <ForWhom {...model} />
      <MainFacts {...model} />
      <FurtherFacts {...model} />
    </Page>
  );
}

/** Where the matter is usually arranged; the definition names an https address, and only its own site is linked. */
function Elsewhere({ frame, elsewhere }: { readonly frame: Frame; readonly elsewhere: NonNullable<FormDefinition['elsewhere']> }): JSX.Element {
  const t = matterTexts(frame.lang);
  const site = URL.parse(elsewhere.href);
  return (
    <Alert tone="info" title={t('elsewhere')}>
      <p>{elsewhere.text[frame.lang]}</p>
      {site !== null && (
        <p>
          <SafeLink href={elsewhere.href} origins={[site.origin]}>
            {t('elsewhereLink', { site: site.hostname })}
          </SafeLink>
        </p>
      )}
    </Alert>
  );
}
