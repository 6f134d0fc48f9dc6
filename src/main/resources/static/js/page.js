// What every page needs: the form token for htmx, what to say when the network fails, photos in large.
(() => {
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const words = document.getElementById('dialog-words')?.dataset ?? {};

  window.zhenggai = {
    words,
    reader: meta('reader') ?? 'nobody',
    csrf: () => ({ [meta('csrf-header') ?? 'X-CSRF-TOKEN']: meta('csrf-token') ?? '' }),
    note(kind, text, button) {
      const note = document.createElement('div');
      note.className = `note note-${kind}`;
      note.setAttribute('role', 'status');
      const span = document.createElement('span');
      span.textContent = text;
      note.append(span);
      if (button) {
        const act = document.createElement('button');
        act.type = 'button';
        act.textContent = button.text;
        act.addEventListener('click', () => {
          button.act();
          note.remove();
        });
        note.append(act);
      }
      return note;
    },
    networkError() {
      document.querySelector('.note-network')?.remove();
      const note = this.note('red', document.body.dataset.networkError);
      note.classList.add('note-network');
      note.setAttribute('role', 'alert');
      document.getElementById('main').prepend(note);
      note.scrollIntoView({ block: 'center' });
    },
  };

  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, zhenggai.csrf()));
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

  document.addEventListener('htmx:sendError', () => zhenggai.networkError());
  document.addEventListener('htmx:timeout', () => zhenggai.networkError());

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
  if ('caches' in window && (leaving || window.zhenggai.reader !== 'nobody')) {
    caches
      .keys()
      .then(names =>
        names
          .filter(name => name.startsWith('visits:') && name !== `visits:${window.zhenggai.reader}`)
          .forEach(name => caches.delete(name)),
      )
      .catch(() => {});
  }
})();
