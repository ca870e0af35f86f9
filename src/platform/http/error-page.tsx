import type { VNode } from 'preact';
import { href } from '../html/addresses.ts';
import { Alert } from '../html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../html/components/button.tsx';
import { MainHeading } from '../html/frame/main-heading.tsx';
import { Page } from '../html/frame/page.tsx';
import { errorTexts } from './error-texts.ts';
import { frameOf } from './frame.ts';
import type { Reply, RequestContext } from './route.ts';

type ErrorReply = Extract<Reply, { kind: 'error' }>;

/** What happened, what is safe, what to do; and a number to tell the support. */
export function errorPage(request: RequestContext, error: ErrorReply): VNode {
  const t = errorTexts(request.lang);
  const kind = kindOf(error.status);
  const frame = frameOf(request);
  const isOffice = frame.surface === 'office';
  return (
    <Page {...frame} title={t(`${kind}Title`)} noIndex>
      <MainHeading>{t(`${kind}Title`)}</MainHeading>
      <p>{error.message?.[request.lang] ?? t(`${kind}Text`)}</p>
      {kind === 'signIn' && <SignInAgain request={request} isOffice={isOffice} />}
      <ButtonRow>
        <ButtonLink href={isOffice ? '/hivatal' : '/'} look="secondary">
          {t(isOffice ? 'toDesk' : 'toPortal')}
        </ButtonLink>
      </ButtonRow>
      <p>
        <small>{t('reference', { id: request.requestId })}</small>
      </p>
    </Page>
  );
}

/**
 * A form that was sent after the session had ended: all that was typed travels along unseen, so that after
 * signing in on another tab one button sends it again.
 */
function SignInAgain(props: { readonly request: RequestContext; readonly isOffice: boolean }): VNode {
  const { request } = props;
  const t = errorTexts(request.lang);
  const fields = request.form.filter(([name]) => name !== '_token');
  return (
    <>
      <Alert tone="info">{t('typedIsKept')}</Alert>
      <ol>
        <li>
          <a href={href(`${props.isOffice ? '/hivatal' : ''}/belepes?vissza=/munkamenet/rendben`)} target="_blank" rel="noopener">
            {t('signInOnNewTab')}
          </a>
        </li>
        <li>{t('thenSendAgain')}</li>
      </ol>
      <form method="post" action={href(request.url)} class="vh-form">
        <input type="hidden" name="_token" value={request.formToken} />
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('sendAgain')}</Button>
      </form>
    </>
  );
}

function kindOf(status: number): 'notFound' | 'signIn' | 'stale' | 'tooLarge' | 'tooMany' | 'conflict' | 'away' | 'invalid' | 'broken' {
  if (status === 404 || status === 410) return 'notFound';
  if (status === 401) return 'signIn';
  if (status === 403) return 'stale';
  if (status === 409) return 'conflict';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'tooMany';
  if (status === 503) return 'away';
  return status < 500 ? 'invalid' : 'broken';
}
