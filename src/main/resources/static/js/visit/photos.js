// Photos as they are shown: the picture from the device with its marks, and whether the server has it.
import { mark as marked, markButton, possible, words } from '../marking/editor.js';
import { queue, store } from './device.js';
import { h, icon } from './elements.js';
import { remarked } from './model.js';
import { say } from './words.js';

const urls = new Map();
export const urlOf = photo => {
  const edition = photo.edition ?? 0;
  const kept = urls.get(photo.id);
  if (kept?.edition === edition) return kept.url;
  if (kept) URL.revokeObjectURL(kept.url);
  const url = URL.createObjectURL(photo.copy ?? photo.blob);
  urls.set(photo.id, { edition, url });
  return url;
};

// Kept on the device before the screen shows it, as everything else.
async function draw(app, photo) {
  const fields = remarked(photo, await marked(photo.blob, photo.marks));
  if (!fields) return;
  try {
    await store.markPhoto(photo.id, fields);
  } catch {
    app.full();
    return;
  }
  Object.assign(photo, fields);
  app.touch();
  app.redraw();
  queue.go();
}

const toMark = (app, photo) =>
  possible() &&
  markButton(photo.copy ? 'visit-draw on' : 'visit-draw', photo.copy ? words().marked : words().mark, () =>
    draw(app, photo).catch(() => app.say(words().unreadable)),
  );

function stateOf(photo) {
  const part = queue.part(photo.id);
  if (photo.state === 'SENT') return ['sent', 'cloud-check', say('photoSent')];
  if (photo.state === 'FAILED') return ['failed', 'alert-triangle', photo.error || say('photoFailed')];
  return part === undefined
    ? ['kept', 'device-mobile', say('photoKept')]
    : ['going', 'cloud-upload', say('photoGoing', Math.round(part * 100))];
}

export function photoState(photo) {
  const [look, name, text] = stateOf(photo);
  return h(
    'span',
    { class: `visit-photo-state is-${look}`, 'data-photo': photo.id, 'data-state': look },
    icon(name),
    h('span', {}, text),
  );
}

export const strip = (app, photos, drop) =>
  h(
    'ul',
    { class: 'visit-strip' },
    photos.map(photo =>
      h(
        'li',
        {},
        h('a', { href: urlOf(photo), 'data-lightbox': true }, h('img', { src: urlOf(photo), alt: say('photoAlt') })),
        photoState(photo),
        toMark(app, photo),
        drop &&
          h(
            'button',
            { type: 'button', class: 'visit-drop', 'aria-label': say('photoDrop'), onclick: () => drop(photo) },
            icon('x'),
          ),
      ),
    ),
  );
