// The rival: SQLite (sql.js, compiled to WebAssembly) with an index on the pair.
import initSqlJs from 'sql.js';

/** A database of these rows: `[column1, column2, deletion or null, indicator, rationale]`. */
export async function databaseOf(rows) {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run('create table ptp (one text, two text, deletion text, indicator integer, rationale text)');
  database.run('begin');
  const insert = database.prepare('insert into ptp values (?, ?, ?, ?, ?)');
  for (const row of rows) insert.run(row);
  insert.free();
  database.run('commit');
  database.run('create index pair on ptp (one, two)');
  return database;
}

/** The row in force of a pair in one order on a day, then in the other. */
export function lookup(database) {
  const statement = database.prepare(
    `select one, two, deletion, indicator, rationale from ptp where one = ? and two = ? and indicator <> 9
     and (deletion is null or deletion >= ?) order by deletion is null, deletion limit 1`,
  );
  const inForce = (a, b, day) => {
    statement.bind([a, b, day]);
    return statement.step() ? statement.get() : undefined;
  };
  return (a, b, day) => {
    const forward = inForce(a, b, day);
    const backward = inForce(b, a, day);
    return forward === undefined || (backward !== undefined && backward[3] < forward[3]) ? backward : forward;
  };
}
