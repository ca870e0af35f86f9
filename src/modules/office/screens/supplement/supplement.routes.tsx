import type { JSX } from 'preact';
import type { Tx } from '../../../../platform/database/database.ts';
import { path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Checkbox, FieldGroup } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { NumberField, TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { flash } from '../../../../platform/http/flash.ts';
import { type Frame, frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, field, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { findSubmission, getFormVersion } from '../../../forms/contract.ts';
import { askSupplement, type CaseFile, findCase, SUPPLEMENT_DAYS_USUAL, type SupplementMark } from '../../../records/contract.ts';
import { supplementTexts } from '../../texts/supplement.ts';

const PERMISSION = 'records.supplement.ask';
const REMARK = 'megjegyzes.';

/** An official asks a client to supplement a submission. */
export const supplementRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ugyek/:id/hianypotlas', permission: PERMISSION, handle: show },
  { method: 'POST', path: '/hivatal/ugyek/:id/hianypotlas', permission: PERMISSION, handle: ask },
];

/** A question of the form that may be marked. */
interface Question {
  readonly id: string;
  readonly label: string;
}

interface Typed {
  readonly message: string;
  readonly days: string;
  readonly hasNewFacts: boolean;
  readonly remarks: ReadonlyMap<string, string>;
}

async function show(request: OfficialRequest): Promise<Reply> {
  const loaded = await asOfficial(request, (tx) => load(tx, request));
  const typed = { message: supplementTexts('hu')('messageUsual'), days: String(SUPPLEMENT_DAYS_USUAL), hasNewFacts: false, remarks: new Map<string, string>() };
  return loaded === null ? notFound() : page(AskPage({ frame: frameOf(request), ...loaded, typed, fault: null }));
}

async function ask(request: OfficialRequest): Promise<Reply> {
  const loaded = await asOfficial(request, (tx) => load(tx, request));
  if (loaded === null) return notFound();
  const remarks = new Map(loaded.questions.map(({ id }) => [id, field(request, REMARK + id).trim()]));
  const marks: SupplementMark[] = [...remarks].filter(([, remark]) => remark !== '').map(([at, remark]) => ({ path: at, remark }));
  const typed = { message: field(request, 'uzenet'), days: field(request, 'napok'), hasNewFacts: field(request, 'uj-teny') === 'igen', remarks };
  const days = /^\d{1,3}$/.test(typed.days.trim()) ? Number(typed.days.trim()) : 0;
  const asked = await asOfficial(request, (tx) => askSupplement(tx, { caseId: loaded.file.id, message: typed.message, marks, days, hasNewFacts: typed.hasNewFacts }));
  if (!asked.ok) return page(AskPage({ frame: frameOf(request), ...loaded, typed, fault: asked.refusal.text?.[request.lang] ?? asked.refusal.code }), 422);
  return redirect(path`/hivatal/ugyek/${loaded.file.id}`, [flash('success', supplementTexts(request.lang)('sent'))]);
}

async function load(tx: Tx, request: OfficialRequest): Promise<{ file: CaseFile; questions: Question[] } | null> {
  const { id } = request.params;
  const file = isUuid(id) ? await findCase(tx, id) : null;
  const submission = file === null || file.submissionId === null ? null : await findSubmission(tx, file.submissionId);
  if (file === null || submission === null) return null;
  tx.audit({ action: 'records.case.viewed', object: { type: 'records.case', id: file.id } });
  const form = await getFormVersion(tx, submission.formCode, submission.formVersion);
  const questions = form.pages.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap((item) => {
        if (item.kind === 'information' || item.kind === 'calculated') return [];
        return [{ id: item.id, label: item.kind === 'declaration' ? item.text[request.lang] : item.label[request.lang] }];
      }),
    ),
  );
  return { file, questions };
}

function AskPage(model: { readonly frame: Frame; readonly file: CaseFile; readonly questions: readonly Question[]; readonly typed: Typed; readonly fault: string | null }): JSX.Element {
  const { frame, file, questions, typed, fault } = model;
  const t = supplementTexts(frame.lang);
  const back = path`/hivatal/ugyek/${file.id}`;
  return (
    <Page {...frame} title={`${t('ask')}: ${file.caseNo}`} hasErrors={fault !== null} breadcrumbs={[{ label: t('cases'), href: '/hivatal/ugyek' }, { label: file.caseNo, href: back }, { label: t('ask') }]}>
      <ErrorSummary errors={fault === null ? [] : [{ message: fault }]} />
      <MainHeading over={`${file.caseNo} · ${file.subject}`} lead={t('lead')}>
        {t('ask')}
      </MainHeading>
      <Form method="post" action={`${back}/hianypotlas`}>
        <TextArea name="uzenet" label={t('message')} help={t('messageHelp')} value={typed.message} rows={6} maxLength={4000} required />
        <NumberField name="napok" label={t('days')} help={t('daysHelp')} value={typed.days} width="xs" required />
        {file.procedure === 'tax' && <Checkbox name="uj-teny" label={t('newFacts')} checked={typed.hasNewFacts} />}
        <FieldGroup legend={t('questions')} help={t('questionsHelp')}>
          {questions.map(({ id, label }) => (
            <TextField key={id} name={REMARK + id} label={label} value={typed.remarks.get(id) ?? ''} maxLength={500} required={false} />
          ))}
        </FieldGroup>
        <ButtonRow>
          <Button>{t('send')}</Button>
          <ButtonLink href={back} look="quiet">
            {t('back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
