// A search over the long list of hazards. Without script the list is there as ever; with it, what is chosen still is.
function searched(search) {
  const found = document.querySelector('[data-item-found]');
  const select = document.getElementById('itemCode');
  const most = 8;
  const options = [...select.options].filter(option => option.value);

  function show() {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const hits = options.filter(option => {
      const text = `${option.text} ${option.parentElement.label}`.toLowerCase();
      return words.every(word => text.includes(word));
    });
    found.replaceChildren(...(words.length ? hits.slice(0, most).map(line) : []));
    if (words.length && !hits.length) {
      const none = document.createElement('li');
      none.textContent = search.dataset.none;
      found.append(none);
    }
    found.hidden = !words.length;
  }

  function line(option) {
    const button = document.createElement('button');
    const category = document.createElement('small');
    button.type = 'button';
    button.textContent = option.text;
    category.textContent = option.parentElement.label;
    button.append(category);
    button.addEventListener('click', () => choose(option));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  function choose(option) {
    select.value = option.value;
    search.value = '';
    show();
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    select.focus();
  }

  search.hidden = false;
  search.addEventListener('input', show);
  search.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      found.querySelector('button')?.click();
    } else if (event.key === 'Escape') {
      search.value = '';
      show();
    }
  });
}

document.querySelectorAll('[data-item-search]').forEach(searched);
