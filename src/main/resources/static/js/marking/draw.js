// Draws a photo with its marks, in its own pixels. What is blurred is painted over for good: no pixel of it is left.
import { area, arrow, colour, ellipse, fields, inOrder, thickness } from './model.js';

const RED = '#e5142d';
const EDGE = '#ffffff';

// What was blurred before is read as it is now, so that two places over one face tell no more than one.
function blur(context, mark, photo) {
  const place = area(mark, photo);
  const { data } = context.getImageData(place.x, place.y, place.width, place.height);
  fields({ ...place, x: 0, y: 0 }, photo).forEach(field => {
    context.fillStyle = `rgb(${colour(data, place.width, field).join(',')})`;
    context.fillRect(place.x + field.x, place.y + field.y, field.width, field.height);
  });
}

// Red with a white edge, to be seen on whatever lies below.
function line(context, thick, path) {
  [
    [EDGE, thick * 1.9],
    [RED, thick],
  ].forEach(([look, width]) => {
    Object.assign(context, { strokeStyle: look, fillStyle: look, lineWidth: width, lineJoin: 'round', lineCap: 'round' });
    path(width - thick);
  });
}

function circle(context, mark, photo) {
  const { x, y, across, down } = ellipse(mark);
  line(context, thickness(photo), () => {
    context.beginPath();
    context.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
    context.stroke();
  });
}

function arrowOf(context, mark, photo) {
  const { from, neck, tip, wings } = arrow(mark, thickness(photo));
  line(context, thickness(photo), edge => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(neck.x, neck.y);
    context.stroke();
    context.beginPath();
    [tip, ...wings].forEach(({ x, y }) => context.lineTo(x, y));
    context.closePath();
    context.fill();
    context.lineWidth = Math.max(edge, 1);
    context.stroke();
  });
}

const HOW = { blur, circle, arrow: arrowOf };

export function draw(context, picture, marks) {
  context.drawImage(picture, 0, 0);
  inOrder(marks).forEach(mark => HOW[mark.tool](context, mark, picture));
}
