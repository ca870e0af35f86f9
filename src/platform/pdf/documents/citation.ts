/** How Hungarian legal writing abbreviates the acts, by the keys that the code cites them with. */
const ACTS: Readonly<Record<string, string>> = {
  htv: 'Htv.',
  motv: 'Mötv.',
  art: 'Art.',
  air: 'Air.',
  avt: 'Avt.',
  akr: 'Ákr.',
  aht: 'Áht.',
  daptv: 'Dáptv.',
  hetv: 'Hetv.',
  nvt: 'Nvt.',
  infotv: 'Infotv.',
  kertv: 'Kertv.',
  akadtv: 'Akadtv.',
  tdij: 'Ktdtv.',
  ltv: 'Ltv.',
  itv: 'Itv.',
};

/**
 * A citation as print shows it: `htv:39/A` → `Htv. 39/A. §`, `air:124(1)` → `Air. 124. § (1)`.
 * What is not of this form (a local decree, say) is printed as it is.
 */
export function citationText(citation: string): string {
  const match = /^([a-z]+):(\d+(?:\/[A-Z]+)?)\s*(.*)$/.exec(citation);
  const act = match?.[1] === undefined ? undefined : ACTS[match[1]];
  if (match === null || act === undefined) return citation;
  const rest = match[3] === undefined || match[3] === '' ? '' : `\u00A0${match[3]}`;
  return `${act}\u00A0${match[2]}.\u00A0§${rest}`;
}
