// Choosing many: one tap for all with which something can be done, and with how many of the chosen each deed can be. Only
// these are sent. Without it each is ticked by hand, and the answer says which could not be done.
const boxes = () => [...document.querySelectorAll('input[name=item][form=many]')];
const can = (box, what) => box.dataset.can.split(' ').includes(what);
const told = document.querySelector('[data-chosen]');
const deeds = [...document.querySelectorAll('#many button[name=what]')];

function count() {
  const chosen = boxes().filter(box => box.checked);
  told.textContent = chosen.length ? told.dataset.words.replace('{0}', chosen.length) : '';
  deeds.forEach(deed => {
    const word = deed.querySelector('[data-count]');
    const fit = chosen.filter(box => can(box, deed.value)).length;
    deed.disabled = chosen.length > 0 && fit === 0;
    if (word) word.textContent = chosen.length ? word.dataset.words.replace('{0}', fit) : word.dataset.page;
  });
}

function ready() {
  document.querySelectorAll('[data-choose]').forEach(button => {
    button.hidden = false;
  });
  if (told) count();
}

document.addEventListener('click', event => {
  const deed = event.target.closest('#many button[name=what]');
  if (deed) {
    boxes().forEach(box => {
      box.checked = box.checked && can(box, deed.value);
    });
    count();
    return;
  }
  const chooser = event.target.closest('[data-choose]');
  if (!chooser) return;
  boxes().forEach(box => {
    box.checked = can(box, chooser.dataset.choose);
  });
  document.querySelector('.desk-many')?.setAttribute('open', '');
  count();
});
document.addEventListener('change', event => {
  if (told && event.target.matches('input[name=item]')) count();
});
document.addEventListener('htmx:afterSwap', ready);
ready();
