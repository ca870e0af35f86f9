import type { VNode } from 'preact';
import { href, withQuery } from '../../../platform/html/addresses.ts';
import { formatMoment, formatMoney } from '../../../platform/texts/format.ts';
import { grouped, TEST_CARDS } from '../test-cards.ts';
import type { SimplePayTransaction } from '../transaction.ts';
import { Page, type PageContext, say } from './page.tsx';

export interface PayModel {
  readonly context: PageContext;
  readonly transaction: SimplePayTransaction;
  readonly typed: string;
  readonly isWrong: boolean;
}

/** The provider's page: what is paid, a card number, and the test cards. */
export function PayPage({ model }: { readonly model: PayModel }): VNode {
  const { context, transaction, typed, isWrong } = model;
  const own = `${context.root}${context.path}`;
  return (
    <Page context={context} heading={say(context, 'payHeading')} hasErrors={isWrong}>
      {isWrong && (
        <div class="problem" role="alert">
          <h2>{say(context, 'errorHeading')}</h2>
          <p>
            <a href="#kartya">{say(context, 'wrongCard')}</a>
          </p>
        </div>
      )}
      <Slip context={context} transaction={transaction} />
      <form method="post" action={href(own)}>
        <input type="hidden" name="nyelv" value={context.language} />
        <div class="field">
          <label for="kartya">{say(context, 'cardNumber')}</label>
          <small id="kartya-sugo">{say(context, 'cardHelp')}</small>
          {isWrong && (
            <span class="wrong" id="kartya-hiba">
              {say(context, 'wrongCard')}
            </span>
          )}
          <input
            type="text"
            id="kartya"
            name="kartya"
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            maxLength={30}
            aria-describedby={isWrong ? 'kartya-sugo kartya-hiba' : 'kartya-sugo'}
            aria-invalid={isWrong ? 'true' : undefined}
          />
        </div>
        <p class="buttons">
          <button type="submit" name="tett" value="fizetes">
            {say(context, 'pay')}
          </button>
          <button type="submit" name="tett" value="megszakitas" class="plain">
            {say(context, 'cancel')}
          </button>
          <button type="submit" name="tett" value="idotullepes" class="plain">
            {say(context, 'timeOut')}
          </button>
        </p>
      </form>
      <TestCards context={context} own={own} />
    </Page>
  );
}

/** What the transaction is about. */
export function Slip({ context, transaction }: { readonly context: PageContext; readonly transaction: SimplePayTransaction }): VNode {
  const { id, merchant, orderRef, totalHuf, expiresAt } = transaction;
  return (
    <dl class="slip">
      <dt>{say(context, 'amount')}</dt>
      <dd class="sum">{formatMoney(totalHuf, context.language)}</dd>
      <dt>{say(context, 'shop')}</dt>
      <dd>{merchant}</dd>
      <dt>{say(context, 'orderRef')}</dt>
      <dd>{orderRef}</dd>
      <dt>{say(context, 'transaction')}</dt>
      <dd>{id}</dd>
      <dt>{say(context, 'until')}</dt>
      <dd>{formatMoment(expiresAt, context.language)}</dd>
    </dl>
  );
}

function TestCards({ context, own }: { readonly context: PageContext; readonly own: string }): VNode {
  return (
    <>
      <h2>{say(context, 'cardsHeading')}</h2>
      <ul class="cards">
        {TEST_CARDS.map(({ number, what }) => (
          <li key={number}>
            <strong>{what[context.language]}</strong>
            <br />
            <code>{grouped(number)}</code>
            <a href={href(withQuery(own, { kartya: number, nyelv: context.language }))} aria-label={`${say(context, 'choose')}: ${what[context.language]}`}>
              {say(context, 'choose')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
