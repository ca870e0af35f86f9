import type { FormDefinition } from '../../domain/definition.ts';
import { isJson } from './posted.ts';
import { choice, property, type Property } from './properties.ts';

/** Panels about the form as a whole, in the order of their tabs. */
export const FORM_PANELS = ['alapadatok', 'kinek', 'jog', 'iranyitas', 'parameterek', 'alairok'] as const;
export type FormPanel = (typeof FORM_PANELS)[number];

type Json = Readonly<Record<string, unknown>>;
const always = { isAlways: true } as const;

/** What each panel asks. The names are those of `panelOf`. */
export const FORM_PROPERTIES: Readonly<Record<FormPanel, readonly Property[]>> = {
  alapadatok: [
    property('title', 'words', 'Az űrlap címe', 'Title of the form', always),
    property('summary', 'longwords', 'Miről szól? Két mondatban', 'What is it about? In two sentences', always),
    property('slug', 'text', 'Címrész az internetes címben', 'Part of the web address', { ...always, help: { hu: 'Kisbetűk ékezet nélkül, kötőjellel: kozterulet-hasznalat', en: 'Small letters without accents, with hyphens: kozterulet-hasznalat' } }),
    property('area', 'pick', 'Terület', 'Area', {
      ...always,
      choices: [choice('tax', 'adó', 'tax'), choice('trade', 'ipar, kereskedelem', 'trade'), choice('estates', 'hagyaték', 'estates'), choice('possession', 'birtokvédelem', 'protection of possession'), choice('civil-registry', 'anyakönyv', 'civil registry'), choice('social', 'szociális ügy', 'social matters'), choice('other', 'más', 'other')],
    }),
    property('lifeEvents', 'lines', 'Élethelyzetek, soronként egy', 'Life events, a line each', { isRare: true }),
    property('notice', 'longwords', 'Figyelmeztetés az űrlap fölött', 'Warning above the form', { isRare: true }),
    property('elsewhere.text', 'words', 'Máshol is intézhető: mit mondjunk?', 'It can be done elsewhere: what to say?', { isRare: true }),
    property('elsewhere.href', 'text', 'Máshol is intézhető: cím (https://…)', 'It can be done elsewhere: address (https://…)', { isRare: true }),
    property('attachmentsTotalBytes', 'whole', 'A mellékletek együtt legfeljebb (bájt)', 'Attachments together at most (bytes)', { isRare: true }),
  ],
  kinek: [
    property('audience.whoFiles', 'longwords', 'Ki nyújthatja be?', 'Who may file it?', always),
    property('audience.capacities', 'picks', 'Milyen minőségben?', 'In what capacity?', {
      ...always,
      choices: [choice('self', 'saját nevében', 'for oneself'), choice('legal-representative', 'szülőként, gyámként', 'as a parent or guardian'), choice('authorised-person', 'meghatalmazottként', 'as an authorised person'), choice('organisation-officer', 'szervezet képviselőjeként', 'as an officer of an organisation'), choice('permanent-agent', 'állandó meghatalmazottként', 'as a permanent agent')],
    }),
    property('needsIdentification', 'flag', 'Csak azonosított személy küldheti be', 'Only an identified person may send it', always),
    property('audience.electronicFor', 'pick', 'Kinek kötelező elektronikusan?', 'Who must file electronically?', { choices: [choice('nobody', 'senkinek', 'nobody'), choice('organisations', 'szervezeteknek', 'organisations'), choice('everyone', 'mindenkinek', 'everyone')] }),
    property('audience.needed', 'wordlist', 'Mi kell hozzá? Soronként egy', 'What is needed? A line each', always),
    property('audience.minutes', 'whole', 'Hány perc a kitöltés?', 'How many minutes does it take?', always),
    property('audience.feeHuf', 'whole', 'Díj (Ft)', 'Fee (HUF)', always),
    property('audience.feeNote', 'words', 'A díj magyarázata', 'About the fee'),
    property('audience.fileBy', 'words', 'Meddig kell benyújtani?', 'By when must it be filed?'),
    property('decision.how', 'pick', 'Mikorra döntenek?', 'By when is it decided?', {
      ...always,
      choices: [choice('summary', 'sommás eljárás (8 nap)', 'summary procedure (8 days)'), choice('full', 'teljes eljárás (60 nap)', 'full procedure (60 days)'), choice('tax', 'adóügy', 'tax matter'), choice('none', 'nincs döntés (bejelentés)', 'no decision (a report)'), choice('special', 'külön törvény szerint', 'by an act of its own')],
    }),
    property('decision.days', 'whole', 'Külön határidő: ennyi', 'Time limit of its own: so many', { isRare: true }),
    property('decision.unit', 'pick', 'Külön határidő: egység', 'Time limit of its own: unit', { isRare: true, choices: [choice('calendar', 'nap', 'days'), choice('working', 'munkanap', 'working days'), choice('months', 'hónap', 'months')] }),
    property('decision.legal', 'text', 'Külön határidő: jogszabály (infotv:29)', 'Time limit of its own: law (infotv:29)', { isRare: true }),
    property('validFrom', 'text', 'Érvényes ettől a naptól', 'In force from', always),
    property('validTo', 'text', 'Érvényes eddig a napig', 'In force until'),
    property('withdrawable', 'pick', 'Visszavonható a döntésig?', 'May it be withdrawn until it is decided?', { choices: [choice('nem', 'nem', 'no')] }),
  ],
  jog: [
    property('legalBasis', 'rows', 'Jogszabályhelyek', 'Legal sources', {
      ...always,
      fresh: { key: 'akr:35', title: { hu: '', en: '' } },
      columns: [property('key', 'text', 'Hely (htv:12)', 'Place (htv:12)', always), property('title', 'words', 'Miről szól?', 'What is it about?', always)],
    }),
  ],
  iranyitas: [
    property('routing.subjectArea', 'words', 'Ügykör', 'Subject area', always),
    property('routing.retentionCode', 'text', 'Irattári tételszám', 'Retention code', always),
    property('routing.module', 'pick', 'Melyik terület veszi át?', 'Which room takes it?', { ...always, choices: [choice('records', 'iktatás', 'records'), choice('tax', 'adó', 'tax'), choice('trade', 'ipar, kereskedelem', 'trade'), choice('estates', 'hagyaték', 'estates'), choice('social', 'szociális ügy', 'social matters'), choice('registry', 'anyakönyv', 'civil registry')] }),
    property('routing.unit', 'words', 'Javasolt szervezeti egység', 'Suggested unit'),
    property('routing.caseTitle', 'words', 'Az ügy címe', 'Title of the case', { ...always, help: { hu: 'Kapcsos zárójelben egy kérdés azonosítója: Kérelem – {subject}', en: 'The name of a question in braces: Request – {subject}' } }),
  ],
  parameterek: [
    property('parameters', 'rows', 'Amit az önkormányzat állít be', 'What the municipality sets', {
      ...always,
      fresh: { name: 'newParameter', type: 'number', label: { hu: '', en: '' } },
      columns: [
        property('label', 'words', 'Felirat', 'Label', always),
        property('type', 'pick', 'Fajta', 'Kind', { ...always, choices: [choice('number', 'szám', 'number'), choice('text', 'szöveg', 'text'), choice('yesno', 'igen vagy nem', 'yes or no')] }),
        property('unit', 'text', 'Mértékegység', 'Unit'),
        property('legal', 'text', 'Jogszabály', 'Law'),
        property('name', 'text', 'Név a kifejezésekben: municipality.…', 'Name in expressions: municipality.…', always),
      ],
    }),
  ],
  alairok: [
    property('signers', 'rows', 'Akinek még alá kell írnia', 'Who else must sign', {
      fresh: { id: 'signer', label: { hu: '', en: '' }, email: 'email' },
      columns: [
        property('label', 'words', 'Ki ő?', 'Who is it?', always),
        property('email', 'text', 'E-mail-címének kérdése (azonosító)', 'Question of their e-mail address (its name)', always),
        property('name', 'text', 'Nevének kérdése (azonosító)', 'Question of their name (its name)'),
        property('requiredIf', 'condition', 'Mikor kell aláírnia?', 'When must they sign?'),
        property('id', 'text', 'Azonosító', 'Name', always),
      ],
    }),
  ],
};

/** The form as its panels show it: a time limit of its own is told apart in `decision`, what is true unless said is told by what is not. */
export function panelOf(definition: FormDefinition): Json {
  const { decidedBy } = definition.audience;
  const decision = typeof decidedBy === 'string' ? { how: decidedBy } : { ...decidedBy, how: 'special' };
  return { ...definition, decision, withdrawable: definition.withdrawable === false ? 'nem' : undefined };
}

/** The definition that a changed panel means. */
export function definitionOf({ decision, withdrawable, elsewhere, audience, ...others }: Json): Json {
  return {
    ...others,
    audience: { ...(isJson(audience) ? audience : {}), decidedBy: decidedBy(isJson(decision) ? decision : {}) },
    ...(withdrawable === 'nem' ? { withdrawable: false } : {}),
    ...(isJson(elsewhere) && Object.keys(elsewhere).length > 0 ? { elsewhere: { text: { hu: '', en: '' }, href: '', ...elsewhere } } : {}),
  };
}

function decidedBy({ how, days, unit, legal, note }: Json): unknown {
  if (how !== 'special') return how;
  return { rule: 'deadline.special', days: days ?? 30, unit: unit ?? 'calendar', legal: legal ?? '', ...(note === undefined ? {} : { note }) };
}
