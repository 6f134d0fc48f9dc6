// What every page needs: the form token for htmx, what to say when the network fails, photos in large; and with it what
// any page may hold: forms, and drafts with their photo pickers.
import { csrf, networkError, reader, words } from './frame.js';
import './badge.js';
import './drafts.js';
import './find.js';
import './forms.js';
import './photo-hints.js';
import './typing.js';

document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, csrf()));
// A refused form opens where the first mistake is; a mistake that is being mended stops shouting.
const mistake = document.querySelector('.field-error');
if (mistake) {
  const place = mistake.closest('.field, fieldset, form') ?? mistake;
  place.scrollIntoView({ block: 'center' });
  place.querySelector('input:not([type=hidden]), select, textarea')?.focus({ preventScroll: true });
}
document.addEventListener('input', event => {
  const field = event.target.closest('.field, fieldset');
  field?.querySelector('.field-error')?.remove();
  event.target.removeAttribute('aria-invalid');
});
document.addEventListener('photo:uploaded', event =>
  event.target.closest('.field')?.querySelector('.field-error')?.remove(),
);

document.addEventListener('htmx:sendError', () => networkError());
document.addEventListener('htmx:timeout', () => networkError());

// Of a row of doors that is wider than the phone, the one that is open is seen.
document.querySelectorAll('.lists [aria-current]').forEach(door => {
  door.parentElement.scrollLeft = door.offsetLeft - door.parentElement.offsetLeft - door.offsetWidth;
});

// An open menu closes on a click elsewhere and on Escape.
const menus = () => document.querySelectorAll('details.me[open], details.more[open]');
document.addEventListener('click', event =>
  menus().forEach(menu => menu.contains(event.target) || (menu.open = false)),
);
document.addEventListener(
  'keydown',
  event =>
    event.key === 'Escape' &&
    menus().forEach(menu => {
      menu.open = false;
    }),
);

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-lightbox]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const box = document.createElement('dialog');
  box.className = 'lightbox';
  const photo = document.createElement('img');
  photo.src = link.href;
  photo.alt = link.querySelector('img')?.alt ?? '';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn btn-quiet';
  close.textContent = words.close;
  box.append(photo, close);
  box.addEventListener('click', () => box.close());
  box.addEventListener('close', () => {
    box.remove();
    link.focus();
  });
  document.body.append(box);
  box.showModal();
});

// Pages of visits that were taken along go when their person logs out or another one logs in.
const leaving = location.pathname === '/login' && new URLSearchParams(location.search).has('out');
if ('caches' in window && (leaving || reader !== 'nobody')) {
  caches
    .keys()
    .then(names =>
      names
        .filter(name => name.startsWith('visits:') && name !== `visits:${reader}`)
        .forEach(name => caches.delete(name)),
    )
    .catch(() => {});
}
