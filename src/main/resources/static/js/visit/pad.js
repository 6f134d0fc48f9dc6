// The pad to sign on fills the screen; what was drawn is kept like a photo.
import SignaturePad from '../signature_pad/dist/signature_pad.min.js';
import { h } from './elements.js';
import { say } from './words.js';

export function pad(keep) {
  const canvas = h('canvas', {});
  const box = h('dialog', { class: 'visit-pad' }, h('p', {}, say('signHint')), canvas);
  const close = () => {
    box.close();
    box.remove();
  };
  document.body.append(box);
  box.showModal();
  const scale = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * scale;
  canvas.height = canvas.offsetHeight * scale;
  canvas.getContext('2d').scale(scale, scale);
  const drawn = new SignaturePad(canvas, { backgroundColor: 'rgb(255,255,255)', minWidth: 1.2, maxWidth: 3.2 });
  box.append(
    h(
      'div',
      { class: 'visit-padbar' },
      h('button', { type: 'button', class: 'btn btn-quiet', onclick: close }, say('back')),
      h('button', { type: 'button', class: 'btn btn-quiet', onclick: () => drawn.clear() }, say('signClear')),
      h(
        'button',
        {
          type: 'button',
          class: 'btn btn-primary',
          onclick: () => {
            if (!drawn.isEmpty())
              canvas.toBlob(blob => {
                keep(blob);
                close();
              }, 'image/png');
          },
        },
        say('signKeep'),
      ),
    ),
  );
}
