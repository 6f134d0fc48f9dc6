// Photos as they are shown: the picture from the device, and whether the server has it.
import { queue } from './device.js';
import { h, icon } from './elements.js';
import { say } from './words.js';

const urls = new Map();
export const urlOf = photo => {
  if (!urls.has(photo.id)) urls.set(photo.id, URL.createObjectURL(photo.blob));
  return urls.get(photo.id);
};

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

export const strip = (photos, drop) =>
  h(
    'ul',
    { class: 'visit-strip' },
    photos.map(photo =>
      h(
        'li',
        {},
        h('a', { href: urlOf(photo), 'data-lightbox': true }, h('img', { src: urlOf(photo), alt: say('photoAlt') })),
        photoState(photo),
        drop &&
          h(
            'button',
            { type: 'button', class: 'visit-drop', 'aria-label': say('photoDrop'), onclick: () => drop(photo) },
            icon('x'),
          ),
      ),
    ),
  );
