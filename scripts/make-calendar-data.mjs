// Writes the working-day calendar from the source lists of public holidays and moved days.
// Usage: node scripts/make-calendar-data.mjs SOURCE_FOLDER
// SOURCE_FOLDER holds public_holidays_FROM_TO.csv and moved_workdays_FROM_TO.csv.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const ENGLISH = {
  Újév: 'New Year’s Day',
  'Az 1848-as forradalom ünnepe': 'Day of the 1848 Revolution',
  Nagypéntek: 'Good Friday',
  Húsvétvasárnap: 'Easter Sunday',
  Húsvéthétfő: 'Easter Monday',
  'A munka ünnepe': 'Labour Day',
  Pünkösdvasárnap: 'Whit Sunday',
  Pünkösdhétfő: 'Whit Monday',
  'Az államalapítás ünnepe': 'State Foundation Day',
  'Az 1956-os forradalom ünnepe': 'Day of the 1956 Revolution',
  Mindenszentek: 'All Saints’ Day',
  Karácsony: 'Christmas Day',
  'Karácsony másnapja': 'Second Day of Christmas',
};

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Usage: node scripts/make-calendar-data.mjs SOURCE_FOLDER\n');
  process.exit(2);
}

const holidays = readList('public_holidays');
const moved = readList('moved_workdays');

const calendar = {
  about: 'Days off and moved working days of Hungary; Saturdays and Sundays are off unless moved.',
  unit: 'day',
  source:
    'Public holidays: Mt. 102. § with computed Easter. Moved days: the ministerial decree named at each, as listed by the vacanza/holidays package.',
  licence: 'Facts; the list of moved days MIT (vacanza/holidays, c382fdec)',
  state: `Public holidays ${holidays.from}–${holidays.to}; moved days ${moved.from}–${moved.to}`,
  checkedOn: '2026-11-21',
  yearFrom: Math.max(holidays.from, moved.from),
  yearTo: holidays.to,
  movedDaysKnownUntilYear: moved.to,
  publicHolidays: holidays.rows.map(({ date, name }) => ({ on: date, hu: name, en: english(name) })),
  movedDays: moved.rows.map(({ rest_day, workday, decree }) => ({ restDay: rest_day, workday, decree })),
};

const target = new URL('../src/kernel/calendar/parameters/working-days.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(calendar, null, 2)}\n`);
process.stdout.write(`${calendar.state}: ${holidays.rows.length} holidays, ${moved.rows.length} moved days\n`);

/** The rows of the list with this name, and the years that its file name states. */
function readList(name) {
  const file = readdirSync(folder).find((entry) => new RegExp(`^${name}_\\d{4}_\\d{4}\\.csv$`).test(entry));
  if (file === undefined) throw new Error(`no ${name}_FROM_TO.csv in the source folder`);
  const [from, to] = file.match(/\d{4}/g).map(Number);
  return { from, to, rows: parse(readFileSync(join(folder, file)), { columns: true, bom: true }) };
}

function english(name) {
  const translated = ENGLISH[name];
  if (translated === undefined) throw new Error(`no English name for the holiday ${name}`);
  return translated;
}
