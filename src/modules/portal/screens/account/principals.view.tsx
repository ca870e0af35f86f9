import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { formatDay } from '../../../../platform/texts/format.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { type Principal, principalName } from '../../domain/principal.ts';
import { accountDataTexts } from '../../texts/account-data.ts';

/** Those a client acts for, to change, to remove, to add to. */
export function PrincipalsPage({ frame, principals }: { readonly frame: Frame; readonly principals: readonly Principal[] }): JSX.Element {
  const t = accountDataTexts(frame.lang);
  return (
    <Page {...frame} title={t('principals')} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: t('principals') }]}>
      <MainHeading lead={t('principalsLead')}>{t('principals')}</MainHeading>
      <DataTable
        caption={t('principals')}
        captionHidden
        columns={[
          { key: 'name', header: t('name'), rowHeader: true, cell: (row) => <SafeLink href={`/fiok/kepviselet/${row.id}`}>{principalName(row)}</SafeLink> },
          { key: 'identity', header: t('identity'), cell: (row) => identityOf(row, frame.lang) },
          { key: 'capacity', header: t('capacity'), cell: (row) => t(`capacity_${row.capacity}`) },
          { key: 'ground', header: t('ground'), cell: (row) => t(`ground_${row.ground ?? 'none'}`) },
          { key: 'remove', header: t('remove'), cell: (row) => <Remove principal={row} lang={frame.lang} /> },
        ]}
        rows={principals}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('noPrincipal')}>{t('noPrincipalText')}</EmptyState>}
      />
      <p>{t('principalsCheck')}</p>
      <ButtonRow>
        <ButtonLink href="/fiok/kepviselet/uj?fajta=szemely">{t('addPerson')}</ButtonLink>
        <ButtonLink href="/fiok/kepviselet/uj?fajta=szervezet" look="secondary">
          {t('addOrganisation')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}

function identityOf({ kind, details }: Principal, lang: Lang): string {
  if (kind === 'organisation') return details['taxNumber'] ?? '';
  const { birthDate } = details;
  return [details['birthPlace'], birthDate === undefined ? undefined : formatDay(birthDate, lang)].filter(Boolean).join(', ');
}

function Remove({ principal, lang }: { readonly principal: Principal; readonly lang: Lang }): JSX.Element {
  const t = accountDataTexts(lang);
  return (
    <Form method="post" action={`/fiok/kepviselet/${principal.id}/torles`} layout="inline">
      <Button look="quiet" label={`${t('remove')}: ${principalName(principal)}`}>
        {t('remove')}
      </Button>
    </Form>
  );
}
