import type { JSX } from 'preact';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { Details } from '../../../../platform/html/components/details.tsx';
import { LinkList } from '../../../../platform/html/components/link-list.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { principalName } from '../../domain/principal.ts';
import { accountDataTexts } from '../../texts/account-data.ts';
import { matterTexts } from '../../texts/matter.ts';
import type { MatterModel } from './matter.view.tsx';

/** For whom the form is begun, when not for oneself: those of the list, then the capacities that the form allows. */
export function ForWhom({ frame, municipality, form, capacities, principals, isSignedIn }: MatterModel): JSX.Element | null {
  const others = capacities.filter((capacity) => capacity !== 'self');
  if (others.length === 0) return null;
  const t = matterTexts(frame.lang);
  const begin = (nevben: string): string => {
    const path = withQuery(`/${municipality.slug}/ugyinditas/${form.slug}/kitoltes`, { nevben });
    return isSignedIn ? path : withQuery('/belepes', { vissza: path });
  };
  return (
    <Details summary={t('forWhom')} open={!capacities.includes('self')}>
      <p>{t('forWhomText')}</p>
      <LinkList
        items={[
          ...principals.map((principal) => ({ label: t('forName', { name: principalName(principal) }), href: begin(principal.id), note: accountDataTexts(frame.lang)(`capacity_${principal.capacity}`) })),
          ...others.map((capacity) => ({ label: t('forSomebody', { capacity: t(capacity) }), href: begin(capacity) })),
        ]}
      />
      {isSignedIn && (
        <p>
          <SafeLink href="/fiok/kepviselet">{t('toPrincipals')}</SafeLink>
        </p>
      )}
    </Details>
  );
}
