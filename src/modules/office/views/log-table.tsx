import type { JSX } from 'preact';
import type { Bilingual } from '../../../kernel/result.ts';
import { path } from '../../../platform/html/addresses.ts';
import { DataTable } from '../../../platform/html/components/data-table.tsx';
import { EmptyState } from '../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../platform/html/components/money.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { LogRow } from '../data/audit-log.ts';
import { actionTexts, logTexts, objectTexts } from '../texts/log.ts';

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
        { key: 'action', header: t('action'), cell: ({ action }) => nameOf(actionTexts.entries, action, lang), rowHeader: true },
        { key: 'object', header: t('object'), cell: ({ objectType }) => (objectType === null ? '' : nameOf(objectTexts.entries, objectType, lang)), wideOnly: true },
        { key: 'details', header: t('details'), cell: (row) => row.details },
      ]}
      rows={props.rows}
      rowKey={({ key }) => key}
      rowHref={({ objectType, objectId }) => (objectType === 'records.case' && objectId !== null ? path`/hivatal/ugyek/${objectId}` : undefined)}
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
    />
  );
}

/** The name of a code, or the code itself where another room has given it none. */
function nameOf(names: Readonly<Record<string, Bilingual>>, code: string, lang: Lang): JSX.Element {
  const name = Object.hasOwn(names, code) ? names[code] : undefined;
  return name === undefined ? <code>{code}</code> : <>{name[lang]}</>;
}
