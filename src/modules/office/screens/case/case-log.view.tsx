import type { JSX } from 'preact';
import type { LogRow } from '../../data/audit-log.ts';
import { caseTexts } from '../../texts/case.ts';
import { LogTable } from '../../views/log-table.tsx';
import { CaseFrame, type CaseFrameModel } from './case-frame.view.tsx';

export interface CaseLogModel extends CaseFrameModel {
  readonly entries: readonly LogRow[];
}

/** Who looked at a case and its papers, and who changed them. */
export function CaseLogPage(model: CaseLogModel): JSX.Element {
  return (
    <CaseFrame model={model} tab="log">
      <LogTable caption={caseTexts(model.frame.lang)('logCaption')} rows={model.entries} />
    </CaseFrame>
  );
}
