import type { JSX } from 'preact';
import { isoMoment } from '../../texts/format.ts';
import { href } from '../addresses.ts';
import { useFormToken, useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import type { PageSession } from './page-props.ts';

/** Asks whether the reader is still there; closed until its time comes, and the browser island opens it. */
export function SessionDialog(props: { readonly session: PageSession }): JSX.Element {
  const t = platformTexts(useLang());
  const { session } = props;
  return (
    <dialog
      class="ds-dialog vh-dialog"
      aria-labelledby="munkamenet-cim"
      data-session
      data-now={session.now === undefined ? undefined : isoMoment(session.now)}
      data-warn-at={isoMoment(session.idleWarningAt)}
      data-ends-at={isoMoment(session.endsAt)}
      data-extend={href(session.extendHref)}
      data-token={useFormToken()}
      data-minute-one={t('sessionMinutes', { count: 1 })}
      data-minute-many={t('sessionMinutes', { count: 99 }).replace('99', '{count}')}
      data-hour-one={t('sessionHours', { count: 1 })}
      data-hour-many={t('sessionHours', { count: 99 }).replace('99', '{count}')}
      data-less={t('sessionLessMinute')}
      data-left={t('sessionLeft', { left: '{left}' })}
      data-failed={t('sessionFailed')}
      data-over={t('sessionOver')}
    >
      <h2 class="ds-heading" id="munkamenet-cim">
        {t('sessionTitle')}
      </h2>
      <p data-session-text>{t('sessionText')}</p>
      <p role="status" data-session-left />
      <div class="vh-buttons">
        <button class="ds-button" data-variant="primary" type="button" data-session-continue>
          {t('sessionContinue')}
        </button>
        <a class="ds-button" data-variant="secondary" href={href(session.signInHref)} data-session-sign-in hidden>
          {t('signIn')}
        </a>
      </div>
    </dialog>
  );
}
