import type { VNode } from 'preact';
import { href } from '../../../platform/html/addresses.ts';
import type { SimulatedWay } from '../options.ts';
import { LEVEL_TEXTS, WAY_TEXTS } from '../texts.ts';
import { WAYS } from '../ways.ts';
import { Hidden, Page, say, type PageContext } from './page.tsx';

/** The choice among the ways; those that are not sure enough are shown, with the reason. */
export function ChooserPage(props: {
  readonly context: PageContext;
  readonly pending: string;
  readonly allowed: readonly SimulatedWay[];
}): VNode {
  const { context, pending, allowed } = props;
  const { language, root } = context;
  return (
    <Page context={context} heading={say(context, 'chooseHeading')}>
      <p>{say(context, 'chooseIntro')}</p>
      <ul class="ways">
        {WAYS.map((way) => (
          <li>
            {allowed.includes(way.id) ? (
              <a href={href(wayHref(root, { way: way.id, pending, language }))}>
                {WAY_TEXTS[way.id].name[language]}
              </a>
            ) : (
              <strong>{WAY_TEXTS[way.id].name[language]}</strong>
            )}
            <p>{WAY_TEXTS[way.id].description[language]}</p>
            <p>
              {say(context, 'level')}: {LEVEL_TEXTS[way.level][language]}.{' '}
              {allowed.includes(way.id) ? '' : say(context, 'notEnough')}
            </p>
          </li>
        ))}
      </ul>
      <CancelForm context={context} pending={pending} />
    </Page>
  );
}

/** The address of a way's own page. */
export function wayHref(
  root: string,
  to: { readonly way: SimulatedWay; readonly pending: string; readonly language: string } & {
    readonly person?: string;
    readonly search?: string;
  },
): string {
  const query = new URLSearchParams({ kerelem: to.pending, nyelv: to.language });
  if (to.search !== undefined && to.search !== '') query.set('szuro', to.search);
  if (to.person !== undefined) query.set('szemely', to.person);
  return `${root}/${to.way}?${query.toString()}`;
}

/** Gives up: the site is told that the person did not want to sign in. */
export function CancelForm(props: {
  readonly context: PageContext;
  readonly pending: string;
}): VNode {
  const { context, pending } = props;
  return (
    <form method="post" action={href(`${context.root}/megszakitas`)}>
      <Hidden values={{ kerelem: pending, nyelv: context.language }} />
      <button type="submit" class="plain">
        {say(context, 'cancel')}
      </button>
    </form>
  );
}
