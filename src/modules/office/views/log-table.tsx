import type { JSX } from 'preact';
import { DataTable } from '../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../platform/html/components/money.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { LogRow } from '../data/audit-log.ts';
import { actionTexts, logTexts } from '../texts/log.ts';

/** Lines of the audit journal in words; an action without a name of its own is shown by its code. */
export function LogTable(props: { readonly caption: string; readonly rows: readonly LogRow[] }): JSX.Element {
  const lang = useLang();
  const t = logTexts(lang);
  return (
    <DataTable
      caption={props.caption}
      columns={[
        { key: 'at', header: t('at'), cell: ({ at }) => <MomentText at={at} short />, noWrap: true },
        { key: 'who', header: t('person'), cell: (row) => row.actorName ?? t(row.actorKind) },
        { key: 'action', header: t('action'), cell: ({ action }) => actionName(action, lang), rowHeader: true },
        { key: 'object', header: t('object'), cell: (row) => row.objectType ?? '', wideOnly: true },
        { key: 'details', header: t('details'), cell: (row) => row.details },
      ]}
      rows={props.rows}
      rowKey={({ key }) => key}
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
    />
  );
}

function actionName(action: string, lang: Lang): JSX.Element {
  const name: { readonly hu: string; readonly en: string } | undefined = Object.entries(actionTexts.entries).find(([key]) => key === action)?.[1];
  return name === undefined ? <code>{action}</code> : <>{name[lang]}</>;
}
