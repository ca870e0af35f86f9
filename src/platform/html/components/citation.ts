import type { Lang } from '../../texts/language.ts';

/** How the acts are called in a citation; the keys stand in rules as `htv:39/A`. */
const ACTS: Readonly<Record<string, { readonly short: string; readonly full: string }>> = {
  htv: { short: 'Htv.', full: '1990. évi C. törvény a helyi adókról' },
  motv: { short: 'Mötv.', full: '2011. évi CLXXXIX. törvény Magyarország helyi önkormányzatairól' },
  art: { short: 'Art.', full: '2017. évi CL. törvény az adózás rendjéről' },
  air: { short: 'Air.', full: '2017. évi CLI. törvény az adóigazgatási rendtartásról' },
  avt: { short: 'Avt.', full: '2017. évi CLIII. törvény az adóhatóság által foganatosítandó végrehajtási eljárásokról' },
  akr: { short: 'Ákr.', full: '2016. évi CL. törvény az általános közigazgatási rendtartásról' },
  aht: { short: 'Áht.', full: '2011. évi CXCV. törvény az államháztartásról' },
  daptv: { short: 'Dáptv.', full: '2023. évi CIII. törvény a digitális államról' },
  hetv: { short: 'Hetv.', full: '2010. évi XXXVIII. törvény a hagyatéki eljárásról' },
  nvt: { short: 'Nvtv.', full: '2011. évi CXCVI. törvény a nemzeti vagyonról' },
  infotv: { short: 'Infotv.', full: '2011. évi CXII. törvény az információs önrendelkezési jogról és az információszabadságról' },
  kertv: { short: 'Kertv.', full: '2005. évi CLXIV. törvény a kereskedelemről' },
  akadtv: { short: 'Akadtv.', full: '2018. évi LXXV. törvény a honlapok és mobilalkalmazások akadálymentesítéséről' },
  tdij: { short: 'Ktdt.', full: '2003. évi LXXXIX. törvény a környezetterhelési díjról' },
  ltv: { short: 'Ltv.', full: '1995. évi LXVI. törvény a köziratokról és a levéltárakról' },
  itv: { short: 'Itv.', full: '1990. évi XCIII. törvény az illetékekről' },
};

export interface Citation {
  /** `Htv. 39/A. §` */
  readonly short: string;
  /** The whole name of the act; the short form again when the act is not known here. */
  readonly full: string;
}

/**
 * A citation key for people: `htv:39/A` gives `Htv. 39/A. §`, `art:209:(1)` gives `Art. 209. § (1)`.
 * An unknown key is shown as it is. In English: `Htv. s. 39/A`.
 */
export function citationOf(key: string, lang: Lang): Citation {
  const [actKey = '', paragraph = '', ...rest] = key.split(':');
  const act = ACTS[actKey];
  if (act === undefined || paragraph === '') return { short: key, full: key };
  const detail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const short = lang === 'hu' ? `${act.short} ${paragraph}. §${detail}` : `${act.short} s. ${paragraph}${detail}`;
  return { short, full: act.full };
}
