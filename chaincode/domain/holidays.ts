/**
 * The Algemene termijnenwet (Stb. 1964, 314): which days are feestdagen, which are working days, and how far a term that would
 * end on another day runs on. Easter by the Gregorian rule, so for any year.
 */

import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  dateText,
  dayNumber,
  partsOf,
  quotient,
  weekday,
} from './day-number';

const SUNDAY = 0;
const SATURDAY = 6;

/** The first year in which the King's birthday is celebrated on 27 April; before, the Queen's on 30 April. */
const FIRST_KINGS_DAY = 2014;

/** The feestdagen that move with Easter, by their distance from it: Good Friday, Easter Monday, Ascension, Whit Monday. */
const AROUND_EASTER: readonly number[] = [-2, 1, 39, 50];

/** The feestdagen on a fixed day of the year (artikel 3 lid 1). */
const FIXED: readonly string[] = ['01-01', '05-05', '12-25', '12-26'];

/**
 * Days that royal decrees made equal to a feestdag (artikel 3 lid 3), each decree in a row: 26 November 2003, 27 September 2007,
 * 7 June 2010, 17 June 2013, 31 October 2016 (Stcrt. 2016, 58653), and those for 2023 to 2025 and 2026 to 2028. The decree for 2020
 * to 2022 was not read: the days of 2021 and 2022 stand here as bailiffs published them, those of 2020 are not known.
 */
const DESIGNATED: ReadonlySet<string> = new Set([
  ...['2005-05-06', '2006-05-26', '2007-05-18', '2007-12-27', '2007-12-28', '2007-12-31'],
  ...['2007-12-24', '2008-05-02', '2009-01-02', '2009-05-01', '2009-05-04', '2009-05-22', '2010-05-14'],
  ...['2011-05-06', '2011-06-03', '2012-05-18', '2012-12-24', '2012-12-31', '2013-04-29', '2013-05-10', '2013-12-27'],
  ...['2014-05-30', '2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
  ...['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
  ...['2021-05-14', '2022-05-27'],
  ...['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  ...['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
]);

/** Easter Sunday of a year, by the rule of 1582 in the form of Meeus, Jones and Butcher. */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = quotient(year, 100);
  const ofCentury = year % 100;
  const correction = quotient(century - quotient(century + 8, 25) + 1, 3);
  const epact = (19 * golden + century - quotient(century, 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * quotient(ofCentury, 4) - epact - (ofCentury % 4)) % 7;
  const late = quotient(golden + 11 * epact + 22 * toSunday, 451);
  const marchDay = epact + toSunday - 7 * late + 114;
  return dateText(year, quotient(marchDay, 31), (marchDay % 31) + 1);
}

/** The day on which the birthday of the King, or before 2014 of the Queen, is celebrated: the day before when that is a Sunday. */
export function royalBirthday(year: number): CalendarDate {
  const birthday = dateText(year, 4, year < FIRST_KINGS_DAY ? 30 : 27);
  return weekday(birthday) === SUNDAY ? addDays(birthday, -1) : birthday;
}

/** The algemeen erkende feestdagen of a year, Good Friday with them (artikel 3 lid 1 and 2), in order. */
export function holidaysOf(year: number): readonly CalendarDate[] {
  const easter = dayNumber(easterSunday(year));
  return [
    ...FIXED.map((day) => `${year}-${day}` as CalendarDate),
    ...AROUND_EASTER.map((distance) => dateOfDayNumber(easter + distance)),
    royalBirthday(year),
  ].sort();
}

/** True on an algemeen erkende feestdag or Good Friday. */
export function isHoliday(date: CalendarDate): boolean {
  if (FIXED.includes(date.slice(5))) return true;
  const { year, month } = partsOf(date);
  if (month < 3 || month > 6) return false;
  return date === royalBirthday(year) || AROUND_EASTER.includes(dayNumber(date) - dayNumber(easterSunday(year)));
}

/** True on a day that a royal decree made equal to a feestdag for the extension of terms, and for nothing else. */
export function isDesignated(date: CalendarDate): boolean {
  return DESIGNATED.has(date);
}

/**
 * True on a day that is no Saturday, Sunday or feestdag. A day that a decree made equal to one is equal only "for the application
 * of this act": it counts as a working day, and a term that ends on it runs on.
 */
export function isWorkingDay(date: CalendarDate): boolean {
  const day = weekday(date);
  return day !== SUNDAY && day !== SATURDAY && !isHoliday(date);
}

/** The day on which the `count`-th working day after a day falls; the day itself is not counted. */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}

/** The last day of a term that by itself would end on a day: that day, or the next on which a term may end (artikel 1 lid 1). */
export function extendedLastDay(lastDay: CalendarDate): CalendarDate {
  let day = lastDay;
  while (!isWorkingDay(day) || isDesignated(day)) day = addDays(day, 1);
  return day;
}
