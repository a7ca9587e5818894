import { describe, expect, it } from 'vitest';
import { parseDelimited } from '#register/import/delimited.ts';

describe('the delimiter', () => {
  it.each([
    ['semicolons with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['semicolons with "Jansen, P."', 'naam;plaats\nJansen, P.;Ede\nVries, de, J.;Urk', ';'],
    ['one unquoted comma in a club', 'naam;club\nJan;Harmonie, Jeugdorkest\nPiet;Koor', ';'],
    ['commas with a semicolon in a cell', 'naam,tags\n"Jan","a;b;c"\nPiet,"d;e;f"', ','],
    ['tabs', 'naam\tplaats\nJan, P.\tEde\n', '\t'],
    ['bars', 'naam|plaats|land\nJan|Ede; Urk|NL\n', '|'],
    ['names of columns with commas', '"Werkadres, straat";"Werkadres, plaats"\nA 1;Ede\n', ';'],
    ['a newline in quotes', 'naam;adres\nJan;"Straat 1\nEde, NL"\nPiet;"Weg 2\nUrk, NL"', ';'],
    ['title rows of one cell', 'Relaties\n2026\nnaam;plaats\nJan;Ede\nPiet;Urk', ';'],
    ['no header', '"emmer","facturen/a.pdf","120"\n"emmer","facturen/b.pdf","99"', ','],
    ['a first line that says so', 'sep=|\nnaam|plaats;land\nJan|Ede;NL', '|'],
  ])('is found among %s', (_, text, delimiter) => {
    expect(parseDelimited(text, '').delimiter).toBe(delimiter);
  });

  it('leaves one column whole, commas and all', () => {
    const { records } = parseDelimited('12, 13\n14, 15, 16\n17\n', '');
    expect(records).toEqual([['12, 13'], ['14, 15, 16'], ['17']]);
  });

  it('is the owner’s when chosen', () => {
    expect(parseDelimited('a;b,c\n1;2,3', '', ',').records[0]).toEqual(['a;b', 'c']);
  });
});

describe('taking text apart', () => {
  it.each([
    ['CRLF', 'a;b\r\n1;2\r\n'],
    ['LF', 'a;b\n1;2\n'],
    ['CR', 'a;b\r1;2\r'],
    ['CR CR LF', 'a;b\r\r\n1;2\r\r\n'],
    ['no last line end', 'a;b\n1;2'],
    ['a byte order mark', '\ufeffa;b\n1;2'],
    ['sep=', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['sep= in quotes', '"sep=;"\na;b\n1;2\n'],
  ])('gives the same records with %s', (_, text) => {
    expect(parseDelimited(text, '').records).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps delimiters, quotes and line ends that stand in quotes', () => {
    const { records } = parseDelimited('a;b\r\n"x;y";"zei ""ja""\r\nen ging"\r\n', '');
    expect(records[1]).toEqual(['x;y', 'zei "ja"\nen ging']);
  });

  it('keeps empty lines, so that rows keep their number', () => {
    expect(parseDelimited('a;b\n\n1;2\n', '').records).toEqual([['a', 'b'], [''], ['1', '2']]);
  });

  it('reads a quote that never closes as a character, and says where', () => {
    const { records, warnings } = parseDelimited('a;b\n"x\ny";2\n1;"groot" huis;x\n3;4\n', '');
    expect(records).toEqual([
      ['a', 'b'],
      ['x\ny', '2'],
      ['1', '"groot" huis', 'x'],
      ['3', '4'],
    ]);
    expect(warnings).toEqual([{ code: 'quote.not-closed', params: {}, entry: '', row: 3 }]);
  });

  it('warns of a quote inside quotes, and keeps it', () => {
    const { records, warnings } = parseDelimited('a;b\n1;"een "groot" huis"\n', '');
    expect(records[1]).toEqual(['1', 'een "groot" huis']);
    expect(warnings).toEqual([{ code: 'quote.inside', params: {}, entry: '', row: 2 }]);
  });

  it('stops repairing quotes after some, and loses no text', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `${index};"x`).join('\n');
    const { records } = parseDelimited(`a;b\n${lines}`, '');
    expect(records.flat().join('')).toContain('29;"x');
  });

  it('reads as many lines as a sheet has, and says that there are more', {
    timeout: 60_000,
  }, () => {
    const { records, warnings } = parseDelimited(`a;b\n1;2${'\n'.repeat(1_048_580)}3;4`, '');
    expect(records).toHaveLength(1_048_576);
    expect(warnings).toEqual([
      { code: 'lines.over-limit', params: { limit: 1_048_576 }, entry: '' },
    ]);
  });

  it('refuses a text of nothing but blanks', () => {
    expect(() => parseDelimited(' \r\n\r\n', '')).toThrow('file.empty');
  });
});
