// The line that says where everything is: on this device, on its way, or with the server.
import { queue } from './device.js';
import { h, icon } from './elements.js';
import { say } from './words.js';

function told() {
  const state = queue.state();
  const left = (state.count ?? 0) + (state.records ?? 0);
  const photos = say('linePhotos', state.count ?? 0);
  if (state.kind === 'loggedOut' || state.kind === 'someoneElse')
    return ['is-red', 'login-2', say(state.kind === 'loggedOut' ? 'lineLoggedOut' : 'lineSomeoneElse')];
  if (navigator.onLine === false || state.kind === 'offline')
    return ['is-amber', 'cloud-off', left ? say('lineOffline', photos) : say('lineOfflineDone')];
  if (state.kind === 'waiting') return ['is-amber', 'cloud-off', say('lineWaiting', photos)];
  if (state.kind === 'refused') return ['is-amber', 'cloud-off', say('lineRefused', photos)];
  if (left > 0) return ['is-blue', 'cloud-upload', say('lineSending', photos)];
  if (state.aside > 0) return ['is-amber', 'alert-triangle', say('lineAside', state.aside)];
  return ['is-green', 'cloud-check', say('lineKept')];
}

// Why the server did not take it, in its own words where it gave any.
export const whyAside = draft => draft.aside.text || say('asideStatus', draft.aside.status);

export const stateLine = () => {
  const [look, name, text] = told();
  const closed = look === 'is-red';
  const next = encodeURIComponent(location.pathname);
  return h(
    'p',
    { class: `visit-line ${look}`, role: 'status', 'data-line': look },
    icon(name),
    h('span', {}, text),
    closed && h('a', { href: `/login?next=${next}` }, say('logIn')),
    queue.state().aside > 0 &&
      h('button', { type: 'button', 'data-again': true, onclick: () => queue.sendAgain() }, say('sendAgain')),
  );
};
