// What the charts of all pages share.

export const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Letters of a chart grow with those of the page; sizes are those of an ordinary screen.
export const size = pixels => (pixels * parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;

// Names beside bars take as much room as the longest of them needs, and never more than the third of a narrow place.
export function names(place, data) {
  const fontSize = size(14);
  const longest = Math.max(0, ...data.map(name => name.length)) * fontSize;
  const width = Math.min(longest + 2, size(170), Math.max(place.clientWidth / 3, size(96)));
  return { width, overflow: 'break', fontSize, lineHeight: size(17), color: colour('--text') };
}

// What is drawn in which colour, above the chart; lines are dashed or dotted as they are drawn. For the eye alone: whoever
// listens has the table.
export function legend(place, entries) {
  const list = document.createElement('ul');
  list.className = 'chart-legend';
  list.setAttribute('aria-hidden', 'true');
  entries.forEach(({ name, fill, line }) => {
    const entry = document.createElement('li');
    const mark = document.createElement('span');
    if (line) mark.style.borderTop = `2px ${line} ${fill}`;
    else mark.style.background = fill;
    mark.className = line ? 'chart-line' : 'chart-bar';
    entry.append(mark, name);
    list.append(entry);
  });
  if (place.previousElementSibling?.className === list.className) place.previousElementSibling.remove();
  place.before(list);
}

// The figures of the place that is pointed at, beside the pointer.
export function tip(chart, place, told) {
  const box = document.createElement('div');
  box.className = 'chart-tip';
  box.hidden = true;
  place.append(box);
  chart.getZr().on('mousemove', ({ offsetX, offsetY }) => {
    box.hidden = !chart.containPixel('grid', [offsetX, offsetY]);
    if (box.hidden) return;
    box.textContent = told(chart.convertFromPixel({ seriesIndex: 0 }, [offsetX, offsetY])[0]);
    const room = place.clientWidth - box.offsetWidth;
    box.style.left = `${offsetX + 14 > room ? Math.max(offsetX - 14 - box.offsetWidth, 0) : offsetX + 14}px`;
    box.style.top = `${Math.max(Math.min(offsetY, place.clientHeight - box.offsetHeight), 0)}px`;
  });
  chart.getZr().on('globalout', () => {
    box.hidden = true;
  });
}
