// Marks on a photo as data: in pixels of the photo, so that they stay where they are however it is turned or shown.
// A sketch is what is drawn and each state before it. Nothing here knows a browser.
const REACH = 24;
const LEAST = 12;
// However large the place, so few colours are left along its longer side; from these nobody gets a face back.
const MOST_FIELDS = 6;
// And none is smaller than this part of the photo, or a small place would stay as it is.
const SMALLEST_FIELD = 1 / 100;
const SAMPLES = 16;

export const sketchOf = (marks = []) => ({ marks, before: [] });
const next = (sketch, marks) => ({ marks, before: [...sketch.before, sketch.marks] });
export const added = (sketch, ...marks) => next(sketch, [...sketch.marks, ...marks]);
export const without = (sketch, mark) =>
  next(
    sketch,
    sketch.marks.filter(one => one !== mark),
  );
export const undone = sketch =>
  sketch.before.length > 0 ? { marks: sketch.before.at(-1), before: sketch.before.slice(0, -1) } : sketch;

export const markOf = (tool, from, to) => ({ tool, from, to });

// What is blurred is blurred first: an arrow may point at it, and nothing drawn is ever blurred away by a later place.
export const inOrder = marks => [
  ...marks.filter(mark => mark.tool === 'blur'),
  ...marks.filter(mark => mark.tool !== 'blur'),
];

// Where a photo lies in a box that shows it whole.
export function placed(photo, box) {
  const scale = Math.min(box.width / photo.width, box.height / photo.height);
  return { scale, left: (box.width - photo.width * scale) / 2, top: (box.height - photo.height * scale) / 2 };
}
const within = (value, most) => Math.min(Math.max(value, 0), most);
export function onPhoto(point, photo, box) {
  const { scale, left, top } = placed(photo, box);
  return {
    x: within((point.x - left) / scale, photo.width),
    y: within((point.y - top) / scale, photo.height),
  };
}

const span = ({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y);
// A tap, and no drag: in units of the screen.
export const tapped = (mark, scale) => span(mark) * scale < LEAST;

export const ellipse = ({ from, to }) => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 2,
  across: Math.abs(to.x - from.x) / 2,
  down: Math.abs(to.y - from.y) / 2,
});

// Whole pixels, all of them on the photo.
export function area({ from, to }, photo) {
  const x = Math.floor(within(Math.min(from.x, to.x), photo.width - 1));
  const y = Math.floor(within(Math.min(from.y, to.y), photo.height - 1));
  return {
    x,
    y,
    width: Math.max(1, Math.ceil(within(Math.max(from.x, to.x), photo.width)) - x),
    height: Math.max(1, Math.ceil(within(Math.max(from.y, to.y), photo.height)) - y),
  };
}

export const thickness = photo => Math.max(3, Math.round(Math.max(photo.width, photo.height) / 110));

// The shaft ends where the head begins; the head is as large as a short arrow allows.
export function arrow(mark, thick) {
  const { from, to } = mark;
  const length = Math.max(span(mark), 1);
  const head = Math.min(thick * 5, length * 0.6);
  const [along, aside] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const neck = { x: to.x - along * head, y: to.y - aside * head };
  const wing = side => ({ x: neck.x - aside * head * 0.6 * side, y: neck.y + along * head * 0.6 * side });
  return { from, neck, tip: to, wings: [wing(1), wing(-1)] };
}

// How a blurred place is cut into fields of one colour.
export function fields({ x, y, width, height }, photo) {
  const least = Math.max(photo.width, photo.height) * SMALLEST_FIELD;
  const side = Math.ceil(Math.max(Math.max(width, height) / MOST_FIELDS, least, 1));
  const cut = [];
  for (let down = 0; down < height; down += side)
    for (let right = 0; right < width; right += side)
      cut.push({
        x: x + right,
        y: y + down,
        width: Math.min(side, width - right),
        height: Math.min(side, height - down),
      });
  return cut;
}

// The mean colour of a field, of pixels as a canvas gives them (four bytes each, row by row).
export function colour(pixels, rowLength, field) {
  const step = Math.max(1, Math.floor(Math.min(field.width, field.height) / SAMPLES));
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = field.y; y < field.y + field.height; y += step)
    for (let x = field.x; x < field.x + field.width; x += step) {
      const at = (y * rowLength + x) * 4;
      for (let part = 0; part < 3; part += 1) sum[part] += pixels[at + part];
      count += 1;
    }
  return sum.map(part => Math.round(part / count));
}

const distance = (point, from, to) => {
  const length = Math.max((to.x - from.x) ** 2 + (to.y - from.y) ** 2, 1);
  const part = within(((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length, 1);
  return Math.hypot(point.x - from.x - part * (to.x - from.x), point.y - from.y - part * (to.y - from.y));
};
const inside = (point, { from, to }, reach) =>
  point.x > Math.min(from.x, to.x) - reach &&
  point.x < Math.max(from.x, to.x) + reach &&
  point.y > Math.min(from.y, to.y) - reach &&
  point.y < Math.max(from.y, to.y) + reach;

// The mark that a finger means, the uppermost first; scale: of the photo on the screen.
export const hit = (marks, point, scale) =>
  inOrder(marks)
    .reverse()
    .find(mark =>
      mark.tool === 'arrow'
        ? distance(point, mark.from, mark.to) < REACH / scale
        : inside(point, mark, mark.tool === 'blur' ? 0 : REACH / 2 / scale),
    );

// A found face, with what belongs to it around.
export const faceMark = ({ x, y, width, height }) =>
  markOf('blur', { x: x - width * 0.2, y: y - height * 0.3 }, { x: x + width * 1.2, y: y + height * 1.2 });
