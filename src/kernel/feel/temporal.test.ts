import { describe, expect, it } from 'vitest';
import { evaluateFeel } from './feel.ts';
import { showFeel } from './show.ts';

describe('days, times and durations', () => {
  it.each([
    ['time("10:30:00")', '10:30:00'], ['@"10:30:00" instance of time', 'true'], ['date and time("2016-07-29T05:48:23.765-05:00").time offset', '-PT5H'],
    ['date and time("2018-12-10T10:30:00@Etc/UTC").timezone', '"Etc/UTC"'], ['date and time("2018-12-10T10:30:00@Europe/Paris").time offset', 'PT1H'],
    ['time("10:30:00@Etc/UTC").time offset', 'PT0S'], ['time("08:00:00+01:00") = time("07:00:00Z")', 'true'],
    ['date and time("2018-12-08T00:00:00+00:00") = date and time("2018-12-08T00:00:00@Etc/UTC")', 'true'],
    ['is(time("23:00:50z"), time("23:00:50"))', 'false'], ['is(time("23:00:50z"), time("23:00:50+00:00"))', 'true'],
    ['is(date("2012-12-25"), time("23:00:50"))', 'false'], ['date("2017-12-31").weekday', '7'],
    ['date and time("2017-12-31T10:00:00") + duration("P1M")', '2018-01-31T10:00:00'],
    ['date and time("2016-12-31T23:59:59.999999999") + duration("PT0.000000001S")', '2017-01-01T00:00:00'],
    ['time("23:59:59") + duration("PT2S")', '00:00:01'], ['time("10:00:00Z") - time("09:00:00+01:00")', 'PT2H'],
    ['date("2020-01-01") - date and time("2019-12-31T00:00:00Z")', 'P1D'], ['date("2020-01-01") + duration("PT36H")', '2020-01-02'],
    ['duration("P1Y") * 2.5', 'P2Y6M'], ['duration("PT1H") / duration("PT30M")', '2'], ['duration("P1D") / 2', 'PT12H'], ['duration("PT0.5S")', 'PT0.5S'],
    ['string(duration("P1Y2M"))', '"P1Y2M"'], ['duration("P0M")', 'P0M'], ['duration("-P1DT2H").hours', '-2'], ['date("-2017-12-31")', '-2017-12-31'],
    ['date("999999999-12-31")', '999999999-12-31'], ['date("9999999999-12-25")', 'null'], ['date("01211-12-31")', 'null'],
    ['date("2012-12-24T10:00:00")', 'null'], ['date and time("2012-12-24")', '2012-12-24T00:00:00'],
    ['date and time(date("2017-01-01"), time("23:59:01"))', '2017-01-01T23:59:01'],
    ['date and time(date and time("2017-01-01T00:00:00Z"), time("23:59:01@Europe/Paris"))', '2017-01-01T23:59:01@Europe/Paris'], ['time("24:00:00")', 'null'],
    ['time(11, 59, 45, duration("PT2H"))', '11:59:45+02:00'], ['time(11, 59, 45.5, null)', '11:59:45.5'], ['time(11, 59)', 'null'],
    ['time(date("2017-08-10"))', '00:00:00Z'], ['time("11:00:00+02:00@Europe/Paris")', 'null'],
    ['string([1, "a", date("2020-01-01"), {a: 1}, [1..2]])', '"[1, \\"a\\", @\\"2020-01-01\\", {a: 1}, [1..2]]"'],
    ['day of week(date and time("2019-09-17T00:00:00"))', '"Tuesday"'], ['week of year(date(2003,12,29))', '1'], ['week of year(date(2005,1,1))', '53'],
    ['last day of month(date("2024-02-10"))', '29'], ['duration("P1Y") instance of years and months duration', 'true'],
    ['date and time("2020-01-01T00:00:00") instance of date and time', 'true'], ['duration("P1Y") = duration("P12M")', 'true'],
    ['duration("P1Y") = duration("PT1H")', 'null'], ['date("2020-01-01") < date and time("2020-01-01T10:00:00")', 'null'],
    ['max([date("2020-01-01"), date("2021-01-01")])', '2021-01-01'],
    ['years and months duration(date("2011-12-22"), date and time("2013-08-24T00:00:00"))', 'P1Y8M'],
    ['@"2020-01-01" in [@"2019-01-01"..@"2021-01-01"]', 'true'], ['date("2020-01-01").year', '2020'], ['@"P1Y2M".months', '2'],
    ['@"P1DT2H3M4S".seconds', '4'], ['@"-P1Y2M".years', '-1'], ['date and time("2020-01-01T10:11:12.5").second', '12.5'],
    ['time("10:11:12@Europe/Paris").timezone', '"Europe/Paris"'], ['@"2020-01-01" = @"2020-01-01"', 'true'], ['abs(@"-PT5H")', 'PT5H'],
    ['day of year(date(2019, 9, 17))', '260'], ['month of year(date(2019, 9, 17))', '"September"'], ['duration("P1Y1D")', 'null'], ['duration("P")', 'null'],
    ['duration("PT")', 'null'], ['duration("P1S")', 'null'], ['duration("P1Y") + duration("P1M")', 'P1Y1M'],
    ['duration("P1D") + date("2020-01-01")', '2020-01-02'], ['date("2020-01-31") + duration("P1M")', '2020-02-29'],
    ['date("2020-01-01") - duration("P1D")', '2019-12-31'], ['date("2020-03-01") - date("2020-02-01")', 'P29D'],
    ['time("10:00:00") + duration("P1D")', '10:00:00'], ['time("10:00:00") - time("11:00:00")', '-PT1H'], ['time("10:00:00") - time("10:00:00Z")', 'null'],
    ['date and time("2020-01-01T00:00:00") - date and time("2020-01-01T00:00:00Z")', 'null'],
    ['date and time("2020-03-29T01:30:00@Europe/Paris") + duration("PT1H")', '2020-03-29T03:30:00@Europe/Paris'],
    ['string(date and time("2020-01-01T00:00:00-01:00"))', '"2020-01-01T00:00:00-01:00"'], ['time("10:00:00") < time("11:00:00")', 'true'],
    ['time("10:00:00Z") < time("11:00:00")', 'null'], ['date(2020, 13, 1)', 'null'], ['date(year: 2020, month: 1, day: 2)', '2020-01-02'],
    ['date("2020-1-1")', 'null'], ['date(null)', 'null'], ['date("")', 'null'], ['time("")', 'null'], ['date and time("2020-01-01T10:00")', 'null'],
    ['date and time("2020-01-01 10:00:00")', 'null'], ['time(hour: 10, minute: 20, second: 30)', '10:20:30'], ['time(25, 0, 0)', 'null'],
    ['now() instance of date and time', 'true'], ['today() instance of date', 'true'], ['duration("PT1.S")', 'null'],
    ['for i in @"2020-01-01"..@"2020-01-02" return i.day', '[1, 2]'], ['date("2020-01-01").month + 1', '2'], ['{x: date("2020-01-01")}.x.year', '2020'],
    ['@"2020-01-01T10:00:00" + @"PT1H"', '2020-01-01T11:00:00'], ['@"10:00:00"', '10:00:00'], ['@"PT1H"', 'PT1H'], ['@"foo"', 'null'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text).value)).toBe(shown);
  });
});
