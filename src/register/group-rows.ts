/** Rows found by a number in them, without a search per row. */

/** Gives the rows with a number; none for a number that no row has. */
export function groupRows<T>(
  rows: readonly T[],
  numberOf: (row: T) => number,
): (number: number) => T[] {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(numberOf(row));
    if (group === undefined) groups.set(numberOf(row), [row]);
    else group.push(row);
  }
  return (number) => groups.get(number) ?? [];
}

/** The same by the person whom rows are about. */
export function groupByPerson<T extends { readonly person_id: number }>(
  rows: readonly T[],
): (personId: number) => T[] {
  return groupRows(rows, (row) => row.person_id);
}
