// The pad to sign on fills the screen, in both turns of the phone; what was drawn is kept like a photo.
import SignaturePad from '../signature_pad/dist/signature_pad.min.js';
import { h } from './elements.js';
import { fitted } from './strokes.js';
import { say } from './words.js';

// Of the size that the pad has now, with all the ink so far on it.
function laid(canvas, drawn) {
  const scale = Math.max(window.devicePixelRatio, 1);
  const [width, height] = [canvas.offsetWidth, canvas.offsetHeight];
  const ink = fitted(drawn.toData(), width, height);
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d').scale(scale, scale);
  drawn.clear();
  drawn.fromData(ink);
}

const kept = (canvas, drawn, hint, done) => {
  if (drawn.isEmpty()) {
    hint.textContent = say('signEmpty');
    hint.classList.add('is-missing');
    return;
  }
  laid(canvas, drawn);
  canvas.toBlob(done, 'image/png');
};

const button = (look, text, onclick) => h('button', { type: 'button', class: look, onclick }, say(text));

// Beside the ink stands what it is put to.
export function pad(about, keep) {
  const canvas = h('canvas', {});
  const hint = h('p', { role: 'status' }, say('signHint'));
  const box = h(
    'dialog',
    { class: 'visit-pad' },
    about,
    h('div', { class: 'visit-pad-ink' }, hint, canvas),
  );
  document.body.append(box);
  const drawn = new SignaturePad(canvas, { backgroundColor: 'rgb(255,255,255)', minWidth: 1.2, maxWidth: 3.2 });
  const turned = new ResizeObserver(() => laid(canvas, drawn));
  box.addEventListener('close', () => {
    turned.disconnect();
    box.remove();
  });
  const done = blob => {
    keep(blob);
    box.close();
  };
  canvas.parentElement.append(
    h(
      'div',
      { class: 'visit-padbar' },
      button('btn btn-quiet', 'back', () => box.close()),
      button('btn btn-quiet', 'signClear', () => drawn.clear()),
      button('btn btn-primary', 'signKeep', () => kept(canvas, drawn, hint, done)),
    ),
  );
  box.showModal();
  laid(canvas, drawn);
  turned.observe(canvas);
}
