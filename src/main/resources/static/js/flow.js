// Colours the picture of the process by how long its steps take, or by how many wait there; a tag opens those that wait.
import { drawnInSight, fit, zooming } from './diagram.js';
import './paper.js';

const place = document.getElementById('flow-picture');
const READABLE = 0.75; // scale at which tags can be read; below, the picture is moved about
const NARROW = 700; // pixels
const LEFT = 12;
const SHADES = [0, 1, 2, 3, 4, 5];
const words = place ? place.dataset : {};

const told = (word, value) => word.replace('{0}', value);

function line(tag, text, look) {
  const part = document.createElement('span');
  part.textContent = text;
  part.className = look;
  tag.append(part);
}

function tagOf(step) {
  const tag = document.createElement(step.href ? 'a' : 'span');
  tag.className = 'flow-tag';
  if (step.href) tag.href = step.href;
  line(tag, step.took, 'flow-time');
  if (step.waiting) line(tag, told(words.waiting, step.waiting), 'flow-waiting');
  if (step.late) line(tag, told(words.late, step.late), 'flow-late');
  if (step.back) line(tag, told(words.back, step.back), 'flow-back');
  return tag;
}

function coloured(viewer, places, by) {
  const canvas = viewer.get('canvas');
  places.forEach(step => {
    SHADES.forEach(shade => canvas.removeMarker(step.element, `flow-${shade}`));
    canvas.addMarker(step.element, `flow-${step[by]}`);
  });
}

// The whole, where it can be read; else from its corner, and on a phone around the step that takes longest.
function near(viewer, longest) {
  const canvas = viewer.get('canvas');
  fit(viewer);
  if (canvas.zoom() >= READABLE) return;
  canvas.zoom(READABLE);
  const box = canvas.viewbox();
  const around = longest && place.clientWidth < NARROW;
  const x = around ? longest.x + longest.width / 2 - box.width / 2 : box.inner.x - LEFT;
  const y = around ? longest.y + longest.height / 2 - box.height / 2 : box.inner.y - LEFT;
  canvas.viewbox({ x, y, width: box.width, height: box.height });
}

// On paper nobody moves it about: the whole, as large as the sheet.
function onPaper(viewer, afterwards) {
  const turn = (on, then) => {
    place.classList.toggle('on-paper', on);
    viewer.get('canvas').resized();
    then();
  };
  window.addEventListener('beforeprint', () => turn(true, () => fit(viewer)));
  window.addEventListener('afterprint', () => turn(false, afterwards));
}

if (place)
  drawnInSight(place, (viewer, answer) => {
    const known = answer.places.filter(step => viewer.get('elementRegistry').get(step.element));
    known.forEach(step =>
      viewer.get('overlays').add(step.element, { position: { top: 56, left: 2 }, html: tagOf(step) }),
    );
    coloured(viewer, known, 'time');
    document.querySelectorAll('[data-shows]').forEach(button =>
      button.addEventListener('click', () => {
        document.querySelectorAll('[data-shows]').forEach(one => one.setAttribute('aria-pressed', one === button));
        coloured(viewer, known, button.dataset.shows);
      }),
    );
    const root = viewer.get('canvas').getRootElement();
    const longest = known
      .filter(step => viewer.get('canvas').findRoot(step.element) === root)
      .sort((one, other) => other.time - one.time)[0];
    zooming(viewer);
    const seen = () => near(viewer, longest && viewer.get('elementRegistry').get(longest.element));
    seen();
    onPaper(viewer, seen);
    place.dataset.drawn = 'true';
  });
