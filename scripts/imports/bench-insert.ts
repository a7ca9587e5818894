// Puts a CSV without quotes into a plain database with Node's own SQLite, for where the sqlite3 shell is not installed.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { printCost } from './measure.ts';

const [, , csv = '', path = ''] = process.argv;
await printCost(() => {
  const [header = '', ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\n');
  const columns = header.split(';');
  const database = new DatabaseSync(path);
  const names = columns.map((name) => `"${name}" text`).join(', ');
  database.exec(`create table customers (${names})`);
  const insert = database.prepare(
    `insert into customers values (${columns.map(() => '?').join(', ')})`,
  );
  database.exec('begin');
  for (const line of lines) insert.run(...line.split(';'));
  database.exec('commit');
  database.exec(
    `create index by_number on customers ("Klantnummer");
     create index by_name on customers ("Achternaam", "Voornaam");
     create index by_email on customers ("E-mail");`,
  );
  database.close();
});
