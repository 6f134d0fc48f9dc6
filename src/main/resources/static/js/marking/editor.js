// The sheet on which a photo is marked: fills the screen, tools at the thumb. Its words and buttons stand in the page
// (templates/evidence/marking.html); a page without them has no marking.
import { draw } from './draw.js';
import { added, faceMark, hit, markOf, onPhoto, placed, sketchOf, tapped, undone, without } from './model.js';

const QUALITY = 0.86;
const sheet = () => document.getElementById('marking');
export const words = () => sheet()?.dataset ?? {};
export const possible = () => Boolean(sheet()) && 'createImageBitmap' in window;

const newSheet = () => sheet().content.querySelector('dialog').cloneNode(true);
const part = (box, name) => box.querySelector(`[data-marking="${name}"]`);
const at = (event, canvas) => {
  const box = canvas.getBoundingClientRect();
  return { point: { x: event.clientX - box.left, y: event.clientY - box.top }, box };
};

class Editor {
  constructor(picture, marks) {
    this.picture = picture;
    this.sketch = sketchOf(marks);
    this.box = newSheet();
    this.canvas = part(this.box, 'canvas');
    Object.assign(this.canvas, { width: picture.width, height: picture.height });
    this.context = this.canvas.getContext('2d', { willReadFrequently: true });
    this.drawn = null;
    this.choose('circle');
    this.box.querySelectorAll('[data-tool]').forEach(button =>
      button.addEventListener('click', () => this.choose(button.dataset.tool)),
    );
    part(this.box, 'undo').addEventListener('click', () => this.change(undone(this.sketch)));
    this.listen();
  }

  choose(tool) {
    this.tool = tool;
    this.box
      .querySelectorAll('[data-tool]')
      .forEach(button => button.setAttribute('aria-pressed', String(button.dataset.tool === tool)));
  }

  change(sketch) {
    this.sketch = sketch;
    this.redraw();
  }

  // Once for each picture that the screen shows, however often the finger reports.
  redraw() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = null;
      draw(this.context, this.picture, this.drawn ? [...this.sketch.marks, this.drawn] : this.sketch.marks);
    });
    part(this.box, 'undo').disabled = this.sketch.before.length === 0;
    this.box.dataset.marks = this.sketch.marks.length;
  }

  // One finger draws; a second one, or a call that comes in, leaves the drawing as it was.
  listen() {
    const end = (event, keep) => {
      if (!this.drawn || !event.isPrimary) return;
      const mark = this.drawn;
      this.drawn = null;
      if (keep) this.settle(mark, event);
      this.redraw();
    };
    this.canvas.addEventListener('pointerdown', event => {
      if (!event.isPrimary || event.button > 0) return;
      event.preventDefault();
      this.canvas.setPointerCapture(event.pointerId);
      const from = this.where(event);
      this.drawn = markOf(this.tool, from, from);
    });
    this.canvas.addEventListener('pointermove', event => {
      if (!this.drawn || !event.isPrimary) return;
      this.drawn = { ...this.drawn, to: this.where(event) };
      this.redraw();
    });
    this.canvas.addEventListener('pointerup', event => end(event, true));
    this.canvas.addEventListener('pointercancel', event => end(event, false));
  }

  where(event) {
    const { point, box } = at(event, this.canvas);
    return onPhoto(point, this.picture, box);
  }

  settle(mark, event) {
    const { scale } = placed(this.picture, at(event, this.canvas).box);
    if (!tapped(mark, scale)) this.change(added(this.sketch, mark));
    else {
      const meant = hit(this.sketch.marks, mark.from, scale);
      if (meant) this.change(without(this.sketch, meant));
    }
  }

  // Some browsers find faces by themselves; where none does, nothing is said.
  async suggest() {
    try {
      const faces = await new window.FaceDetector({ fastMode: true, maxDetectedFaces: 20 }).detect(this.picture);
      const button = part(this.box, 'faces');
      if (faces.length === 0) return;
      button.lastElementChild.textContent = button.dataset.text.replace('#', faces.length);
      button.hidden = false;
      button.addEventListener('click', () => {
        button.hidden = true;
        this.change(added(this.sketch, ...faces.map(face => faceMark(face.boundingBox))));
      });
    } catch {
      /* there is none */
    }
  }

  copy() {
    draw(this.context, this.picture, this.sketch.marks);
    return new Promise(done => this.canvas.toBlob(done, 'image/jpeg', QUALITY));
  }
}

function shown(editor) {
  const { box } = editor;
  return new Promise(settle => {
    const close = kept => {
      box.close();
      settle(kept);
    };
    part(box, 'cancel').addEventListener('click', () => close(null));
    box.addEventListener('cancel', () => settle(null));
    part(box, 'done').addEventListener('click', async () => {
      const { marks } = editor.sketch;
      close({ marks, copy: marks.length > 0 ? await editor.copy() : null });
    });
    document.body.append(box);
    box.showModal();
    editor.redraw();
    if ('FaceDetector' in window) editor.suggest();
  });
}

// picture: as it was taken; marks: drawn on it before. Gives the marks and the picture with them, no picture when there are
// none, and null when nothing is to be changed. Throws where the picture cannot be opened.
export async function mark(picture, marks = []) {
  const opened = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  const editor = new Editor(opened, marks);
  try {
    return await shown(editor);
  } finally {
    editor.box.remove();
    opened.close();
  }
}

// The button that leads here, with its icon.
export function markButton(look, text, open) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: look });
  button.append(sheet().content.querySelector('[data-icon=pencil]').firstElementChild.cloneNode(true));
  button.append(Object.assign(document.createElement('span'), { textContent: text }));
  button.addEventListener('click', open);
  return button;
}
