/** Working days as a calendar on the wall shows them: the Easter Sundays are typed, so that no arithmetic is shared with the product. */

import { later } from './pages.js';

const EASTERS = [
  ...['2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28'],
  ...['2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25'],
];

const FEESTDAGEN = new Set(
  EASTERS.flatMap((easter) => {
    const year = easter.slice(0, 4);
    // The King's birthday is kept on Saturday where 27 April is a Sunday.
    const kings = weekdayOf(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`;
    const moving = [-2, 1, 39, 50].map((days) => later(easter, days));
    return [...moving, kings, `${year}-01-01`, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`];
  }),
);

/** True where the list of Easters reaches. */
export function isOnCalendar(day: string): boolean {
  return day >= '2020-01-01' && day < '2035-12-31';
}

/** True on a Saturday, a Sunday and a feestdag of article 3 lid 1 of the Algemene termijnenwet. */
export function isFree(day: string): boolean {
  return [0, 6].includes(weekdayOf(day)) || FEESTDAGEN.has(day);
}

/** True on a day between a feestdag and a weekend, or beside Christmas and New Year, which a decree may have made equal to a feestdag. */
export function mayBeDesignated(day: string): boolean {
  return isFree(later(day, -1)) || isFree(later(day, 1)) || /-12-(2[4-9]|3[01])$/.test(day);
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
