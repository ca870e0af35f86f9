import type { JSX } from 'preact';
import { designerTexts } from '../../texts/designer.ts';
import type { DesignerModel } from './model.ts';

/** Who changed what and when, newest first. */
export function JournalView({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { edits, frame } = model;
  const t = designerTexts(frame.lang);
  return (
    <section aria-labelledby="panel-cim">
      <h2 id="panel-cim" tabIndex={-1}>
        {t('elozmenyek')}
      </h2>
      {edits.length === 0 && <p>{t('journalEmpty')}</p>}
      <ol class="vh-designer-journal" reversed>
        {edits.map((edit) => (
          <li key={edit.revision}>
            {edit.what[frame.lang]} <span class="vh-designer-hint">{t('journalBy', { name: edit.editorName, at: edit.editedAt })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
