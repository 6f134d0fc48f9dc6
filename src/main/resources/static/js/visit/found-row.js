// A finding as one line: its picture, its place and what it still lacks.
import { chip, h, icon } from './elements.js';
import * as model from './model.js';
import { urlOf } from './photos.js';
import { say } from './words.js';

export function findingRow(app, finding) {
  const photos = app.photosOf(finding.ref, 'before');
  const lacks = model.missingOf(app.pack, app.draft, app.photos, finding);
  return h(
    'a',
    { class: 'visit-found', href: `#f/${finding.ref}` },
    photos[0] ? h('img', { src: urlOf(photos[0]), alt: '' }) : h('span', { class: 'visit-nophoto' }, icon('camera')),
    h(
      'span',
      { class: 'visit-found-text' },
      h('b', {}, finding.place?.trim() || say('noPlace')),
      finding.itemCode ? h('small', {}, model.item(app.pack, finding.itemCode).sub) : null,
      lacks.length
        ? h(
            'small',
            { class: 'is-lacking' },
            icon('alert-triangle'),
            say('lacks', lacks.map(one => say(`lack.${one}`)).join(say('comma'))),
          )
        : h('small', {}, say('findingDone', photos.length)),
    ),
    model.major(app.pack, app.draft, finding) && chip('chip-solid', 'alert-triangle', say('major')),
    icon('chevron-right'),
  );
}
