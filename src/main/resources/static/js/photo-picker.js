// The photo picker: makes photos smaller on the device, uploads each by itself and keeps what failed for another try.
// <div data-photo-picker data-name="beforePhotos"> as in fragments.html; the form receives one hidden input a photo.
import { send, smaller } from './photo.js';

const UPLOAD_TO = '/evidence';

class Picker {
  constructor(box) {
    this.box = box;
    this.list = box.querySelector('.photo-grid');
    this.open = 0;
    this.chain = Promise.resolve();
    const input = box.querySelector('input[type=file]');
    input.removeAttribute('name');
    box.classList.add('scripted');
    // What a refused form brought along can still be taken out of it.
    this.list.querySelectorAll('[data-kept]').forEach(kept => kept.append(this.dropButton(() => this.drop(kept))));
    box.addEventListener('photo:restore', event => this.restore(event.detail.id));
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
  restore(id) {
    const item = document.createElement('li');
    const image = document.createElement('img');
    image.alt = '';
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = this.box.dataset.name;
    field.value = id;
    image.addEventListener('error', () => this.drop(item));
    image.src = `${UPLOAD_TO}/${id}/thumbnail`;
    item.append(
      image,
      field,
      this.dropButton(() => this.drop(item)),
    );
    this.list.append(item);
    this.box.dispatchEvent(new CustomEvent('photo:restored', { bubbles: true }));
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
    const state = document.createElement('div');
    state.className = 'photo-state';
    const drop = this.dropButton(() => {
      URL.revokeObjectURL(image.src);
      item.dataset.gone = '1';
      this.drop(item);
    });
    item.append(image, state, drop);
    this.list.append(item);
    this.upload(item, state, file);
  }

  upload(item, state, file) {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    item.classList.remove('photo-failed');
    state.hidden = false;
    state.replaceChildren(this.box.dataset.uploading, bar);
    this.count(1);
    // One after the other: a weak line finishes some photos early instead of all of them late.
    this.chain = this.chain
      .then(() =>
        item.dataset.gone
          ? null
          : smaller(file).then(small =>
              send(small, part => {
                bar.value = part;
              }),
            ),
      )
      .then(answer => answer && this.done(item, state, answer))
      .catch(failure => this.failed(item, state, file, failure))
      .finally(() => this.count(-1));
  }

  done(item, state, answer) {
    const id = document.createElement('input');
    id.type = 'hidden';
    id.name = this.box.dataset.name;
    id.value = answer.id;
    item.append(id);
    state.hidden = true;
    this.box.dispatchEvent(new CustomEvent('photo:uploaded', { bubbles: true, detail: answer }));
  }

  failed(item, state, file, failure) {
    item.classList.add('photo-failed');
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = this.box.dataset.retry;
    retry.addEventListener('click', () => this.upload(item, state, file));
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
