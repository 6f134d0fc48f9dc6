// Strokes of a signature: groups of points in the units of the pad, as signature_pad keeps them.
const MARGIN = 4;

function bounds(groups) {
  const points = groups.flatMap(group => group.points);
  const [xs, ys] = [points.map(point => point.x), points.map(point => point.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

// Where they start and by how much they shrink along one side, so that nothing lies outside; as they are, when nothing does.
const span = (from, to, size) => {
  const shrink = Math.min(1, (size - 2 * MARGIN) / Math.max(to - from, 1));
  return { shrink, outside: from < 0 || to > size };
};
const start = (from, to, size, shrink) => Math.min(Math.max(from, MARGIN), size - MARGIN - (to - from) * shrink);

// The same ink, whole, on a pad of another size.
export function fitted(groups, width, height) {
  if (groups.every(group => group.points.length === 0)) return groups;
  const { left, right, top, bottom } = bounds(groups);
  const [across, down] = [span(left, right, width), span(top, bottom, height)];
  if (!across.outside && !down.outside) return groups;
  const shrink = Math.min(across.shrink, down.shrink);
  const [x, y] = [start(left, right, width, shrink), start(top, bottom, height, shrink)];
  return groups.map(group => ({
    ...group,
    dotSize: group.dotSize * shrink,
    minWidth: group.minWidth * shrink,
    maxWidth: group.maxWidth * shrink,
    points: group.points.map(point => ({
      ...point,
      x: x + (point.x - left) * shrink,
      y: y + (point.y - top) * shrink,
    })),
  }));
}
