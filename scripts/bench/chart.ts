/** Growth with the page and with the names, drawn: both axes by powers of ten. */
import type { Results } from './results.ts';

interface Line {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 760;
const HEIGHT = 340;
const LEFT = 60;
const RIGHT = 200;
const TOP = 34;
const BOTTOM = 40;
const COLOURS = [
  '#0b57d0',
  '#8a8a8a',
  '#b3261e',
  '#146c2e',
  '#8e5d00',
  '#6b3fa0',
  '#00696d',
  '#a0397a',
  '#555',
  '#000',
];

export function growthChart({ pages, made, huge, names }: Results): string {
  const scans = [...(pages ?? []), ...(made ?? []), ...(huge ?? [])].sort((a, b) => a.units - b.units);
  const byPage: Line[] = [
    { label: 'ours: time of the tab', points: scans.map(({ units, own }) => [units, own.tasks]) },
    { label: 'floor: read every character', points: scans.map(({ units, read }) => [units, read]) },
  ];
  const peers = new Set(names?.flatMap((result) => result.peers?.map(({ peer }) => peer) ?? []));
  const page = names?.[0]?.scans?.[1]?.page ?? '';
  const byNames: Line[] = [
    {
      label: 'ours',
      points:
        names?.flatMap(({ count, scans }) => (scans?.[1] ? [[count, scans[1].own.whole] as const] : [])) ??
        [],
    },
    ...[...peers].map((peer) => ({
      label: peer,
      points:
        names?.flatMap((result) => {
          const run = result.peers?.find((each) => each.peer === peer);
          return run?.cold == null ? [] : [[result.count, run.cold + run.prepare!] as const];
        }) ?? [],
    })),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT * 2}" font-family="sans-serif" font-size="11">`,
    '<title>What a page costs by its length, and what names cost by their number</title>',
    `<rect width="100%" height="100%" fill="#fff"/>`,
    panel(byPage, 'Cold, ms, by characters of the page', 0),
    panel(byNames, `To the last mark with preparation, ms, by names (${page})`, HEIGHT),
    '</svg>\n',
  ].join('\n');
}

function panel(lines: readonly Line[], title: string, y0: number): string {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return '';
  const [x, xTicks] = axis(
    points.map(([value]) => value),
    LEFT,
    WIDTH - RIGHT,
  );
  const [y, yTicks] = axis(
    points.map(([, value]) => value),
    y0 + HEIGHT - BOTTOM,
    y0 + TOP,
  );
  const grid = [
    ...xTicks.map(
      (value) =>
        rule(x(value), y0 + TOP, x(value), y0 + HEIGHT - BOTTOM) +
        label(x(value), y0 + HEIGHT - 22, value, 'middle'),
    ),
    ...yTicks.map(
      (value) => rule(LEFT, y(value), WIDTH - RIGHT, y(value)) + label(LEFT - 6, y(value) + 4, value, 'end'),
    ),
  ];
  const drawn = lines.map(({ label: text, points }, index) => {
    const colour = COLOURS[index % COLOURS.length]!;
    const way = points.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(' ');
    const at = y0 + TOP + 12 + index * 17;
    return (
      `<polyline points="${way}" fill="none" stroke="${colour}" stroke-width="${index === 0 ? 2.5 : 1.3}"/>` +
      `<rect x="${WIDTH - RIGHT + 12}" y="${at - 8}" width="10" height="3" fill="${colour}"/>` +
      `<text x="${WIDTH - RIGHT + 28}" y="${at}" fill="#222">${text}</text>`
    );
  });
  return [
    `<text x="${LEFT}" y="${y0 + 20}" font-size="13" fill="#222">${title}</text>`,
    ...grid,
    ...drawn,
  ].join('\n');
}

/** @returns where a value stands, and the powers of ten to rule */
function axis(values: readonly number[], from: number, to: number): [(value: number) => number, number[]] {
  const known = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...known)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...known))));
  const at = (value: number) =>
    from + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (to - from);
  return [at, Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))];
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#e3e3e3"/>`;
}

function label(x: number, y: number, value: number, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#666">${value.toLocaleString('en')}</text>`;
}
