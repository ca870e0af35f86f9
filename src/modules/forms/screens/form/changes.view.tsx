import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { VersionChange } from '../../design/version-change.ts';
import type { WordRun } from '../../design/word-diff.ts';
import { formLifeTexts } from '../../texts/form-life.ts';

/** Differences between two versions, one sentence each, with the words that went and came. */
export function ChangeList({ changes }: { readonly changes: readonly VersionChange[] }): JSX.Element {
  const lang = useLang();
  const t = formLifeTexts(lang);
  if (changes.length === 0) return <Alert tone="info">{t('noChange')}</Alert>;
  return (
    <>
      <p>{t('changeCount', { count: changes.length })}</p>
      <ol>
        {changes.map((change) => (
          <li key={`${change.kind}${change.path}${change.text.hu}`}>
            {change.text[lang]}
            {change.words !== undefined && change.words.length > 0 && <Words runs={change.words} />}
            {change.changesMeaning === true && (
              <>
                {' '}
                <StateTag tone="warning">{t('changesMeaning')}</StateTag>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({ runs }: { readonly runs: readonly WordRun[] }): JSX.Element {
  return (
    <blockquote lang="hu">
      {runs.map((run, index) => {
        const key = `${index}${run.kind}`;
        if (run.kind === 'gone') return <del key={key}>{run.text}</del>;
        return run.kind === 'new' ? <ins key={key}>{run.text}</ins> : <span key={key}>{run.text}</span>;
      })}
    </blockquote>
  );
}
