// A folder of test/golden with one text per case. With GRONDSLAG_GOLDEN=write the texts are written instead of compared.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The golden texts of cases, by the names under which their files stand. */
export function goldenFolder(name: string, ids: readonly string[]) {
  const folder = fileURLToPath(new URL(`../../golden/${name}/`, import.meta.url));
  const nameOf = (id: string): string => id.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '');
  const fileOf = (id: string): string => `${folder}${nameOf(id)}.txt`;
  const names = () => readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return {
    nameOf,
    names,
    /** The files that there must be. */
    expected: ids.map((id) => `${nameOf(id)}.txt`),
    /** The text of a case; empty where it has none yet. */
    read: (id: string): string => (existsSync(fileOf(id)) ? readFileSync(fileOf(id), 'utf8') : ''),
    /** Writes the texts of all cases, in their order, when that is asked for. */
    write: (told: () => readonly string[]): void => {
      if (process.env.GRONDSLAG_GOLDEN !== 'write') return;
      const texts = told();
      mkdirSync(folder, { recursive: true });
      for (const file of names()) rmSync(`${folder}${file}`);
      for (const [place, id] of ids.entries()) writeFileSync(fileOf(id), texts[place] ?? '');
    },
  };
}
