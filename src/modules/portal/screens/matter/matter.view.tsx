import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Cite } from '../../../../platform/html/components/explain.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { FormDefinition, LocalSetting } from '../../../forms/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { matterTexts } from '../../texts/matter.ts';

export interface MatterModel {
  readonly frame: Frame;
  readonly municipality: Municipality;
  readonly form: FormDefinition;
  readonly local: LocalSetting;
  /** The last day of the procedure, were it filed today; null when nobody decides about it. */
  readonly decidedOn: Temporal.PlainDate | null;
  readonly isSignedIn: boolean;
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
      {!isSignedIn && <p>{t('difference')}</p>}
      <DescriptionList items={facts(model)} />
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

const ELECTRONIC = { nobody: 'electronicNobody', organisations: 'electronicOrganisations', everyone: 'electronicEveryone' } as const;

function facts({ frame, form, local, decidedOn }: MatterModel): { term: string; value: JSX.Element | string }[] {
  const { lang } = frame;
  const t = matterTexts(lang);
  const { audience } = form;
  const feeHuf = local.feeHuf ?? audience.feeHuf;
  return [
    { term: t('who'), value: audience.whoFiles[lang] },
    { term: t('capacities'), value: audience.capacities.map((capacity) => t(capacity)).join(', ') },
    { term: t('electronic'), value: t(ELECTRONIC[audience.electronicFor ?? 'organisations']) },
    {
      term: t('needed'),
      value: (
        <ul>
          {audience.needed.map((thing) => (
            <li key={thing.hu}>{thing[lang]}</li>
          ))}
        </ul>
      ),
    },
    { term: t('time'), value: t('minutes', { count: audience.minutes }) },
    { term: t('fee'), value: [feeHuf === 0 ? t('free') : t('feeIs', { amount: feeHuf }), audience.feeNote?.[lang]].filter((part) => part !== undefined).join(' – ') },
    ...(audience.fileBy === undefined ? [] : [{ term: t('fileBy'), value: audience.fileBy[lang] }]),
    { term: t('decidedBy'), value: decidedOn === null ? t('notDecided') : t('decidedOn', { day: decidedOn }) },
    ...(local.expectedTime === null ? [] : [{ term: t('usually'), value: local.expectedTime[lang] }]),
    {
      term: t('law'),
      value: (
        <ul>
          {form.legalBasis.map((basis) => (
            <li key={basis.key}>
              {basis.title[lang]} (<Cite legal={basis.key} />)
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
