import type { JSX } from 'preact';
import { href } from '../addresses.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';

export interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
  /** What is paged, where a page has two such lists. */
  readonly label?: string | undefined;
}

/** Pages by number; nothing when there is one page. */
export function Pagination(props: PaginationProps): JSX.Element | null {
  const t = platformTexts(useLang());
  if (props.pageCount <= 1) return null;
  return (
    <nav class="ds-pagination vh-pagination" aria-label={props.label ?? t('pages')}>
      <ul>
        <li>{props.page > 1 && <PageLink href={props.hrefOf(props.page - 1)} rel="prev" text={t('previous')} />}</li>
        {shownPages(props.page, props.pageCount).map((page) => (
          <li key={page}>
            {page < 0 ? (
              <span class="vh-pagination-gap" aria-hidden="true">
                …
              </span>
            ) : (
              <PageLink
                href={props.hrefOf(page)}
                text={String(page)}
                label={t('page', { page })}
                current={page === props.page}
              />
            )}
          </li>
        ))}
        <li>
          {props.page < props.pageCount && <PageLink href={props.hrefOf(props.page + 1)} rel="next" text={t('next')} />}
        </li>
      </ul>
    </nav>
  );
}

/** Pages that know only their neighbours: lists read by key, not by number. Nothing when there is neither. */
export function PreviousNext(props: {
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly label?: string | undefined;
}): JSX.Element | null {
  const t = platformTexts(useLang());
  if (props.previous === undefined && props.next === undefined) return null;
  return (
    <nav class="ds-pagination vh-pagination" aria-label={props.label ?? t('pages')}>
      <ul>
        {props.previous !== undefined && (
          <li>
            <PageLink href={props.previous} rel="prev" text={t('previous')} />
          </li>
        )}
        {props.next !== undefined && (
          <li>
            <PageLink href={props.next} rel="next" text={t('next')} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageLink(props: {
  readonly href: string;
  readonly text: string;
  readonly label?: string;
  readonly rel?: 'prev' | 'next';
  readonly current?: boolean;
}): JSX.Element {
  return (
    <a
      class="ds-button"
      data-variant="tertiary"
      href={href(props.href)}
      aria-label={props.label}
      aria-current={props.current === true ? 'true' : undefined}
      rel={props.rel}
    >
      {props.text}
    </a>
  );
}

/** First, last, and the neighbours of the current page; a gap is a negative number. */
function shownPages(page: number, count: number): number[] {
  const shown = [1, page - 1, page, page + 1, count].filter((number) => number >= 1 && number <= count);
  const unique = [...new Set(shown)].toSorted((a, b) => a - b);
  return unique.flatMap((number, index) => {
    const gap = number - (unique[index - 1] ?? 0) > 1;
    return gap && index > 0 ? [-number, number] : [number];
  });
}
