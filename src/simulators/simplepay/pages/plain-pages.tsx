import type { VNode } from 'preact';
import { href } from '../../../platform/html/addresses.ts';
import type { SimplePayTransaction, TransactionStatus } from '../transaction.ts';
import { Page, type PageContext, say } from './page.tsx';
import { Slip } from './pay-page.tsx';

/** A transaction that has ended, asked for again: how it ended, and the way back. */
export function EndedPage(props: {
  readonly context: PageContext;
  readonly transaction: SimplePayTransaction & { readonly status: Exclude<TransactionStatus, 'INPAYMENT'> };
  readonly backTo: string;
}): VNode {
  const { context, transaction, backTo } = props;
  return (
    <Page context={context} heading={say(context, 'endedHeading')}>
      <p>{say(context, `ended_${transaction.status}`)}</p>
      <Slip context={context} transaction={transaction} />
      <p>
        <a class="button" href={href(backTo, { origins: [new URL(backTo).origin] })}>
          {say(context, 'backToShop')}
        </a>
      </p>
    </Page>
  );
}

export function MissingPage({ context }: { readonly context: PageContext }): VNode {
  return (
    <Page context={context} heading={say(context, 'missingHeading')}>
      <p>{say(context, 'missingText')}</p>
    </Page>
  );
}

export function HomePage({ context }: { readonly context: PageContext }): VNode {
  return (
    <Page context={context} heading={say(context, 'homeHeading')}>
      <p>{say(context, 'homeText')}</p>
    </Page>
  );
}
