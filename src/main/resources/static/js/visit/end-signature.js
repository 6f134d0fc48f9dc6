// The school's signature, or why there is none and who saw it.
import { field, h, icon, quick, segment } from './elements.js';
import { signatureDue, stale } from './model.js';
import { photoState, urlOf } from './photos.js';
import { say } from './words.js';

function mark(app, name, label, hint) {
  const input = h('input', {
    class: 'form-control',
    name: `sign-${name}`,
    maxlength: name === 'refusal' ? 500 : 60,
    autocomplete: 'off',
    value: app.draft.signature?.[name] ?? '',
  });
  input.addEventListener('input', () => {
    app.draft.signature = { ...app.draft.signature, [name]: input.value };
    app.save();
    app.refresh();
  });
  return field(
    label,
    input,
    hint &&
      quick(hint, text => {
        app.draft.signature = { ...app.draft.signature, [name]: text };
        app.save();
        app.redraw();
      }),
  );
}

export function signature(app) {
  if (!signatureDue(app.pack)) return null;
  const image = app.photos.find(photo => photo.ref === 'signature');
  const refused = Boolean(app.draft.signature?.refused);
  const names = app.pack.people.slice(0, 5).map(one => one.name);
  return h(
    'section',
    { class: 'card visit-sign', id: 'sign' },
    h(
      'div',
      { class: 'card-body' },
      h('h2', {}, say('signTitle')),
      stale(app.draft, app.photos) &&
        h('p', { class: 'note note-amber', role: 'status' }, icon('alert-triangle'), h('span', {}, say('signStale'))),
      segment(
        [
          [false, say('signYes')],
          [true, say('signNo')],
        ],
        refused,
        value => {
          app.draft.signature = { ...app.draft.signature, refused: value };
          app.save();
          app.redraw();
        },
        say('signTitle'),
      ),
      refused
        ? [
            mark(app, 'refusal', say('refusal'), [say('quickAbsent'), say('quickRefuses')]),
            mark(app, 'witness', say('refusalWitness'), names),
          ]
        : [
            mark(app, 'name', say('signer'), names),
            mark(app, 'post', say('signerPost'), [say('postPrincipal'), say('postDeputy')]),
            image
              ? h(
                  'div',
                  { class: 'visit-signed' },
                  h('img', { src: urlOf(image), alt: say('signTitle') }),
                  photoState(image),
                  h(
                    'button',
                    { type: 'button', class: 'btn btn-quiet', onclick: () => app.sign() },
                    icon('refresh'),
                    h('span', {}, say('signAgain')),
                  ),
                )
              : h(
                  'button',
                  { type: 'button', class: 'btn btn-quiet visit-signbutton', onclick: () => app.sign() },
                  icon('signature'),
                  h('span', {}, say('signNow')),
                ),
          ],
    ),
  );
}
