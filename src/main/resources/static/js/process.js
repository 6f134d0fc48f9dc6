// Draws the process of a case when somebody looks at it, and marks where the case stands.
import { drawnInSight, fit, zooming } from './diagram.js';

const place = document.getElementById('process');
const NARROW = 700; // pixels: below, the whole is too small to be read
const READABLE = 0.85; // scale at which words are read without effort on a phone
const LEGIBLE = 0.6; // and on a desk
const AFTER_CENTERING = 100;
let viewer, picture;

const narrow = () => place.clientWidth < NARROW;
const canvas = () => viewer.get('canvas');
const drawn = ids => ids.map(id => viewer.get('elementRegistry').get(id)).filter(Boolean);
const here = ids => drawn(ids).filter(shape => canvas().findRoot(shape) === canvas().getRootElement());

function mark(ids, name) {
  drawn(ids).forEach(shape => canvas().addMarker(shape.id, name));
}

// Where a case stands; of one that has ended, its end. What stands still lies too far away for a phone.
function now() {
  const at = here(narrow() ? picture.current : [...picture.current, ...picture.standing]);
  return at.length ? at : here(picture.passed).filter(shape => shape.type === 'bpmn:EndEvent');
}

// As near as all the places fit where the case stands, and what comes before and after with them.
function look() {
  const places = now();
  const least = narrow() ? READABLE : LEGIBLE;
  fit(viewer);
  if (!places.length || canvas().zoom() >= least) return;
  const left = Math.min(...places.map(p => p.x)),
    right = Math.max(...places.map(p => p.x + p.width));
  const top = Math.min(...places.map(p => p.y)),
    bottom = Math.max(...places.map(p => p.y + p.height));
  const both = Math.min(place.clientWidth / (right - left + 60), place.clientHeight / (bottom - top + 60));
  canvas().zoom(Math.max(canvas().zoom(), Math.min(least, both)));
  const box = canvas().viewbox();
  const x = held((left + right - box.width) / 2, box.width, box.inner.x, box.inner.width);
  const y = held((top + bottom - box.height) / 2, box.height, box.inner.y, box.inner.height);
  canvas().viewbox({ x, y, width: box.width, height: box.height });
}

// Not beyond the edges of the picture.
function held(from, size, edge, length) {
  return size >= length ? edge + (length - size) / 2 : Math.min(Math.max(from, edge - 20), edge + length - size + 20);
}

function show() {
  mark(picture.passed, 'step-been');
  mark(picture.current, 'step-at');
  mark(picture.standing, 'step-stands');
  const stands = document.querySelector('.process-key .stands');
  if (stands) stands.hidden = !picture.standing.length;
  look();
  place.dataset.drawn = 'true';
}

drawnInSight(place, (drawn, told) => {
  [viewer, picture] = [drawn, told];
  zooming(viewer, look);
  show();
  viewer.get('eventBus').on('root.set', AFTER_CENTERING, look);
});
