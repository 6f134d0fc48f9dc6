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
