import { xmlElement, type XmlFragment } from '../../platform/identity/saml/xml-writing.ts';
import type { DemoPerson } from './options.ts';

interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
}

/** The 4T document of a person, built as public code shows it (`tsz4T_XML`). */
export function fourTDocument(person: DemoPerson): string {
  const birthName = person.birthName ?? person;
  const sex = { male: '1', female: '2' };
  return xmlElement(
    'SzemelyLakcimAdatok',
    { 'xmlns:ns2': 'http://kekkh.gov.hu/ulx/tuap/onyp/types/v1' },
    xmlElement(
      'ns2:SzemelyAdat',
      {},
      xmlElement(
        'ns2:Nevek',
        {},
        nameXml('ns2:ViseltNev', 'V', person),
        nameXml('ns2:SzuletesiNev', 'S', birthName),
        nameXml('ns2:AnyjaNeve', 'A', person.mothersName),
      ),
      xmlElement('ns2:SzuletesiIdo', {}, xmlElement('ns2:SzulDatum', {}, person.birthDate)),
      xmlElement('ns2:SzuletesiHely', {}, xmlElement('ns2:Szulhely1', {}, person.birthPlace)),
      person.sex === undefined ? null : xmlElement('ns2:Nem', {}, sex[person.sex]),
    ),
  ).xml;
}

function nameXml(element: string, mark: string, name: PersonName): XmlFragment {
  return xmlElement(
    element,
    {},
    xmlElement('ns2:NevJelzo', {}, mark),
    xmlElement(
      'ns2:BontottNev',
      {},
      xmlElement('ns2:VezNev', {}, name.familyName),
      xmlElement('ns2:UtoNev', {}, name.givenName),
    ),
  );
}
