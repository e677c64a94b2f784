/** Whom containers run as: nobody is root but the one-off service that hands out the volumes. */

/** A user and its group, by number. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Every service's, save the databases'; in the images of Node it is called `node`. */
export const user: User = { uid: 1000, gid: 1000 };

/** PostgreSQL's in its official image. */
export const databaseUser: User = { uid: 999, gid: 999 };

/** As a service names it. */
export function asText({ uid, gid }: User): string {
  return `${uid}:${gid}`;
}
