import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Checkbox } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextArea } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { flash } from '../../../../platform/http/flash.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import { asClient, asClientTowards, type ClientRequest, field, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { findSubmission, getFormVersion } from '../../../forms/contract.ts';
import { findTrackedCase, type TrackedCase, withdrawSubmission } from '../../../records/contract.ts';
import { supplementTexts } from '../../texts/supplement.ts';
import { accountFrame } from '../account/account-frame.ts';

/** Withdrawing a submission that is not decided. */
export const withdrawalRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/ugyeim/:id/visszavonas', permission: 'client', handle: show },
  { method: 'POST', path: '/fiok/ugyeim/:id/visszavonas', permission: 'client', handle: withdraw },
];

/** Whether a client sees the way to withdraw; the act decides again. */
export function mayWithdraw({ state, isWithdrawn, followsSubmissionId }: TrackedCase): boolean {
  return state !== 'decided' && state !== 'settled' && !isWithdrawn && followsSubmissionId === null;
}

async function show(request: ClientRequest): Promise<Reply> {
  const tracked = await loadWithdrawable(request);
  return tracked === null ? notFound() : page(WithdrawalPage({ frame: accountFrame(request), tracked, reason: '', fault: null }));
}

async function withdraw(request: ClientRequest): Promise<Reply> {
  const tracked = await loadWithdrawable(request);
  if (tracked === null) return notFound();
  const t = supplementTexts(request.lang);
  const reason = field(request, 'indok');
  const again = (message: string, name?: string): Reply => page(WithdrawalPage({ frame: accountFrame(request), tracked, reason, fault: { message, ...(name === undefined ? {} : { name }) } }), 422);
  if (field(request, 'biztos') !== 'igen') return again(t('notSure'), 'biztos');
  const { submissionId } = tracked;
  const done = await asClientTowards(request, tracked.municipalityId, (tx) => withdrawSubmission(tx, { submissionId, clientId: request.session.accountId, reason }));
  if (!done.ok) return again(done.refusal.text?.[request.lang] ?? done.refusal.code);
  return redirect(`/fiok/ugyeim/${submissionId}`, [flash('success', t('withdrawn'))]);
}

/** The client's own submission, unless its form says that it is not withdrawn at the portal. */
async function loadWithdrawable(request: ClientRequest): Promise<TrackedCase | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  return asClient(request, async (tx) => {
    const tracked = await findTrackedCase(tx, id);
    const submission = tracked === null ? null : await findSubmission(tx, id);
    if (tracked === null || submission === null || tracked.followsSubmissionId !== null) return null;
    const form = await getFormVersion(tx, submission.formCode, submission.formVersion);
    tx.audit({ action: 'portal.case.viewed', object: { type: 'submission', id }, municipalityId: tracked.municipalityId });
    return form.withdrawable === false ? null : tracked;
  });
}

function WithdrawalPage(model: { readonly frame: Frame; readonly tracked: TrackedCase; readonly reason: string; readonly fault: { readonly message: string; readonly name?: string } | null }): JSX.Element {
  const { frame, tracked, reason, fault } = model;
  const t = supplementTexts(frame.lang);
  const back = `/fiok/ugyeim/${tracked.submissionId}`;
  return (
    <Page {...frame} title={t('withdraw')} hasErrors={fault !== null} breadcrumbs={[{ label: t('cases'), href: '/fiok/ugyeim' }, { label: tracked.subject, href: back }, { label: t('withdraw') }]}>
      <ErrorSummary errors={fault === null ? [] : [fault]} />
      <MainHeading over={tracked.subject} lead={t('withdrawLead')}>
        {t('withdraw')}
      </MainHeading>
      <Form method="post" action={`${back}/visszavonas`}>
        <TextArea name="indok" label={t('reason')} help={t('reasonHelp')} value={reason} required={false} maxLength={1000} />
        <Checkbox name="biztos" label={t('sure')} checked={false} error={fault?.name === 'biztos' ? fault.message : undefined} />
        <ButtonRow>
          <Button look="danger">{t('withdrawButton')}</Button>
          <ButtonLink look="quiet" href={back}>
            {t('back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
