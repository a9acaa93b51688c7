// Moves the page through time and keeps it live. Without this script every moment is an ordinary page of its own;
// with it, the same addresses answer with parts of the page, which take the place of what differs.

const byId = (id) => document.getElementById(id);
const PARTS = ['span', 'tree', 'timeline'];
const LIVE_PAUSE = 300; // milliseconds between two looks at a busy log
const STEP_PAUSE = 450; // milliseconds a month stays when the years are played
const NEWS_PAUSE = 5000; // milliseconds between two announcements to a screen reader

// --- which moment -------------------------------------------------------------------------------------------------

const monthFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const words = (day) => monthFormat.format(new Date(`${day}T00:00Z`));

function shownMoment() {
  const moment = new URLSearchParams();
  for (const name of ['asOf', 'knownAt']) {
    const asked = new URLSearchParams(location.search).get(name);
    if (asked) moment.set(name, asked);
  }
  return moment;
}

const isNow = (moment) => !moment.has('asOf') && !moment.has('knownAt');

/** The moment the controls ask for. */
function chosenMoment() {
  const moment = new URLSearchParams();
  if (byId('asOf').value) moment.set('asOf', byId('asOf').value);
  if (byId('knownAt').value) moment.set('knownAt', byId('knownAt').value);
  return moment;
}

/** The first day of the month at a place of the slider; nothing at its end, which is now. */
function dayAt(place) {
  const { first, months } = byId('span').dataset;
  if (place >= Number(months)) return '';
  const [year, month] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + place, 1)).toISOString().slice(0, 10);
}

function momentWords(moment) {
  const when = moment.has('asOf') ? words(moment.get('asOf')) : 'now';
  return moment.has('knownAt') ? `${when}, as believed on ${words(moment.get('knownAt').slice(0, 10))}` : when;
}

// --- putting parts in place ---------------------------------------------------------------------------------------

const keyOf = (node) => node?.dataset?.key;

/** Makes one element like another, touching only what differs, so that focus, place and motion stay where they are. */
function become(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  const moved = old.dataset.state !== fresh.dataset.state;
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (moved) old.classList.add('moved');
  becomeChildren(old, fresh);
}

