import { frameOf, type Frame } from '../../../../platform/http/frame.ts';
import type { ClientRequest } from '../../../../platform/http/route.ts';
import { accountDataTexts } from '../../texts/account-data.ts';
import { accountTexts } from '../../texts/account.ts';
import { balanceTexts } from '../../texts/balance.ts';

/** The frame of a client's own pages, with the parts of the account in the header. */
export function accountFrame(request: ClientRequest): Frame {
  const t = accountTexts(request.lang);
  const path = request.url.split('?')[0] ?? '';
  const items = [
    { label: t('todo'), href: '/fiok' },
    { label: t('cases'), href: '/fiok/ugyeim' },
    { label: t('inbox'), href: '/fiok/postalada' },
    { label: balanceTexts(request.lang)('title'), href: '/fiok/egyenleg' },
    { label: accountDataTexts(request.lang)('representation'), href: '/fiok/kepviselet' },
    { label: accountDataTexts(request.lang)('contact'), href: '/fiok/adataim' },
  ].map((item) => ({ ...item, current: path === item.href || (item.href !== '/fiok' && path.startsWith(`${item.href}/`)) }));
  return { ...frameOf(request), sections: [{ label: t('nav'), items }] };
}
