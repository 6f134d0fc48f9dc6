// Draws the table of the analysis as a chart, so that the chart cannot say anything else, and saves it as a picture.
import { colour, names, size } from './charts.js';
import { loaded } from './library.js';
import './paper.js';

const MOST = 20;
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
  if (compared) series.unshift(bar(place.dataset.before, 'other', '#b9c4c2'));
  place.style.display = 'block';
  place.style.height = `${size(Math.max(rows.length * (compared ? 46 : 32), 60) + (compared ? 48 : 16))}px`;
  const chart = window.echarts.init(place);
  chart.setOption({
    animation: false,
    textStyle: text,
    legend: compared
      ? { top: 0, left: 0, itemWidth: 14, itemHeight: 14, textStyle: { ...text, fontSize: size(13) } }
      : undefined,
    grid: { left: 4, right: size(56), top: compared ? size(36) : 4, bottom: 2, containLabel: true },
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
  offerPicture(chart);
}

function offerPicture(chart) {
  const button = document.querySelector('[data-picture]');
  button.hidden = false;
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' });
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

// Without the library the table is there all the same.
if (place) loaded(place.dataset.library).then(draw, () => {});