function becomeChildren(old, fresh) {
  const known = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const same = at && !keyOf(at) && at.nodeName === wanted.nodeName ? at : null;
    const match = keyOf(wanted) ? known.get(keyOf(wanted)) : same;
    if (!match) {
      old.insertBefore(wanted, at);
      if (keyOf(wanted)) wanted.classList.add('arrived');
    } else {
      if (match === at) at = at.nextSibling;
      else old.insertBefore(match, at);
      become(match, wanted);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

document.addEventListener('animationend', ({ target }) => target.classList.remove('arrived', 'moved'));

async function part(name, moment) {
  const answer = await fetch(`fragments/${name}?${moment}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
}

const positionsIn = (part) => [...part.querySelectorAll('.entry')].map((entry) => Number(entry.dataset.position));

/** Earlier pages that somebody opened stay open when new entries come in above them. */
function keepEarlier(fresh) {
  const oldest = positionsIn(fresh).at(-1) ?? 0;
  const kept = [...byId('entries').children].filter((entry) => Number(entry.dataset.position) < oldest);
  if (kept.length === 0 || !positionsIn(byId('timeline')).includes(oldest)) return;
  fresh.querySelector('.entries').append(...kept.map((entry) => entry.cloneNode(true)));
  fresh.querySelector('.earlier').replaceWith(byId('earlier').cloneNode(true));
}

let wanted = null;
let underway = null;

/** Shows a moment. While one is fetched only the last one asked for waits, so a moved slider never queues up. */
function refresh(moment, keep = false) {
  wanted = { moment, keep };
  underway ??= fetchWanted().finally(() => (underway = null));
  return underway;
}

async function fetchWanted() {
  while (wanted) {
    const { moment, keep } = wanted;
    wanted = null;
    const fresh = await Promise.all(PARTS.map((name) => part(name, moment)));
    if (keep) keepEarlier(fresh[PARTS.indexOf('timeline')]);
    fresh.forEach((element, i) => become(byId(PARTS[i]), element));
    byId('tree-json').search = moment;
  }
}

// --- going to a moment --------------------------------------------------------------------------------------------

function setControls(moment) {
  byId('asOf').value = moment.get('asOf') ?? '';
  byId('knownAt').value = moment.get('knownAt')?.slice(0, 10) ?? '';
  byId('now').setAttribute('aria-current', isNow(moment));
  document.title = isNow(moment) ? 'Throughline' : `Throughline: ${momentWords(moment)}`;
}

async function goTo(moment, { record = history.replaceState, moveSlider = true } = {}) {
  const address = isNow(moment) ? './' : `./?${moment}`;
  record.call(history, null, '', address);
  document.querySelector('.refusal')?.remove();
  setControls(moment);
  hush();
  if (!isNow(moment)) say('past', `showing ${momentWords(moment)}`);
  try {
    await refresh(moment);
  } catch {
    location.assign(address); // the server explains on a whole page
    return false;
  }
  if (moveSlider) byId('month').value = byId('month').getAttribute('value');
  if (isNow(moment)) listen();
  return true;
}

// --- live ---------------------------------------------------------------------------------------------------------

let source = null;
let newest = 0;
let looking = null;
let unannounced = 0;
let announcing = null;

const rendered = () => Number(byId('tree').dataset.position);

function say(state, text) {
  byId('live').dataset.state = state;
  byId('live-words').textContent = text;
}

function hush() {
  source?.close();
  source = null;
  clearTimeout(looking);
  looking = null;
}

function listen() {
  hush();
  newest = rendered();
  source = new EventSource(`api/timeline?after=${newest}`);
  source.addEventListener('open', () => say('live', 'live'));
  source.addEventListener('error', () => {
    say('lost', 'reconnecting…');
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => source && listen(), 4000); // refused, not broken off
  });
  source.addEventListener('recorded', ({ lastEventId }) => {
    newest = Math.max(newest, Number(lastEventId));
    unannounced += 1;
    say('behind', 'catching up');
    looking ??= setTimeout(look, LIVE_PAUSE);
  });
}

/** One look for however many events came in since the last. */
async function look() {
  try {
    await refresh(new URLSearchParams(), true);
    if (!source) return;
    if (source.readyState === EventSource.OPEN && rendered() >= newest) say('live', 'live');
    announcing ??= setTimeout(announce, NEWS_PAUSE);
  } catch {
    say('lost', 'reconnecting…');
  }
  looking = source && rendered() < newest ? setTimeout(look, LIVE_PAUSE) : null;
}

function announce() {
  const latest = document.querySelector('.entry');
  const what = latest ? `${latest.querySelector('.about').textContent}: ${latest.querySelector('.text').textContent}` : '';
  byId('news').textContent = `${unannounced === 1 ? '1 new entry' : `${unannounced} new entries`}. Latest: ${what}`;
  unannounced = 0;
  announcing = null;
}

// --- playing the years --------------------------------------------------------------------------------------------

let playing = false;

function setPlaying(on) {
  playing = on;
  byId('play').dataset.playing = on;
  byId('play-words').textContent = on ? 'Pause' : 'Play the years';
}

async function play() {
  const last = Number(byId('span').dataset.months);
  const from = Number(byId('month').value);
  setPlaying(last > 0);
  for (let place = from >= last ? 0 : from + 1; playing && place <= last; place += 1) {
    byId('month').value = place;
    const pause = new Promise((resume) => setTimeout(resume, STEP_PAUSE));
    if (!(await goTo(momentAt(place), { moveSlider: false }))) break;
    await pause;
  }
  setPlaying(false);
}

function momentAt(place) {
  const moment = chosenMoment();
  moment.delete('asOf');
  const day = dayAt(place);
  return new URLSearchParams([...(day ? [['asOf', day]] : []), ...moment]);
}

// --- wiring -------------------------------------------------------------------------------------------------------

const byHand = { record: history.pushState };
let typing = null;

byId('time').addEventListener('input', ({ target }) => {
  setPlaying(false);
  clearTimeout(typing);
  if (target.id === 'month') goTo(momentAt(Number(target.value)), { moveSlider: false });
  // a year is typed digit by digit; 0002 is not meant
  else if (target.validity.valid && !/^0/.test(target.value)) typing = setTimeout(() => goTo(chosenMoment(), byHand), 500);
});
byId('time').addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  goTo(chosenMoment(), byHand);
});
byId('now').addEventListener('click', (event) => {
  event.preventDefault();
  setPlaying(false);
  goTo(new URLSearchParams(), byHand);
});
byId('play').addEventListener('click', () => (playing ? setPlaying(false) : play()));
document.addEventListener('click', async (event) => {
  const link = event.target.closest('#earlier a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const moment = shownMoment();
  moment.set('before', link.dataset.before);
  const more = await part('timeline', moment);
  const entries = [...more.querySelectorAll('.entry')];
  byId('entries').append(...entries);
  byId('earlier').replaceWith(more.querySelector('.earlier'));
  entries[0]?.querySelector('a').focus();
});
addEventListener('popstate', () => goTo(shownMoment(), { record: () => {} }));
addEventListener('pagehide', hush);
addEventListener('pageshow', ({ persisted }) => persisted && goTo(shownMoment()));

document.documentElement.classList.add('scripted');
if (isNow(shownMoment())) listen();
