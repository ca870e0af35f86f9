import type { JSX } from 'preact';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { ContentFinding } from '../../design/content-check.ts';
import type { DesignFault } from '../../design/publishable.ts';
import { formLifeTexts } from '../../texts/form-life.ts';

/** What keeps a definition from becoming a form, each with its place. */
export function FaultTable({ faults, caption }: { readonly faults: readonly DesignFault[]; readonly caption: string }): JSX.Element {
  const lang = useLang();
  const t = formLifeTexts(lang);
  return (
    <DataTable
      caption={caption}
      rows={faults}
      rowKey={({ place, text }) => place + text.hu}
      columns={[
        { key: 'place', header: t('place'), cell: ({ place, at }) => <code>{place === '' ? t('wholeFile') : `${place}${at === undefined ? '' : ` (${at + 1}.)`}`}</code>, rowHeader: true },
        { key: 'what', header: t('what'), cell: ({ text }) => text[lang] },
      ]}
    />
  );
}

/** What the content check found, gravest first. */
export function FindingTable({ findings, caption }: { readonly findings: readonly ContentFinding[]; readonly caption: string }): JSX.Element {
  const lang = useLang();
  const t = formLifeTexts(lang);
  const tones = { error: 'danger', warning: 'warning', hint: 'info' } as const;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={findings}
      rowKey={({ code, pointer, text }) => code + pointer + text.hu}
      columns={[
        { key: 'severity', header: t('severity'), cell: ({ severity }) => <StateTag tone={tones[severity]}>{t(severity)}</StateTag>, noWrap: true },
        { key: 'what', header: t('what'), cell: ({ text }) => text[lang], rowHeader: true },
        { key: 'suggestion', header: t('suggestion'), cell: ({ suggestion }) => suggestion[lang] },
        { key: 'place', header: t('place'), cell: ({ path, pointer }) => <code>{path === '' ? pointer : path}</code>, wideOnly: true },
      ]}
    />
  );
}
