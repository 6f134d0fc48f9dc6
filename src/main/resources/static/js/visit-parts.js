// Small parts that the views are built of: elements, words, icons, photo strips. Words and icons stand in the page.
(() => {
  const words = JSON.parse(document.querySelector('[data-words]')?.dataset.words ?? '{}');
  const say = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');

  // h('button', { class: 'btn', onclick: act, disabled: true }, 'text', node, …); null and false leave nothing.
  function h(tag, props = {}, ...kids) {
    const made = document.createElement(tag);
    Object.entries(props).forEach(([name, value]) => {
      if (value === null || value === undefined || value === false) return;
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else if (name === 'value') made.value = value;
      else made.setAttribute(name, value === true ? '' : value);
    });
    made.append(...kids.flat(2).filter(kid => kid !== null && kid !== undefined && kid !== false));
    return made;
  }

  const icon = name =>
    document
      .getElementById('visit-icons')
      ?.content.querySelector(`[data-icon="${name}"]`)
      ?.firstElementChild?.cloneNode(true) ?? '';
  const chip = (look, name, text) => h('span', { class: `chip ${look}` }, icon(name), h('span', {}, text));

  // The tap on it opens the camera; gallery leaves the choice to the phone.
  const camera = (look, onfile, kids, gallery = false) =>
    h(
      'label',
      { class: look },
      ...kids,
      h('input', {
        type: 'file',
        accept: 'image/*',
        capture: gallery ? null : 'environment',
        multiple: gallery,
        class: 'visit-file',
        onchange: event => {
          const files = [...event.target.files];
          event.target.value = '';
          if (files.length) onfile(files);
        },
        oncancel: () => onfile([]),
      }),
    );

  const urls = new Map();
  const urlOf = photo => {
    if (!urls.has(photo.id)) urls.set(photo.id, URL.createObjectURL(photo.blob));
    return urls.get(photo.id);
  };

  function stateOf(photo) {
    const part = visit.queue.part(photo.id);
    if (photo.state === 'SENT') return ['sent', 'cloud-check', say('photoSent')];
    if (photo.state === 'FAILED') return ['failed', 'alert-triangle', photo.error || say('photoFailed')];
    return part === undefined
      ? ['kept', 'device-mobile', say('photoKept')]
      : ['going', 'cloud-upload', say('photoGoing', Math.round(part * 100))];
  }

  function photoState(photo) {
    const [look, name, text] = stateOf(photo);
    return h(
      'span',
      { class: `visit-photo-state is-${look}`, 'data-photo': photo.id, 'data-state': look },
      icon(name),
      h('span', {}, text),
    );
  }

  const strip = (photos, drop) =>
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

  const field = (label, control, hint) => {
    control.id ||= `v${visit.store.newId().slice(0, 8)}`;
    return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, hint);
  };
  const quick = (texts, pick) =>
    texts.length === 0
      ? null
      : h(
          'div',
          { class: 'visit-quick' },
          texts.map(text => h('button', { type: 'button', onclick: () => pick(text) }, text)),
        );

  function ask(text, yes, act) {
    const box = h('dialog', { class: 'visit-ask' });
    const end = () => {
      box.close();
      box.remove();
    };
    box.append(
      h('p', {}, text),
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'button', class: 'btn btn-quiet', onclick: end }, say('back')),
        h(
          'button',
          {
            type: 'button',
            class: 'btn btn-primary',
            onclick: () => {
              end();
              act();
            },
          },
          yes,
        ),
      ),
    );
    document.body.append(box);
    box.showModal();
  }

  window.visit = Object.assign(window.visit ?? {}, {
    say,
    h,
    icon,
    chip,
    camera,
    strip,
    photoState,
    urlOf,
    field,
    quick,
    ask,
  });
})();
