import type { Bilingual } from './result.ts';

/** A source of law, or a standard or catalogue where no act says it. */
export interface LegalSource {
  readonly title: Bilingual;
  /** How Hungarian texts shorten it: `Art.` */
  readonly short: string;
  readonly kind: 'act' | 'decree' | 'standard';
  /**
   * The state of the consolidated text in which the cited paragraphs were read, or null when the
   * text itself was not at hand and the rule follows common knowledge of it.
   */
  readonly readOn: string | null;
}

const READ_ON = '2026-08-21';

const act = (short: string, hu: string, en: string, readOn: string | null = READ_ON): LegalSource => ({
  title: { hu, en },
  short,
  kind: 'act',
  readOn,
});

const decree = (short: string, hu: string, en: string, readOn: string | null = null): LegalSource => ({
  title: { hu, en },
  short,
  kind: 'decree',
  readOn,
});

/** Every source that a citation may name, by key. */
export const LEGAL_SOURCES: Readonly<Record<string, LegalSource>> = {
  htv: act('Htv.', '1990. évi C. törvény a helyi adókról', 'Act C of 1990 on local taxes'),
  motv: act(
    'Mötv.',
    '2011. évi CLXXXIX. törvény Magyarország helyi önkormányzatairól',
    'Act CLXXXIX of 2011 on the local governments of Hungary',
  ),
  art: act('Art.', '2017. évi CL. törvény az adózás rendjéről', 'Act CL of 2017 on the rules of taxation'),
  air: act(
    'Air.',
    '2017. évi CLI. törvény az adóigazgatási rendtartásról',
    'Act CLI of 2017 on the rules of tax administration',
  ),
  avt: act(
    'Avt.',
    '2017. évi CLIII. törvény az adóhatóság által foganatosítandó végrehajtási eljárásokról',
    'Act CLIII of 2017 on enforcement by the tax authority',
  ),
  akr: act(
    'Ákr.',
    '2016. évi CL. törvény az általános közigazgatási rendtartásról',
    'Act CL of 2016 on general public administration procedures',
  ),
  aht: act('Áht.', '2011. évi CXCV. törvény az államháztartásról', 'Act CXCV of 2011 on public finances'),
  daptv: act(
    'Dáptv.',
    '2023. évi CIII. törvény a digitális államról és a digitális szolgáltatások nyújtásának egyes szabályairól',
    'Act CIII of 2023 on the digital state and digital services',
  ),
  hetv: act('Hetv.', '2010. évi XXXVIII. törvény a hagyatéki eljárásról', 'Act XXXVIII of 2010 on probate proceedings'),
  nvt: act('Nvt.', '2011. évi CXCVI. törvény a nemzeti vagyonról', 'Act CXCVI of 2011 on national assets'),
  infotv: act(
    'Infotv.',
    '2011. évi CXII. törvény az információs önrendelkezési jogról és az információszabadságról',
    'Act CXII of 2011 on informational self-determination and freedom of information',
  ),
  kertv: act('Kertv.', '2005. évi CLXIV. törvény a kereskedelemről', 'Act CLXIV of 2005 on trade'),
  akadtv: act(
    'Akadtv.',
    '2018. évi LXXV. törvény a közszférabeli szervezetek honlapjainak és mobilalkalmazásainak akadálymentesítéséről',
    'Act LXXV of 2018 on the accessibility of public sector websites and mobile applications',
  ),
  tdij: act(
    '2003. évi LXXXIX. tv.',
    '2003. évi LXXXIX. törvény a környezetterhelési díjról',
    'Act LXXXIX of 2003 on the environmental load charge',
  ),
  ltv: act(
    'Ltv.',
    '1995. évi LXVI. törvény a köziratokról, a közlevéltárakról és a magánlevéltári anyag védelméről',
    'Act LXVI of 1995 on public records, public archives and private archives',
  ),
  itv: act('Itv.', '1990. évi XCIII. törvény az illetékekről', 'Act XCIII of 1990 on duties'),
  mt: act('Mt.', '2012. évi I. törvény a munka törvénykönyvéről', 'Act I of 2012 on the Labour Code', null),
  szaz: act(
    'Szaz. tv.',
    '1996. évi XX. törvény a személyazonosító jel helyébe lépő azonosítási módokról és az azonosító kódok használatáról',
    'Act XX of 1996 on identification methods and identification codes',
    null,
  ),
  ctv: act(
    'Ctv.',
    '2006. évi V. törvény a cégnyilvánosságról, a bírósági cégeljárásról és a végelszámolásról',
    'Act V of 2006 on company registration',
    null,
  ),
  inytv: act('Inytv.', '2021. évi C. törvény az ingatlan-nyilvántartásról', 'Act C of 2021 on the land register', null),
  ptk: act('Ptk.', '2013. évi V. törvény a Polgári Törvénykönyvről', 'Act V of 2013 on the Civil Code'),
  anyktv: act('At.', '2010. évi I. törvény az anyakönyvi eljárásról', 'Act I of 2010 on the procedure of civil registry'),
  szoctv: act(
    'Szt.',
    '1993. évi III. törvény a szociális igazgatásról és szociális ellátásokról',
    'Act III of 1993 on social administration and social benefits',
  ),
  gyvt: act(
    'Gyvt.',
    '1997. évi XXXI. törvény a gyermekek védelméről és a gyámügyi igazgatásról',
    'Act XXXI of 1997 on the protection of children and the administration of guardianship',
  ),
  temtv: act(
    'Temtv.',
    '1999. évi XLIII. törvény a temetőkről és a temetkezésről',
    'Act XLIII of 1999 on cemeteries and burial',
  ),
  d63: decree(
    '63/2006. Korm. r.',
    '63/2006. (III. 27.) Korm. rendelet a pénzbeli és természetbeni szociális ellátások igényléséről, megállapításáról és folyósításáról',
    'Government Decree 63/2006 on claiming, granting and paying social benefits',
    '2026-01-01',
  ),
  d149: decree(
    '149/1997. Korm. r.',
    '149/1997. (IX. 10.) Korm. rendelet a gyámhatóságokról, valamint a gyermekvédelmi és gyámügyi eljárásról',
    'Government Decree 149/1997 on guardianship authorities and their procedure',
    '2026-01-01',
  ),
  d429: decree(
    '429/2017. Korm. r.',
    '429/2017. (XII. 20.) Korm. rendelet az anyakönyvezési feladatok ellátásának részletes szabályairól',
    'Government Decree 429/2017 on the tasks of civil registry',
    '2026-01-01',
  ),
  d17: decree(
    '17/2015. Korm. r.',
    '17/2015. (II. 16.) Korm. rendelet a jegyző hatáskörébe tartozó birtokvédelmi eljárásról',
    'Government Decree 17/2015 on possession protection by the municipal clerk',
    '2026-01-01',
  ),
  d23: decree(
    '23/2011. Korm. r.',
    '23/2011. (III. 8.) Korm. rendelet a zenés, táncos rendezvények működésének biztonságosabbá tételéről',
    'Government Decree 23/2011 on the safety of music and dance events',
    '2026-01-01',
  ),
  d55: decree(
    '55/2009. Korm. r.',
    '55/2009. (III. 13.) Korm. rendelet a vásárokról, a piacokról, és a bevásárlóközpontokról',
    'Government Decree 55/2009 on fairs, markets and shopping centres',
    '2026-01-01',
  ),
  d57: decree(
    '57/2013. Korm. r.',
    '57/2013. (II. 27.) Korm. rendelet a telepengedélyről és a telep létesítésének bejelentéséről',
    'Government Decree 57/2013 on licences and notices of industrial sites',
    '2026-01-01',
  ),
  d210: decree(
    '210/2009. Korm. r.',
    '210/2009. (IX. 29.) Korm. rendelet a kereskedelmi tevékenységek végzésének feltételeiről',
    'Government Decree 210/2009 on the conditions of trade',
    '2026-01-01',
  ),
  d239: decree(
    '239/2009. Korm. r.',
    '239/2009. (X. 20.) Korm. rendelet a szálláshely-szolgáltatási tevékenység folytatásának részletes feltételeiről',
    'Government Decree 239/2009 on the conditions of providing accommodation',
    '2026-01-01',
  ),
  d465: decree(
    '465/2017. Korm. r.',
    '465/2017. (XII. 28.) Korm. rendelet az adóigazgatási eljárás részletszabályairól',
    'Government Decree 465/2017 on the detailed rules of tax procedure',
    READ_ON,
  ),
  d282: decree(
    '282/2024. Korm. r.',
    '282/2024. (IX. 30.) Korm. rendelet a települési zöldinfrastruktúráról, a zöldfelületi tanúsítványról és a zöld védjegyről',
    'Government Decree 282/2024 on green infrastructure of settlements',
    '2026-01-01',
  ),
  d41: decree(
    '41/2010. Korm. r.',
    '41/2010. (II. 26.) Korm. rendelet a kedvtelésből tartott állatok tartásáról és forgalmazásáról',
    'Government Decree 41/2010 on keeping and trading pet animals',
    '2026-01-01',
  ),
  itm26: decree(
    '26/2021. ITM r.',
    '26/2021. (VI. 28.) ITM rendelet az útügyi igazgatásról',
    'ITM Decree 26/2021 on the administration of roads',
  ),
  allatv: act(
    'Ávtv.',
    '1998. évi XXVIII. törvény az állatok védelméről és kíméletéről',
    'Act XXVIII of 1998 on the protection and humane treatment of animals',
    null,
  ),
  kkt: act('Kkt.', '1988. évi I. törvény a közúti közlekedésről', 'Act I of 1988 on road transport', null),
  fmhtv: act(
    'Fmhtv.',
    '2009. évi L. törvény a fizetési meghagyásos eljárásról',
    'Act L of 2009 on the order for payment procedure',
    null,
  ),
  d70: decree(
    '70/2003. FVM r.',
    '70/2003. (VI. 27.) FVM rendelet a méhállományok védelméről és a mézelő méhek egyes betegségeinek megelőzéséről és leküzdéséről',
    'FVM Decree 70/2003 on the protection of bees and on diseases of honey bees',
    '2026-01-01',
  ),
  d301: decree(
    '301/2016. Korm. r.',
    '301/2016. (IX. 30.) Korm. rendelet a közérdekű adat iránti igény teljesítéséért megállapítható költségtérítés mértékéről',
    'Government Decree 301/2016 on the costs that may be charged for data of public interest',
    '2026-01-01',
  ),
  d320: decree(
    '320/2024. Korm. r.',
    '320/2024. (XI. 6.) Korm. rendelet a digitális állam megvalósításához kapcsolódó egyes szervezetek kijelöléséről',
    'Government Decree 320/2024 on the bodies that carry out the digital state',
    '2026-01-01',
  ),
  d419: decree(
    '419/2021. Korm. r.',
    '419/2021. (VII. 15.) Korm. rendelet a településtervek tartalmáról, elkészítésének és elfogadásának rendjéről, valamint egyes településrendezési sajátos jogintézményekről',
    'Government Decree 419/2021 on town plans and certain instruments of town planning',
    '2026-01-01',
  ),
  meptv: act('Méptv.', '2023. évi C. törvény a magyar építészetről', 'Act C of 2023 on Hungarian architecture', '2026-01-01'),
  panasztv: act(
    'Panasztv.',
    '2023. évi XXV. törvény a panaszokról, a közérdekű bejelentésekről, valamint a visszaélések bejelentésével összefüggő szabályokról',
    'Act XXV of 2023 on complaints, public interest disclosures and the reporting of abuses',
    '2026-01-01',
  ),
  lakastv: act(
    'Lakástv.',
    '1993. évi LXXVIII. törvény a lakások és helyiségek bérletére, valamint az elidegenítésükre vonatkozó egyes szabályokról',
    'Act LXXVIII of 1993 on the lease and sale of dwellings and premises',
    '2026-01-01',
  ),
  szja: act(
    'Szja tv.',
    '1995. évi CXVII. törvény a személyi jövedelemadóról',
    'Act CXVII of 1995 on personal income tax',
    null,
  ),
  d322: decree('322/2024. Korm. r.', '322/2024. Korm. rendelet', 'Government Decree 322/2024'),
  mnb35: decree(
    '35/2017. MNB r.',
    '35/2017. (XII. 14.) MNB rendelet a pénzforgalom lebonyolításáról',
    'MNB Decree 35/2017 on payment transactions',
  ),
  iso13616: {
    title: {
      hu: 'ISO 13616: nemzetközi bankszámlaszám (IBAN)',
      en: 'ISO 13616: international bank account number (IBAN)',
    },
    short: 'ISO 13616',
    kind: 'standard',
    readOn: null,
  },
  ksh: {
    title: {
      hu: 'KSH: a helységnévtár és a statisztikai számjel rendszere',
      en: 'KSH: the gazetteer and the statistical number system',
    },
    short: 'KSH',
    kind: 'standard',
    readOn: null,
  },
};

