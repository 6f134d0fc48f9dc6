// Draws the table of the analysis as a chart, so that the chart cannot say anything else, and saves it as a picture.
import { colour, legend, names, size } from './charts.js';
import { loaded, seen } from './library.js';
import './paper.js';

const MOST = 20;
const PALE = '#b9c4c2';
const SHARP = 2; // pixels of the picture for one of the page
const place = document.getElementById('analysis-chart');
const table = document.getElementById('analysis');

function numbers(rows, at, mark) {
  return rows.map(row => {
    const value = row.cells[at].querySelector(`[data-${mark}]`);
    return value ? Number(value.dataset[mark]) : null;
  });
}

function draw() {
  const heads = [...table.tHead.rows[0].cells];
  const at = heads.findIndex(head => head.classList.contains('sorted'));
  // A dash has nothing to draw.
  const drawable = row => row.cells[at]?.querySelector('[data-value], [data-other]');
  const rows = [...table.tBodies[0].rows].filter(drawable).slice(0, MOST).reverse();
  document.getElementById('analysis-nothing').hidden = rows.length > 0;
  if (!rows.length) return;
  const rate = rows.some(row => row.cells[at].textContent.includes('%'));
  const text = { color: colour('--text'), fontFamily: getComputedStyle(document.body).fontFamily };
  const bar = (name, mark, fill) => ({
    name,
    type: 'bar',
    data: numbers(rows, at, mark),
    barMaxWidth: size(18),
    barGap: '10%',
    cursor: 'pointer',
    itemStyle: { color: fill, borderRadius: [0, 3, 3, 0] },
    label: { show: true, position: 'right', fontSize: size(13), color: colour('--ink'), formatter: rate ? '{c}%' : '{c}' },
  });
  const compared = rows.some(row => row.cells[at].querySelector('[data-other]'));
  const series = [bar(place.dataset.now, 'value', colour('--teal'))];
  if (compared) series.unshift(bar(place.dataset.before, 'other', PALE));
  const drawn = series.map(one => ({ name: one.name, fill: one.itemStyle.color }));
  if (compared) legend(place, drawn);
  place.style.display = 'block';
  place.style.height = `${size(Math.max(rows.length * (compared ? 46 : 32), 60) + 16)}px`;
  const chart = window.echarts.init(place);
  chart.setOption({
    animation: false,
    textStyle: text,
    grid: { left: 4, right: size(56), top: 4, bottom: 2, containLabel: true },
    xAxis: { type: 'value', show: false, max: rate ? 100 : undefined },
    yAxis: {
      type: 'category',
      data: rows.map(row => row.cells[0].textContent),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--line') } },
      axisLabel: names(
        place,
        rows.map(row => row.cells[0].textContent),
      ),
    },
    series,
  });
  chart.on('click', bar => {
    const link = rows[bar.dataIndex].cells[at].querySelector('a');
    if (link) window.location = link.href;
  });
  new ResizeObserver(() => chart.resize()).observe(place);
  place.dataset.drawn = 'true';
  offerPicture(chart, compared ? drawn : []);
}

// The chart as a picture says what is drawn in which colour, as the page does.
function painted(chart, entries) {
  const drawn = chart.renderToCanvas({ pixelRatio: SHARP, backgroundColor: colour('--card') });
  if (!entries.length) return drawn;
  const line = size(32) * SHARP;
  const whole = document.createElement('canvas');
  whole.width = drawn.width;
  whole.height = drawn.height + line;
  const pen = whole.getContext('2d');
  pen.fillStyle = colour('--card');
  pen.fillRect(0, 0, whole.width, line);
  pen.drawImage(drawn, 0, line);
  pen.font = `${size(13) * SHARP}px ${getComputedStyle(document.body).fontFamily}`;
  pen.textBaseline = 'middle';
  let at = line / 4;
  entries.forEach(({ name, fill }) => {
    pen.fillStyle = fill;
    pen.fillRect(at, line / 4, line / 2, line / 2);
    pen.fillStyle = colour('--text');
    pen.fillText(name, at + line * 0.7, line / 2);
    at += line * 1.2 + pen.measureText(name).width;
  });
  return whole;
}

function offerPicture(chart, entries) {
  const button = document.querySelector('[data-picture]');
  button.hidden = false;
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = painted(chart, entries).toDataURL('image/png');
    link.download = `${document.querySelector('h1').textContent}.png`;
    link.click();
  });
}

// Days of another period are asked for only where another one is meant.
const against = document.querySelector('[name=against]');
const others = document.querySelectorAll('.other-days');
const showOthers = () => others.forEach(label => (label.hidden = against.value !== 'other'));
against.addEventListener('change', showOthers);
showOthers();

// Fetched when somebody looks; without it the table is there all the same.
if (place) seen(place.parentElement, () => loaded(place.dataset.library).then(draw, () => {}));
