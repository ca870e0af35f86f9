import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../texts/language.ts';

/** What components below the page frame need to know without being told each time. */
export interface PageContext {
  readonly lang: Lang;
  /** Posted back as `_token` by every `Form`; see platform/http. */
  readonly formToken: string | undefined;
}

export const PageContextValue = createContext<PageContext>({ lang: 'hu', formToken: undefined });

/** The language of the page being rendered; Hungarian outside a page. */
export function useLang(): Lang {
  return useContext(PageContextValue).lang;
}

/** The token that forms of this page post back. */
export function useFormToken(): string | undefined {
  return useContext(PageContextValue).formToken;
}
