import type { VNode } from 'preact';
import { href } from '../../../platform/html/addresses.ts';
import type { Bilingual } from '../../../kernel/result.ts';
import { Hidden, Page, say, type PageContext } from './page.tsx';

/** Carries the answer to the site: posts itself by script, by the button without it. */
export function ContinuePage(props: {
  readonly context: PageContext;
  readonly acsUrl: string;
  readonly samlResponse: string;
  readonly relayState: string | null;
}): VNode {
  const { context, acsUrl, samlResponse, relayState } = props;
  const relay: Record<string, string> = relayState === null ? {} : { RelayState: relayState };
  return (
    <Page
      context={context}
      heading={say(context, 'continueHeading')}
      script={`${context.root}/kau.js`}
    >
      <p>{say(context, 'continueText')}</p>
      <form id="continue" method="post" action={href(acsUrl, { origins: [new URL(acsUrl).origin] })}>
        <Hidden values={{ SAMLResponse: samlResponse, ...relay }} />
        <button type="submit">{say(context, 'continue')}</button>
      </form>
    </Page>
  );
}

/** The mount point itself: who is signed in here, and the way out of everything. */
export function SessionPage(props: {
  readonly context: PageContext;
  readonly session: { readonly name: string; readonly until: string } | null;
}): VNode {
  const { context, session } = props;
  return (
    <Page context={context} heading={say(context, 'sessionHeading')}>
      {session === null ? (
        <p>{say(context, 'sessionNone')}</p>
      ) : (
        <>
          <p>{say(context, 'sessionWho', { name: session.name })}</p>
          <p>{say(context, 'sessionUntil', { time: session.until })}</p>
          <form method="post" action={href(`${context.root}/kijelentkezes`)}>
            <button type="submit">{say(context, 'signOut')}</button>
          </form>
        </>
      )}
    </Page>
  );
}

export function SignedOutPage(props: {
  readonly context: PageContext;
  readonly isComplete: boolean;
}): VNode {
  const { context, isComplete } = props;
  return (
    <Page context={context} heading={say(context, 'signedOutHeading')}>
      <p>{say(context, isComplete ? 'signedOutText' : 'signedOutPartly')}</p>
    </Page>
  );
}

/** An error in both languages, as it may come before any language was chosen. */
export function ErrorPage(props: {
  readonly context: PageContext;
  readonly text: Bilingual;
  /** The code of the refusal, for whoever has to find out. */
  readonly code: string;
}): VNode {
  const { context, text, code } = props;
  const otherLanguage = context.language === 'hu' ? 'en' : 'hu';
  return (
    <Page context={context} heading={say(context, 'errorHeading')}>
      <p>{text[context.language]}</p>
      <p lang={otherLanguage}>{text[otherLanguage]}</p>
      <p>
        {say(context, 'reason')}: <code>{code}</code>
      </p>
    </Page>
  );
}
