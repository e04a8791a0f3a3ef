import assert from 'node:assert/strict';
import { parseCycle, parseDateTime, parseDuration } from '../../../../src/core/time/iso8601.js';
import { afterInWords, cycleInWords, dateInWords, durationInWords, spanInWords } from '../../../../src/core/time/words.js';

describe('times in words', () => {
  const durations: readonly (readonly [iso: string, after: string, english: string])[] = [
    ['P14D', 'nach 14 Tagen', 'after 14 days'],
    ['P1D', 'nach einem Tag', 'after a day'],
    ['P1W', 'nach einer Woche', 'after a week'],
    ['P3M', 'nach 3 Monaten', 'after 3 months'],
    ['P1Y6M', 'nach einem Jahr und 6 Monaten', 'after a year and 6 months'],
    ['PT1H', 'nach einer Stunde', 'after an hour'],
    ['P1DT2H30M', 'nach einem Tag, 2 Stunden und 30 Minuten', 'after a day, 2 hours and 30 minutes'],
    ['PT0.5S', 'nach 0,5 Sekunden', 'after 0.5 seconds'],
    ['P0D', 'nach 0 Tagen', 'after 0 days'],
    [' P21D ', 'nach 21 Tagen', 'after 21 days'],
  ];
  for (const [iso, german, english] of durations) {
    it(`tells ${iso} as “${german}”`, () => {
      assert.equal(afterInWords(parseDuration(iso)!, 'de'), german);
      assert.equal(afterInWords(parseDuration(iso)!, 'en'), english);
    });
  }

  it('knows the cases of German', () => {
    assert.equal(durationInWords(parseDuration('P1DT1H')!, 'de'), 'ein Tag und eine Stunde');
    assert.equal(spanInWords(parseDuration('P1M')!, 'de'), 'einen Monat');
  });

  for (const wrong of ['', 'P', 'PT', 'P1', '14D', 'P1H', 'P1DT', 'P1D2W', '${frist}', 'P-1D', 'P1.D', `P${'9'.repeat(5000)}X`]) {
    it(`takes ${JSON.stringify(wrong.slice(0, 20))} for no duration`, () => assert.equal(parseDuration(wrong), undefined));
  }

  it('tells dates with their time and zone as written', () => {
    assert.equal(dateInWords(parseDateTime('2027-03-01')!, 'de'), '1. März 2027');
    assert.equal(dateInWords(parseDateTime('2027-03-01T08:05:00Z')!, 'de'), '1. März 2027, 8:05 Uhr (UTC)');
    assert.equal(dateInWords(parseDateTime('2027-03-01T08:05:30+02:00')!, 'en'), '1 March 2027, 08:05:30 (UTC+02:00)');
  });

  for (const wrong of ['2027-13-01', '2027-02-30', '2027-00-10', '01.03.2027', '2027-03-01T25:00', '2027']) {
    it(`takes ${wrong} for no date`, () => assert.equal(parseDateTime(wrong), undefined));
  }

  const cycles: readonly (readonly [iso: string, german: string, english: string])[] = [
    ['R/P1W', 'jede Woche', 'every week'],
    ['R/PT10M', 'alle 10 Minuten', 'every 10 minutes'],
    ['R5/P1D', 'jeden Tag, 5-mal', 'every day, 5 times'],
    ['R1/P5D', 'nach 5 Tagen', 'after 5 days'],
    ['PT1H', 'jede Stunde', 'every hour'],
    ['R/P1DT12H', 'jeweils nach einem Tag und 12 Stunden', 'each time after a day and 12 hours'],
    ['R/2027-03-01T08:00/P1M', 'jeden Monat, ab 1. März 2027, 8:00 Uhr', 'every month, from 1 March 2027, 08:00'],
    ['R3/P1D/2027-12-31', 'jeden Tag, 3-mal, bis 31. Dezember 2027', 'every day, 3 times, until 31 December 2027'],
  ];
  for (const [iso, german, english] of cycles) {
    it(`tells ${iso} as “${german}”`, () => {
      assert.equal(cycleInWords(parseCycle(iso)!, 'de'), german);
      assert.equal(cycleInWords(parseCycle(iso)!, 'en'), english);
    });
  }

  for (const wrong of ['', 'R', 'R5', 'R/2027-03-01', 'R/P1D/P1D', 'R/P1D/2027-12-31/x', '0 0 9 * * MON', 'R-1/P1D']) {
    it(`takes ${JSON.stringify(wrong)} for no cycle`, () => assert.equal(parseCycle(wrong), undefined));
  }
});
