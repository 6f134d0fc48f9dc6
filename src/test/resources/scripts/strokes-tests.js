// The ink of a signature when the phone is turned.
import { fitted } from '../../../main/resources/static/js/visit/strokes.js';
import { same, yes } from './check.js';

const group = (...points) => ({
  penColor: 'black',
  dotSize: 0,
  minWidth: 1,
  maxWidth: 3,
  points: points.map(([x, y]) => ({ x, y, time: 1, pressure: 0.5 })),
});
const points = groups => groups.flatMap(one => one.points);
const inside = (groups, width, height) =>
  points(groups).every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);

export function whatFitsStaysWhereItIs() {
  const ink = [group([10, 20], [300, 200])];
  yes(fitted(ink, 844, 300) === ink, 'the same');
}

export function aPadWithoutInkStaysEmpty() {
  same(fitted([], 390, 700), []);
  same(fitted([group()], 390, 700), [group()]);
}

export function inkOfAWidePadIsWholeOnANarrowOneInItsOwnShape() {
  const ink = [group([20, 40], [820, 240]), group([400, 100])];
  const turned = fitted(ink, 390, 700);
  yes(inside(turned, 390, 700), 'inside');
  const [a, b] = turned[0].points;
  yes(Math.abs((b.x - a.x) / (b.y - a.y) - 800 / 200) < 0.001, 'shape');
  yes(turned[0].maxWidth < 3, 'thinner');
}

export function inkLowOnATallPadIsWholeOnAFlatOne() {
  const ink = [group([50, 600], [300, 650])];
  const turned = fitted(ink, 844, 300);
  yes(inside(turned, 844, 300), 'inside');
  same(turned[0].maxWidth, 3, 'moved, not shrunk');
}

export function turnedBackAndForthItShrinksOnlyOnce() {
  const there = fitted([group([20, 40], [820, 240])], 390, 700);
  const back = fitted(there, 844, 300);
  const again = fitted(back, 390, 700);
  yes(inside(back, 844, 300) && inside(again, 390, 700), 'inside');
  same(again, fitted(fitted(again, 844, 300), 390, 700));
}

export function aStrokeThatLeftThePadComesBackOntoIt() {
  yes(inside(fitted([group([-30, -10], [200, 500])], 390, 300), 390, 300), 'inside');
}
