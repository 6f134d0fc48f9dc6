// The leaders' desk draws itself anew when something happens; a form that somebody has opened stays, and a word says why.
import { live } from './live.js';

const desk = () => document.getElementById('desk');
const busy = () => desk().querySelector('.desk-form[open]') !== null;
let late = false;

async function renew() {
  if (busy()) {
    late = true;
    say();
    return;
  }
  const answer = await fetch(window.location.href, { redirect: 'error' });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (busy()) {
    late = true;
    say();
    return;
  }
  const now = desk();
  const next = page.getElementById('desk');
  const held = now.querySelector('.desk-held');
  if (held?.open) next.querySelector('.desk-held')?.setAttribute('open', '');
  next.querySelector('[data-live-word]').hidden = now.querySelector('[data-live-word]').hidden;
  now.replaceWith(next);
  next.dataset.drawn = 'again';
  late = false;
}

function say() {
  const word = desk().querySelector('[data-live-word]');
  word.hidden = false;
  word.querySelector('span').textContent = desk().dataset.changed;
}

document.addEventListener(
  'toggle',
  () => {
    if (late && !busy()) renew().catch(() => {});
  },
  true,
);
live(desk().dataset.live, () => desk().querySelector('[data-live-word]'), renew);
