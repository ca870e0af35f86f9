import type { JSX } from 'preact';
import type { Lang } from '../../texts/language.ts';
import { articleOf } from '../../texts/article.ts';
import { href } from '../addresses.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Icon } from './icon.tsx';

export interface StepItem {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo' | 'error';
  /** Where a step already reached leads. */
  readonly href?: string | undefined;
}

/** How far a form is: a list at the side; on a phone "3. lépés az 5-ből" and the step's name. */
export function Steps(props: { readonly items: readonly StepItem[]; readonly label?: string | undefined }): JSX.Element {
  const lang = useLang();
  const t = platformTexts(lang);
  const index = props.items.findIndex((item) => item.state === 'current');
  const current = props.items[index];
  return (
    <nav class="vh-steps" aria-label={props.label ?? t('steps')}>
      {current !== undefined && (
        <p class="vh-steps-short">
          <span class="vh-quiet">{t('stepOf', { step: index + 1, ofCount: outOf(props.items.length, lang) })}</span>
          <progress class="vh-progress" value={index + 1} max={props.items.length} aria-hidden="true" />
        </p>
      )}
      <ol>
        {props.items.map((item, position) => (
          <Step key={`${position}-${item.label}`} item={item} position={position} />
        ))}
      </ol>
    </nav>
  );
}

/** "az 5-ből", "a 3-ból"; in English the bare number. */
export function outOf(count: number, lang: Lang): string {
  return lang === 'hu' ? `${articleOf(String(count))} ${count}-${outOfEnding(count)}` : String(count);
}

// The ending follows the vowels of the number's last spoken word: három, hat, nyolc, nulla, húsz, harminc, hatvan, nyolcvan, száz are deep.
function outOfEnding(count: number): 'ből' | 'ból' {
  const ones = count % 10;
  if (ones !== 0) return [3, 6, 8].includes(ones) ? 'ból' : 'ből';
  const tens = Math.floor(count / 10) % 10;
  if (tens !== 0) return [2, 3, 6, 8].includes(tens) ? 'ból' : 'ből';
  return Math.floor(count / 100) % 10 === 0 && count !== 0 ? 'ből' : 'ból';
}

function Step(props: { readonly item: StepItem; readonly position: number }): JSX.Element {
  const t = platformTexts(useLang());
  const { item } = props;
  const note = { done: t('stepDone'), current: t('stepCurrent'), error: t('stepError'), todo: undefined }[item.state];
  const mark = item.state === 'done' ? <Icon name="check" /> : item.state === 'error' ? <Icon name="warning" /> : null;
  const content = (
    <>
      <span class="vh-step-mark">{mark ?? String(props.position + 1)}</span>
      <span class="vh-step-label">
        {item.label}
        {note !== undefined && <span class="ds-sr-only"> ({note})</span>}
      </span>
    </>
  );
  return (
    <li class={`vh-step vh-step-${item.state}`} aria-current={item.state === 'current' ? 'step' : undefined}>
      {item.href === undefined || item.state === 'current' ? (
        <span class="vh-step-line">{content}</span>
      ) : (
        <a class="vh-step-line" href={href(item.href)}>
          {content}
        </a>
      )}
    </li>
  );
}
