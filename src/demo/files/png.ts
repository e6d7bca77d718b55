import { crc32, deflateSync } from 'node:zlib';

// Five by seven, one row of dots a string; only the letters that a made-up picture needs.
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  ' ': ['.....', '.....', '.....', '.....', '.....', '.....', '.....'],
  C: ['.###.', '#...#', '#....', '#....', '#....', '#...#', '.###.'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  H: ['#...#', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  I: ['.###.', '..#..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  N: ['#...#', '##..#', '#.#.#', '#.#.#', '#..##', '#...#', '#...#'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  S: ['.####', '#....', '#....', '.###.', '....#', '....#', '####.'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
};

const WORDS = 'CONTOH SINTETIS';
const DOT = 6; // Pixels of a side of one dot.
const [COLUMNS, ROWS] = [6, 7]; // Of one letter with the gap after it.
const EDGE = 48;
const STRIPE = 24;

/** Palette: ground, stripe, letters. */
const PAPER = [0xf4, 0xf1, 0xea] as const;
const INK = [0x1b, 0x24, 0x2b] as const;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_COLOURS = 3;
const [GROUND, STRIPES, DOTS] = [0, 1, 2];

const WIDTH = WORDS.length * COLUMNS * DOT + 2 * EDGE;
const HEIGHT = ROWS * DOT + 4 * EDGE;

/** A picture that says CONTOH SINTETIS on stripes whose colour comes from the seed, as a PNG. The same for the same seed. */
export function writePng(seed: number): Buffer {
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header()),
    chunk('PLTE', Buffer.from([...PAPER, ...tint(seed), ...INK])),
    chunk('tEXt', Buffer.from('Title\0Contoh (sintetis) untuk demo Paritrana', 'latin1')),
    chunk('IDAT', (pixels ??= drawPixels())),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same in every picture, and most of the work. */
let pixels: Buffer | undefined;

function drawPixels(): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDTH }, (__, x) => colourAt(x, y))]),
  );
  return deflateSync(Buffer.concat(rows));
}

function colourAt(x: number, y: number): number {
  if (isDot(x - EDGE, y - (HEIGHT - ROWS * DOT) / 2)) return DOTS;
  const isBorder = y < EDGE || y >= HEIGHT - EDGE;
  return isBorder && Math.floor((x + y) / STRIPE) % 2 === 0 ? STRIPES : GROUND;
}

function isDot(x: number, y: number): boolean {
  if (x < 0 || y < 0) return false;
  const column = Math.floor(x / DOT);
  const letter = LETTERS[WORDS[Math.floor(column / COLUMNS)] ?? ' '];
  return letter?.[Math.floor(y / DOT)]?.[column % COLUMNS] === '#';
}

/** One of a few calm colours. */
const tint = (seed: number): readonly number[] => TINTS[seed % TINTS.length] ?? INK;
const TINTS = [
  [0x1d, 0x5c, 0x6b],
  [0x8a, 0x5a, 0x2b],
  [0x4f, 0x6d, 0x3a],
  [0x6b, 0x4a, 0x7d],
] as const;

/** Eight bits for each pixel, which name a colour of the palette. */
function header(): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(WIDTH, 0);
  bytes.writeUInt32BE(HEIGHT, 4);
  bytes.set([8, PALETTE_COLOURS, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
