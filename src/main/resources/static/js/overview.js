// Draws the tables of the page as charts, so that a chart cannot say anything else than its table.
import { colour, legend, names, size, tip } from './charts.js';
import { loaded, seen } from './library.js';
import { live } from './live.js';
import './paper.js';

const text = { color: colour('--text'), fontFamily: getComputedStyle(document.body).fontFamily };
const quiet = { lineStyle: { color: colour('--line') } };
const AMBER = '#e0a458';
const DARK_AMBER = '#b7791f';
const number = cell => Number(cell.textContent);

function rows(id) {
  return Array.from(document.querySelectorAll(`#${id} tbody tr`), row => Array.from(row.cells));
}

function heads(id) {
  return Array.from(document.querySelectorAll(`#${id} thead th`), head => head.textContent);
}

function draw(id, options) {
  const place = document.getElementById(`${id}-chart`);
  place.style.display = 'block';
  window.echarts.getInstanceByDom(place)?.dispose();
  const chart = window.echarts.init(place);
  chart.setOption({ animation: false, textStyle: text, ...options });
  new ResizeObserver(() => chart.resize()).observe(place);
  place.dataset.drawn = 'true';
  return chart;
}

function months() {
  const data = rows('months');
  const [, found, ended, foundBefore, endedBefore] = heads('months');
  const bars = (name, place, fill) => ({
    name,
    type: 'bar',
    data: data.map(cells => number(cells[place])),
    itemStyle: { color: fill, borderRadius: [3, 3, 0, 0] },
    barGap: '15%',
    barMaxWidth: size(22),
  });
  // The year before lies behind: lines that are told apart without colours.
  const before = (name, place, line, type) => ({
    name,
    type: 'line',
    data: data.map(cells => number(cells[place])),
    symbol: 'none',
    lineStyle: { color: line, type, width: 2 },
    itemStyle: { color: line },
    z: 1,
  });
  const place = document.getElementById('months-chart');
  legend(place, [
    { name: found, fill: AMBER },
    { name: ended, fill: colour('--teal') },
    { name: foundBefore, fill: DARK_AMBER, line: 'dashed' },
    { name: endedBefore, fill: colour('--teal'), line: 'dotted' },
  ]);
  const chart = draw('months', {
    grid: { left: 4, right: 4, top: size(12), bottom: 2, containLabel: true },
    xAxis: {
      type: 'category',
      data: data.map(cells => cells[0].textContent),
      axisTick: { show: false },
      axisLine: quiet,
      axisLabel: {
        interval: 0,
        fontSize: size(12),
        color: colour('--muted'),
        formatter: (value, place) => {
          const [year, month] = value.split('-');
          return place === 0 || month === '01' ? `${Number(month)}\n${year}` : `${Number(month)}`;
        },
      },
    },
    yAxis: { type: 'value', minInterval: 1, splitLine: quiet, axisLabel: { color: colour('--muted'), fontSize: size(13) } },
    series: [
      bars(found, 1, AMBER),
      bars(ended, 2, colour('--teal')),
      before(foundBefore, 3, DARK_AMBER, 'dashed'),
      before(endedBefore, 4, colour('--teal'), 'dotted'),
    ],
  });
  const named = [null, found, ended, foundBefore, endedBefore];
  tip(chart, place, at =>
    data[at].map((cell, column) => (named[column] ? `${named[column]}  ${cell.textContent}` : cell.textContent)).join('\n'),
  );
}

function categories() {
  const data = rows('categories').reverse();
  if (!data.length) return;
  const links = data.map(cells => cells[1].querySelector('a').href);
  const place = document.getElementById('categories-chart');
  place.style.height = `${size(Math.max(160, data.length * 36 + 20))}px`;
  const chart = draw('categories', {
    grid: { left: 4, right: 36, top: 4, bottom: 2, containLabel: true },
    xAxis: { type: 'value', show: false, minInterval: 1 },
    yAxis: {
      type: 'category',
      data: data.map(cells => cells[0].textContent),
      axisTick: { show: false },
      axisLine: quiet,
      axisLabel: names(
        place,
        data.map(cells => cells[0].textContent),
      ),
    },
    series: [
      {
        type: 'bar',
        data: data.map(cells => number(cells[1])),
        barMaxWidth: size(20),
        cursor: 'pointer',
        itemStyle: { color: colour('--teal'), borderRadius: [0, 3, 3, 0] },
        label: { show: true, position: 'right', fontSize: size(14), fontWeight: 600, color: colour('--ink') },
      },
    ],
  });
  chart.on('click', bar => {
    window.location = links[bar.dataIndex];
  });
}

// Fetched when somebody looks at a chart; without it the tables are there all the same.
let library;
function drawAll() {
  const place = document.getElementById('months-chart');
  seen(place.closest('.card'), () => {
    library ??= loaded(place.dataset.library);
    return library.then(
      () => {
        months();
        categories();
      },
      () => {},
    );
  });
}
drawAll();

// Whatever happens shows by itself.
const cockpit = document.getElementById('cockpit');
const word = document.querySelector('[data-live-word]');

async function renew() {
  const answer = await fetch(window.location.href, { redirect: 'error' });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const live = document.getElementById('live');
  const open = [...live.querySelectorAll('details')].map(details => details.open);
  const next = page.getElementById('live');
  next.querySelectorAll('details').forEach((details, at) => (details.open = open[at]));
  live.replaceWith(next);
  drawAll();
}

if (cockpit.dataset.live) live(cockpit.dataset.live, () => word, renew);
