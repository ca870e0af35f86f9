import { BUDAPEST } from '../../../kernel/dates.ts';
import { formatDay } from '../../texts/format.ts';
import type { Lang } from '../../texts/language.ts';

/** A moment to the second in Budapest time, as official proofs state it. */
export function formatMomentExact(moment: Temporal.Instant, lang: Lang): string {
  const local = moment.toZonedDateTimeISO(BUDAPEST);
  const clock = [local.hour, local.minute, local.second].map((part) => String(part).padStart(2, '0')).join(':');
  const day = formatDay(local.toPlainDate(), lang);
  return lang === 'hu' ? `${day} ${clock}` : `${day}, ${clock}`;
}

/** The size of a file in the unit that reads best, one decimal at most. */
export function formatFileSize(bytes: number, lang: Lang): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const size = Math.round((bytes / 1024 ** step) * 10) / 10;
  const text = lang === 'hu' ? String(size).replace('.', ',') : String(size);
  return `${text}\u00A0${units[step]}`;
}
