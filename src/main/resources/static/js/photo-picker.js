// The photo picker: makes photos smaller on the device, uploads each by itself and keeps what failed for another try.
// <div data-photo-picker data-name="beforePhotos"> as in fragments.html; the form receives one hidden input a photo.
import { button, marking, unmarkable } from './photo-marking.js';
import { send } from './photo.js';

const UPLOAD_TO = '/evidence';

const keptPhoto = (id, of) =>
  marking({ id, of, fetched: () => fetch(`${UPLOAD_TO}/${id}`).then(answer => answer.blob()) });

class Picker {
  constructor(box) {
    this.box = box;
    this.list = box.querySelector('.photo-grid');
    this.open = 0;
    this.chain = Promise.resolve();
    const input = box.querySelector('input[type=file]');
    input.removeAttribute('name');
    box.classList.add('scripted');
    // What a refused form brought along can still be marked, and taken out of it.
    this.list.querySelectorAll('[data-kept]').forEach(kept => {
      const field = kept.querySelector('input');
      this.equip(kept, kept.querySelector('img'), keptPhoto(field.value, field.dataset.of));
    });
    box.addEventListener('photo:restore', event => this.restore(event.detail));
    input.addEventListener('change', () => {
      [...input.files].forEach(file => this.add(file));
      input.value = '';
    });
  }

  drop(item) {
    item.remove();
    this.box.dispatchEvent(new CustomEvent('photo:dropped', { bubbles: true }));
  }

  // A photo of a draft: shown again as long as the server still has it.
  restore({ id, of }) {
    const item = document.createElement('li');
    const image = document.createElement('img');
    image.alt = '';
    image.addEventListener('error', () => this.drop(item));
    image.src = `${UPLOAD_TO}/${id}/thumbnail`;
    item.append(image);
    this.equip(item, image, keptPhoto(id, of));
    this.name(item, id, of);
    this.list.append(item);
    this.box.dispatchEvent(new CustomEvent('photo:restored', { bubbles: true }));
  }

  // What can be done with a photo. While its marks are on their way the form names neither it nor its original.
  equip(item, image, photo) {
    const state = document.createElement('div');
    state.className = 'photo-state';
    state.hidden = true;
    const mark = button(photo, async () => {
      const marked = await photo.mark().catch(() => unmarkable(this.box));
      if (!marked || item.dataset.gone) return;
      item.querySelectorAll('input[type=hidden]').forEach(field => field.remove());
      URL.revokeObjectURL(image.src);
      image.src = URL.createObjectURL(photo.shown());
      mark.look();
      this.upload(item, state, photo);
    });
    const drop = this.dropButton(() => {
      URL.revokeObjectURL(image.src);
      item.dataset.gone = '1';
      this.drop(item);
    });
    item.append(state, ...(mark ? [mark.button] : []), drop);
    return state;
  }

  name(item, id, of) {
    item.querySelectorAll('input[type=hidden]').forEach(field => field.remove());
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = this.box.dataset.name;
    field.value = id;
    if (of) field.dataset.of = of;
    item.append(field);
  }

  dropButton(drop) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'photo-drop';
    button.textContent = '×';
    button.setAttribute('aria-label', this.box.dataset.remove);
    button.addEventListener('click', drop);
    return button;
  }

  add(file) {
    const item = document.createElement('li');
    const image = document.createElement('img');
    image.alt = file.name;
    image.src = URL.createObjectURL(file);
    item.append(image);
    const photo = marking({ file });
    const state = this.equip(item, image, photo);
    this.list.append(item);
    this.upload(item, state, photo);
  }

  upload(item, state, photo) {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    item.classList.remove('photo-failed');
    state.hidden = false;
    state.replaceChildren(this.box.dataset.uploading, bar);
    this.count(1);
    const progress = part => {
      bar.value = part;
    };
    // One after the other: a weak line finishes some photos early instead of all of them late.
    this.chain = this.chain
      .then(() => (item.dataset.gone ? null : photo.send((file, how) => send(file, progress, how))))
      .then(answer => answer && this.done(item, state, photo, answer))
      .catch(failure => this.failed(item, state, photo, failure))
      .finally(() => this.count(-1));
  }

  done(item, state, photo, answer) {
    // What was marked meanwhile follows by itself.
    if (!photo.isWanted(answer)) return;
    this.name(item, answer.id, photo.of());
    item.classList.remove('photo-failed');
    state.hidden = true;
    this.box.dispatchEvent(new CustomEvent('photo:uploaded', { bubbles: true, detail: answer }));
  }

  failed(item, state, photo, failure) {
    item.classList.add('photo-failed');
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = this.box.dataset.retry;
    retry.addEventListener('click', () => this.upload(item, state, photo));
    const text = document.createElement('div');
    text.textContent = failure.message || this.box.dataset.failed;
    state.replaceChildren(text, ...(failure.forGood ? [] : [retry]));
  }

  count(change) {
    this.open += change;
    this.box.toggleAttribute('data-busy', this.open > 0);
    if (this.open === 0) this.box.querySelectorAll(':scope > .note').forEach(note => note.remove());
  }
}

const startAll = root => root.querySelectorAll('[data-photo-picker]:not(.scripted)').forEach(box => new Picker(box));
startAll(document);
document.addEventListener('htmx:load', event => startAll(event.target));
