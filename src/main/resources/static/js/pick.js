// Picking items from a long list: a search that opens what it finds, and how many are picked in each category.
for (const pick of document.querySelectorAll('[data-pick]')) {
  const search = pick.querySelector('[data-pick-search]');
  const groups = [...pick.querySelectorAll('.pick-group')];
  const count = group => {
    const picked = group.querySelectorAll('input:checked').length;
    group.querySelector('[data-pick-count]').textContent = `${picked} / ${group.querySelectorAll('input').length}`;
  };
  groups.forEach(group => {
    count(group);
    group.hidden = !group.querySelector('input');
  });
  search.hidden = false;
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    groups.forEach(group => {
      const items = [...group.querySelectorAll('.pick-item')];
      items.forEach(item => {
        item.hidden = !item.textContent.toLowerCase().includes(wanted);
      });
      const found = items.some(item => !item.hidden);
      group.hidden = !found;
      group.open = Boolean(wanted) && found;
    });
  });
  search.addEventListener('keydown', event => event.key === 'Enter' && event.preventDefault());
  pick.addEventListener('change', event => count(event.target.closest('.pick-group')));
}
