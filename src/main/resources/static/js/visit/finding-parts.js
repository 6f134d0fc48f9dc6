// Parts that more than one piece of the sheet of a finding is made of.
import { camera, field, h, icon, quick } from './elements.js';
import { missingOf } from './model.js';
import { strip } from './photos.js';
import { say } from './words.js';

// Parts are exchanged while somebody types beside them; fields never are, or the keyboard would lose its word.
export const lack = (app, finding, name) =>
  h(
    'div',
    { 'data-part': `lack-${name}` },
    missingOf(app.pack, app.draft, app.photos, finding).includes(name) &&
      h('p', { class: 'visit-lack' }, icon('alert-circle'), say(`need.${name}`)),
  );
export const mistake = (app, finding, names) =>
  names
    .map(name => app.draft.errors[`findings.${finding.ref}.${name}`])
    .filter(Boolean)
    .map(text => h('p', { class: 'field-error' }, icon('alert-circle'), h('span', {}, text)));

export function pictures(app, finding, side) {
  const photos = app.photosOf(finding.ref, side);
  return h(
    'div',
    { class: 'visit-pictures', 'data-side': side },
    strip(app, photos, photo => app.dropPhoto(photo)),
    photos.length < 12 &&
      h(
        'div',
        { class: 'visit-pick' },
        camera('visit-camera', files => app.addPhotos(finding.ref, side, files), [
          icon('camera'),
          h('span', {}, say(photos.length ? 'photoMore' : 'photoTake')),
        ]),
        camera(
          'visit-gallery',
          files => app.addPhotos(finding.ref, side, files),
          [icon('photo'), h('span', {}, say('gallery'))],
          true,
        ),
      ),
  );
}

export function people(app, finding, name, label) {
  const input = h('input', {
    class: 'form-control',
    name,
    value: finding[name] ?? '',
    maxlength: 60,
    autocomplete: 'off',
  });
  input.addEventListener('input', () => app.write(finding, { [name]: input.value }));
  return field(label, input, [
    quick(
      app.pack.people
        .slice(0, 6)
        .map(one => one.name)
        .filter(one => one !== finding[name]),
      text => {
        app.write(finding, { [name]: text });
        app.redraw();
      },
    ),
    lack(app, finding, name),
    mistake(app, finding, [name]),
  ]);
}
