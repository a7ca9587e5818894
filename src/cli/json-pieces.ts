/** Writes JSON in pieces: a preview of many records is longer than one text can be. */

/** The value as JSON with two spaces, the members of its lists one by one. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value, null, 2);
    return;
  }
  let before = '{';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}\n  ${JSON.stringify(name)}: `;
    before = ',';
    yield* Array.isArray(member) ? listPieces(member) : [indented(member, '  ')];
  }
  yield before === '{' ? '{}' : '\n}';
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  let before = '[';
  for (const member of list) {
    yield `${before}\n    ${indented(member, '    ')}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

function indented(value: unknown, margin: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${margin}`);
}
