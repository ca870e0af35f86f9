import type { JSX } from 'preact';
import { Card, CardGrid } from '../../../../platform/html/components/card.tsx';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { SettlementSearch } from '../../../../platform/html/components/search.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Hero, Section } from '../../../../platform/html/frame/layout.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { homeTexts } from '../../texts/home.ts';

export interface HomeModel {
  readonly frame: Frame;
  /** Municipalities that have joined. */
  readonly towns: readonly Municipality[];
  /** Letters not taken over; null for who is not signed in. */
  readonly waiting: number | null;
}

/** One question, and nothing in its way. */
export function HomePage({ frame, towns, waiting }: HomeModel): JSX.Element {
  const t = homeTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} canonicalPath="/">
      <Hero>
        <MainHeading lead={t('lead')}>{t('question')}</MainHeading>
        <SettlementSearch action="/telepulesek" label={t('searchLabel')} help={t('searchHelp')} />
      </Hero>
      {waiting !== null && (
        <Section title={t('yours')}>
          {waiting > 0 && <Alert tone="warning">{t('waiting', { count: waiting })}</Alert>}
          <p>
            <SafeLink href="/fiok">{t('toAccount')}</SafeLink>
          </p>
        </Section>
      )}
      <Section title={t('what')}>
        <CardGrid>
          <Card title={t('startTitle')} href="/telepulesek" headingLevel={3}>{t('startText')}</Card>
          <Card title={t('followTitle')} href="/fiok" headingLevel={3}>
            {t('followText')}
          </Card>
          <Card title={t('payTitle')} href="/fiok/egyenleg" headingLevel={3}>
            {t('payText')}
          </Card>
        </CardGrid>
      </Section>
      <p>
        <SafeLink href="/urlapok">{t('allForms')}</SafeLink>
      </p>
      <Section title={t('joined')}>
        <ul class="vh-link-list">
          {towns.map((town) => (
            <li key={town.id}>
              <SafeLink href={`/${town.slug}`}>{town.name}</SafeLink> <small>{town.county}</small>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