/** The parts of a citation such as `akr:50(2).c` or `htv:39/A`, or of a whole source, `szaz`. */
export interface Citation {
  readonly key: string;
  readonly source: LegalSource;
  readonly section?: string;
  readonly subsection?: string;
  readonly point?: string;
}

/**
 * Reads a citation: `key`, `key:section`, then optionally `(subsection)` and `.point`, where a
 * section may be lettered (`39/A`) or counted by book (`5:8` of the Civil Code) and a point is a letter
 * or a number (`52.9`). Null when the form or the key is not known.
 */
export function parseCitation(text: string): Citation | null {
  const match = /^([a-z][a-z0-9]*)(?::(\d+(?::\d+)?(?:\/[A-Z])?)(?:\((\d+[a-z]?)\))?(?:\.(\d+|[a-z]{1,2}))?)?$/.exec(text);
  const [, key = '', section, subsection, point] = match ?? [];
  const source = Object.hasOwn(LEGAL_SOURCES, key) ? LEGAL_SOURCES[key] : undefined;
  if (source === undefined) return null;
  return {
    key,
    source,
    ...(section === undefined ? {} : { section }),
    ...(subsection === undefined ? {} : { subsection }),
    ...(point === undefined ? {} : { point }),
  };
}

/** `art:209` → `Art. 209. §`, `akr:50(2).c` → `Ákr. 50. § (2) bek. c) pont`; an unknown citation as it stands. */
export function citationText(text: string): string {
  const citation = parseCitation(text);
  if (citation === null) return text;
  const { source, section, subsection, point } = citation;
  const parts = [source.short];
  if (section !== undefined) parts.push(`${section}. §`);
  if (subsection !== undefined) parts.push(`(${subsection}) bek.`);
  if (point !== undefined) parts.push(/^\d/.test(point) ? `${point}. pont` : `${point}) pont`);
  return parts.join(' ');
}
