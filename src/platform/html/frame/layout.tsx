import type { ComponentChildren, JSX } from 'preact';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';

/** Part of a page with its own heading. */
export function Section(props: {
  readonly title: string;
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <section class="vh-section" id={props.id}>
      <div class="vh-section-head">
        <Heading>{props.title}</Heading>
        {props.beside}
      </div>
      {props.children}
    </section>
  );
}

/** Main content with something narrow beside it (steps, a running result, contacts); below it on a phone. */
export function Columns(props: {
  readonly children: ComponentChildren;
  readonly aside: ComponentChildren;
  /** Which side the narrow part stands on where there is room; at the start it comes first on a phone too. */
  readonly asideAt?: 'start' | 'end' | undefined;
  readonly asideLabel?: string | undefined;
}): JSX.Element {
  const aside = (
    <div class="vh-columns-aside" role={props.asideLabel === undefined ? undefined : 'complementary'} aria-label={props.asideLabel}>
      {props.aside}
    </div>
  );
  const atStart = props.asideAt === 'start';
  return (
    <div class={atStart ? 'vh-columns vh-columns-start' : 'vh-columns'}>
      {atStart && aside}
      <div class="vh-columns-main">{props.children}</div>
      {!atStart && aside}
    </div>
  );
}

/** List on the left, paper on the right, each scrolling by itself where there is room (office). */
export function SplitView(props: {
  readonly list: ComponentChildren;
  readonly paper: ComponentChildren;
  readonly listLabel?: string | undefined;
  readonly paperLabel?: string | undefined;
  /** Actions above the paper. */
  readonly actions?: ComponentChildren;
}): JSX.Element {
  const t = platformTexts(useLang());
  return (
    <div class="vh-split">
      <section class="vh-split-list" aria-label={props.listLabel ?? t('list')} tabIndex={0}>
        {props.list}
      </section>
      <section class="vh-split-paper" aria-label={props.paperLabel ?? t('paper')} tabIndex={0}>
        {props.actions !== undefined && <div class="vh-split-actions">{props.actions}</div>}
        {props.paper}
      </section>
    </div>
  );
}

/** Flowing text with headings and lists; keeps a readable line length. */
export function Prose(props: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="vh-prose">{props.children}</div>;
}

/** Things under each other with even space. */
export function Stack(props: { readonly children: ComponentChildren; readonly gap?: 'sm' | 'md' | 'lg' | undefined }): JSX.Element {
  return <div class={`vh-stack vh-stack-${props.gap ?? 'md'}`}>{props.children}</div>;
}

/** The opening of a home page: one question on the town's pale colour. */
export function Hero(props: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="vh-hero">
      {props.children}
      <span class="vh-hero-mark" aria-hidden="true">
        <svg viewBox="0 0 32 38" focusable="false">
          <path d="M2 2h28v18c0 8-6 12.5-14 16C8 32.5 2 28 2 20z" />
          <path d="M5 5h22v15c0 6.3-4.7 9.8-11 12.7C9.7 29.8 5 26.3 5 20z" />
          <path d="M9 24V14l7-5 7 5v10h-4v-6h-6v6z" />
        </svg>
      </span>
    </div>
  );
}
