import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Checkbox } from '../../../../platform/html/fields/choice-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { flash } from '../../../../platform/http/flash.ts';
import { asClient, type ClientRequest, field, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { chooseNotices, wantsNotices } from '../../../../platform/mail/mail-choice.ts';
import { signingTexts } from '../../texts/signing.ts';
import { accountFrame } from '../account/account-frame.ts';

const PATH = '/fiok/ertesitesek';

/** Whether the client wants e-mail notices. */
export const noticeRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, permission: 'client', handle: show },
  { method: 'POST', path: PATH, permission: 'client', handle: choose },
];

async function show(request: ClientRequest): Promise<Reply> {
  const t = signingTexts(request.lang);
  const checked = await asClient(request, wantsNotices);
  return page(
    <Page {...accountFrame(request)} title={t('notices')} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: t('notices') }]}>
      <MainHeading lead={t('noticesLead')}>{t('notices')}</MainHeading>
      <Form method="post" action={PATH}>
        <Checkbox name="kerek" label={t('noticesWant')} help={t('noticesHelp')} checked={checked} />
        <ButtonRow>
          <Button>{t('save')}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
}

async function choose(request: ClientRequest): Promise<Reply> {
  const wants = field(request, 'kerek') === 'igen';
  await asClient(request, (tx) => chooseNotices(tx, wants));
  return redirect(PATH, [flash('success', signingTexts(request.lang)(wants ? 'noticesOn' : 'noticesOff'))]);
}
