import type { Person } from './people.ts';
import type { PostalAddress } from '../../modules/parties/contract.ts';
import { randomOf } from './random.ts';
import type { TownPlan } from './towns.ts';

/** A paper that somebody of the demo has sent lately. */
export interface PlannedCase {
  readonly formCode: string;
  /** When it was sent. */
  readonly at: Temporal.Instant;
  /** Registered and assigned; else it waits for the registrar. */
  readonly isRegistered: boolean;
  /** Answers that differ from those of the form's first worked example. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Who sends it. */
export interface Submitter {
  readonly person: Person;
  readonly address: PostalAddress;
  readonly email: string;
}

/** What was sent how many days ago: the first lines where few people have an account, all of them where many have. */
const PATTERN: readonly { formCode: string; daysAgo: number; isRegistered: boolean }[] = [
  { formCode: 'E12', daysAgo: 16, isRegistered: true },
  { formCode: 'A02', daysAgo: 9, isRegistered: true },
  { formCode: 'E12', daysAgo: 2, isRegistered: false },
  { formCode: 'A01', daysAgo: 5, isRegistered: true },
  { formCode: 'A01', daysAgo: 1, isRegistered: false },
  { formCode: 'A03', daysAgo: 12, isRegistered: true },
  { formCode: 'E12', daysAgo: 7, isRegistered: true },
  { formCode: 'A01', daysAgo: 20, isRegistered: true },
  { formCode: 'E12', daysAgo: 1, isRegistered: false },
  { formCode: 'A02', daysAgo: 3, isRegistered: false },
];

/** The open cases of a town on a day, oldest first, at most one for each submitter; none from before this year began. */
export function plannedCases(
  seed: string,
  town: TownPlan,
  submitters: readonly Submitter[],
  about: { readonly today: Temporal.PlainDate; readonly offeredForms: ReadonlySet<string> },
): (PlannedCase & { readonly submitter: Submitter })[] {
  const { today, offeredForms } = about;
  const random = randomOf(`${seed}/${town.kshCode}/cases`);
  const planned = PATTERN.filter(({ formCode }) => offeredForms.has(formCode)).slice(0, submitters.length);
  const cases = planned.flatMap(({ formCode, daysAgo, isRegistered }, index) => {
    const submitter = submitters[index];
    const day = today.subtract({ days: daysAgo });
    const time = { hour: random.integer(7, 20), minute: random.integer(0, 59) };
    if (submitter === undefined || day.year < today.year) return [];
    const at = day.toZonedDateTime({ timeZone: 'Europe/Budapest', plainTime: time }).toInstant();
    const answers = { ...whoAnswers(submitter), ...matterAnswers(formCode, submitter, day, random.integer(0, 7)) };
    return [{ formCode, at, isRegistered, submitter, answers }];
  });
  return cases.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function whoAnswers({ person, address, email }: Submitter): Record<string, unknown> {
  const { familyName, givenName, birthName, mothersName, birthPlace, birthDate } = person;
  return {
    submitter: {
      familyName,
      givenName,
      birthName: `${birthName.familyName} ${birthName.givenName}`,
      mothersName: `${mothersName.familyName} ${mothersName.givenName}`,
      birthPlace,
      birthDate: birthDate.toString(),
    },
    mailingAddress: formAddress(address),
    email,
  };
}

function matterAnswers(formCode: string, { person, address }: Submitter, day: Temporal.PlainDate, variant: number): Record<string, unknown> {
  if (formCode === 'E12') return { ...REQUESTS[variant % REQUESTS.length], concernsPlace: 'no', placeAddress: undefined };
  return {
    taxpayerTaxId: person.taxId,
    owners: [{ name: person.name, taxId: person.taxId, share: '1/1' }],
    // What was bought last year is taxed from this year on.
    eventOn: Temporal.PlainDate.from({ year: day.year - 1, month: 11, day: 2 }).add({ days: variant * 5 }).toString(),
    parcelNo: String(90_100 + variant * 37),
    ...(formCode === 'A02' ? { plotAreaM2: String(310 + variant * 85) } : { propertyAddress: formAddress(address), usage: 'dwelling' }),
    ...(formCode === 'A01' ? { usefulAreaM2: String(52 + variant * 11) } : {}),
  };
}

function formAddress({ postcode, settlement, street, houseNumber }: PostalAddress): Record<string, string> {
  const words = street.split(' ');
  return { postcode, settlement, streetName: words.slice(0, -1).join(' '), streetKind: words.at(-1) ?? '', houseNumber: houseNumber.replace(/\.$/, '') };
}

const REQUESTS: readonly { subject: string; request: string }[] = [
  { subject: 'Közvilágítás javítása', request: 'A házunk előtti utcai lámpa két hete nem világít. Kérem a javítását.' },
  { subject: 'Kátyú az úton', request: 'Az utcánk végén mély kátyú keletkezett, kerékpárral veszélyes. Kérem, javíttassák meg.' },
  { subject: 'Közterületi pad kihelyezése', request: 'A buszmegállóban nincs hol leülni. Kérem, helyezzenek ki egy padot.' },
  { subject: 'Igazolás kérése', request: 'Kérek igazolást arról, hogy a lakcímem körzetéhez melyik óvoda tartozik.' },
  { subject: 'Fa metszése', request: 'A járda fölé nyúló fa ágai akadályozzák a közlekedést. Kérem a metszését.' },
  { subject: 'Vízelvezető árok tisztítása', request: 'Az utcánk vízelvezető árka eldugult, esőben az út víz alatt áll. Kérem a tisztítását.' },
];
