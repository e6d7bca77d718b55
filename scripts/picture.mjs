// node scripts/picture.mjs TITLE < text > picture.svg: a terminal window with the text in it, for the README.
import { readFileSync } from 'node:fs';

const LINE = 19;
const CHARACTER = 8.4;
const MARGIN = 20;
const BAR = 36;

const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * CHARACTER + 2 * MARGIN);
const height = lines.length * LINE + BAR + 2 * MARGIN;
const rows = lines.map(
  (line, place) =>
    `<text x="${MARGIN}" y="${BAR + MARGIN + (place + 0.75) * LINE}" xml:space="preserve">${escape(line)}</text>`,
);

process.stdout
  .write(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escape(process.argv[2] ?? 'Paritrana')}</title>
<rect width="${width}" height="${height}" rx="10" fill="#14213d"/>
<g fill="#e5383b"><circle cx="20" cy="18" r="6"/></g><g fill="#fca311"><circle cx="40" cy="18" r="6"/></g><g fill="#52b788"><circle cx="60" cy="18" r="6"/></g>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e5e5e5">
${rows.join('\n')}
</g>
</svg>
`);
