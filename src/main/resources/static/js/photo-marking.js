// A photo of a picker and its marks: what is shown of it, and what the server is to get. First the photo as it was taken,
// which nobody is shown once it is marked, then the copy with the marks, which takes its place.
import { note } from './frame.js';
import { mark, markButton, possible, words } from './marking/editor.js';
import { smaller } from './photo.js';

// file: just taken; or id, of and fetched(): of a photo that the server has already, and of what it is a marked copy.
export function marking({ file, id, of, fetched }) {
  // Marks of an earlier page are part of the picture; more can be drawn beside them.
  const burnt = Boolean(of);
  const name = file?.name.replace(/\.\w+$/, '') ?? 'photo';
  let original = id ? { id: of ?? id } : null;
  let taken = null;
  let marks = [];
  let copy = null;
  let wanted = null;

  const picture = async () => {
    taken ??= await (file ? smaller(file) : fetched());
    return taken;
  };

  async function draw() {
    const drawn = await mark(await picture(), marks);
    if (!drawn || (drawn.marks.length === 0 && marks.length === 0)) return false;
    ({ marks } = drawn);
    copy = drawn.copy && new File([drawn.copy], `${name}.jpg`, { type: 'image/jpeg' });
    if (!copy && burnt) copy = taken;
    // Without marks it is sent anew: what was marked once is not shown again.
    if (!copy) original = null;
    return true;
  }

  async function send(way) {
    const sending = copy;
    const small = await picture();
    original ??= await way(small, {});
    const answer = sending ? await way(sending, { of: original.id }).catch(forgotten) : original;
    if (sending === copy) wanted = answer;
    return answer;
  }

  // The server no longer has the photo that the marks belong to; the next try brings both.
  function forgotten(failure) {
    if (!failure.code?.startsWith('original') || !file) throw failure;
    original = null;
    throw Object.assign(failure, { forGood: false });
  }

  return {
    mark: draw,
    send,
    isWanted: answer => answer === wanted,
    shown: () => copy ?? taken,
    of: () => (copy ? original?.id : undefined),
    marked: () => burnt || Boolean(copy),
  };
}

export function button(photo, open) {
  if (!possible()) return null;
  const made = markButton('photo-mark', '', open);
  const look = () => {
    made.lastElementChild.textContent = photo.marked() ? words().marked : words().mark;
    made.classList.toggle('on', photo.marked());
  };
  look();
  return { button: made, look };
}

export function unmarkable(box) {
  box.querySelectorAll(':scope > .note').forEach(old => old.remove());
  box.append(note('amber', words().unreadable));
  return false;
}
