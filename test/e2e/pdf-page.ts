/** What a page of a PDF draws, and where on the sheet. */
import type { PdfObjects } from './pdf-objects.ts';

/** Something drawn, in millimetres from the left and top edge of the sheet. */
export interface Drawn {
  /** A piece of a line of text; empty for a picture. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Number of the content it is, for the structure; undefined when it is no part of it. */
  readonly content: number | undefined;
}

type Matrix = readonly [number, number, number, number, number, number];
type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const MM = 25.4 / 72;
const TOKEN =
  /<<[\s\S]*?>>|<([0-9A-Fa-f]*)>|\/([^\s/<>[\]()]+)|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"]+\*?/g;

/** Texts and pictures of a page, in the order in which they are drawn. */
export function drawnOn(page: string, objects: PdfObjects, fonts: Fonts): Drawn[] {
  const height = Number(/\/MediaBox \[\S+ \S+ \S+ (\S+?)\]/.exec(page)?.[1]);
  const named = new Map(
    [...page.matchAll(/\/([FX]\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
  );
  const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
  const drawn: Drawn[] = [];
  const stack: Matrix[] = [];
  const marks: (number | undefined)[] = [];
  let ctm: Matrix = SAME;
  let line: Matrix = SAME;
  let font: ReadonlyMap<number, string> | undefined;
  let size = 0;
  let operands: string[] = [];
  let piece: { text: string; places: Matrix[] } = { text: '', places: [] };

  const numbers = () => operands.map(Number);
  const matrix = () => numbers().slice(-6) as unknown as Matrix;
  function add(text: string, corners: readonly (readonly [number, number])[]) {
    const xs = corners.map(([x]) => x * MM);
    const ys = corners.map(([, y]) => (height - y) * MM);
    drawn.push({
      text,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      content: marks.findLast((mark) => mark !== undefined),
    });
  }
  function endPiece() {
    const [first, last] = [piece.places[0], piece.places.at(-1)];
    if (first && last && piece.text.trim() !== '') {
      // From the height of the capitals to below the line; the last glyph is about half as wide as high.
      const up = point(first, [0, 0.7 * size]);
      const down = point(first, [0, -0.25 * size]);
      const [startX] = point(first, [0, 0]);
      const [endX] = point(last, [0.55 * size, 0]);
      add(piece.text, [
        [startX, up[1]],
        [endX, down[1]],
      ]);
    }
    piece = { text: '', places: [] };
  }

  for (const [token, glyphs, name] of (objects.get(contents)?.stream ?? '').matchAll(TOKEN)) {
    if (name !== undefined || glyphs !== undefined || /^[-+.\d]|^<</.test(token)) {
      operands.push(name ?? glyphs ?? token);
      if (glyphs === undefined) continue;
      for (const glyph of glyphs.match(/.{4}/g) ?? []) {
        piece.text += font?.get(Number.parseInt(glyph, 16)) ?? '';
      }
      piece.places.push(times(line, ctm));
      continue;
    }
    switch (token) {
      case 'q':
        stack.push(ctm);
        break;
      case 'Q':
        ctm = stack.pop() ?? SAME;
        break;
      case 'cm':
        ctm = times(matrix(), ctm);
        break;
      case 'BT':
        line = SAME;
        break;
      case 'Tm':
        line = matrix();
        break;
      case 'Td':
        line = times([1, 0, 0, 1, numbers().at(-2) ?? 0, numbers().at(-1) ?? 0], line);
        break;
      case 'Tf':
        font = fonts.get(named.get(operands.at(-2) ?? '') ?? '');
        size = numbers().at(-1) ?? 0;
        break;
      case 'ET':
        endPiece();
        break;
      case 'BDC':
      case 'BMC': {
        const mark = /\/MCID (\d+)/.exec(operands.at(-1) ?? '')?.[1];
        marks.push(mark === undefined ? undefined : Number(mark));
        break;
      }
      case 'EMC':
        // A mark may end before its text does.
        endPiece();
        marks.pop();
        break;
      case 'Do':
        if (
          /\/Subtype \/Image/.test(objects.get(named.get(operands.at(-1) ?? '') ?? '')?.head ?? '')
        ) {
          add('', [point(ctm, [0, 0]), point(ctm, [1, 1])]);
        }
        break;
    }
    operands = [];
  }
  return drawn;
}

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

function point([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]) {
  return [x * a + y * c + e, x * b + y * d + f] as const;
}
