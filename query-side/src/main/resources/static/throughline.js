// Moves the page through time and keeps it live. Without this script every moment is an ordinary page of its own.

const byId = (id) => document.getElementById(id);
const PARTS = ['span', 'tree', 'timeline'];
const STREAM = 'throughline-timeline';
const BUSY = 10; // entries the page may lag behind and still be called live
const [LIVE_PAUSE, STEP_PAUSE, NEWS_PAUSE] = [300, 450, 5000]; // ms between looks, played months, announcements
const [RETRY_PAUSE, PATIENCE] = [4000, 20_000]; // ms until the next attempt, for an answer

// --- moments: what is shown, what the controls ask for -------------------------------------------------------------

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const dayWords = (day) => format.format(new Date(`${day.slice(0, 10)}T00:00Z`));
const isNow = (moment) => !moment.has('asOf') && !moment.has('knownAt');

/** A clock says something only of what was known by a day; the log's own is the usual one. */
function momentOf(asOf, knownAt, clock) {
  const by = knownAt && clock === 'source' && clock;
  return new URLSearchParams(Object.entries({ asOf, knownAt, clock: by }).filter(([, value]) => value));
}

const asked = (name) => new URLSearchParams(location.search).get(name);
/** What is looked for from here on is looked for at the moment shown. */
function searchAt(moment) {
  const form = document.querySelector('form.search');
  form.querySelectorAll('input[type=hidden]').forEach((field) => field.remove());
  moment.forEach((value, name) => form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value })));
}

const addressed = () => momentOf(asked('asOf'), asked('knownAt'), asked('clock'));
const chosen = () => momentOf(byId('asOf').value, byId('knownAt').value, byId('clock').value);

/** A query about the organization this page is about, where it is about one, its table as it was chosen. */
function placed(query) {
  const all = new URLSearchParams(query);
  for (const name of ['root', 'sort', 'q', 'part']) if (asked(name)) all.set(name, asked(name));
  return all;
}

/** The first day of the month at a place of the slider; its end is now. */
function momentAt(place) {
  const { first, months } = byId('span').dataset;
  const [year, month] = first.split('-').map(Number);
  const day = new Date(Date.UTC(year, month - 1 + place, 1)).toISOString().slice(0, 10);
  return momentOf(place < Number(months) && day, byId('knownAt').value, byId('clock').value);
}

function momentWords(moment) {
  const when = moment.has('asOf') ? dayWords(moment.get('asOf')) : 'now';
  const known = moment.has('clock') ? 'as the source had it on' : 'as believed on';
  return moment.has('knownAt') ? `${when}, ${known} ${dayWords(moment.get('knownAt'))}` : when;
}

// --- parts of the page: fetched, and grown into what is there ------------------------------------------------------

const keyOf = (node) => node?.dataset?.key;

/** Makes one node like another, so that focus, place and motion of whatever stays the same stay with it. */
function become(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  const moved = old.dataset.state !== fresh.dataset.state;
  for (const { name } of [...old.attributes, ...fresh.attributes]) {
    const value = fresh.getAttribute(name);
    if (name === 'open' || value === old.getAttribute(name)) continue; // what a reader folded away stays so
    if (value === null) old.removeAttribute(name);
    else old.setAttribute(name, value);
  }
  if (moved) old.classList.add('moved');
  becomeInside(old, fresh);
}

function becomeInside(old, fresh) {
  const known = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const alike = at && !keyOf(at) && at.nodeName === wanted.nodeName ? at : null;
    const match = keyOf(wanted) ? known.get(keyOf(wanted)) : alike;
    if (match === at && at) at = at.nextSibling;
    else old.insertBefore(match ?? wanted, at);
    if (match) become(match, wanted);
    else if (keyOf(wanted)) wanted.classList.add('arrived');
  }
  while (at) {
    at = at.nextSibling;
    (at?.previousSibling ?? old.lastChild).remove();
  }
}

document.addEventListener('animationend', ({ target }) => target.classList.remove('arrived', 'moved'));

async function part(name, query) {
  const answer = await fetch(`fragments/${name}?${placed(query)}`, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`, { cause: answer });
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
}

let earlierShown = false;

/** Earlier entries that somebody asked for stay when new ones come in above them. */
function keepEarlier(fresh) {
  const position = (entry) => Number(entry.dataset.position);
  const oldest = Math.min(...[...fresh.querySelectorAll('.entry')].map(position));
  const [...shown] = byId('entries').children;
  if (!shown.some((entry) => position(entry) === oldest) || position(shown.at(-1)) === oldest) return;
  fresh.querySelector('.entries').append(...shown.filter((e) => position(e) < oldest).map((e) => e.cloneNode(true)));
  fresh.querySelector('.earlier').replaceWith(byId('earlier').cloneNode(true));
}

let wanted = null;
let underway = null;

/** Shows a moment. While one is fetched only the last one asked for waits, so a moved slider never queues up. */
function refresh(moment) {
  wanted = moment;
  underway ??= fetchWanted().finally(() => (underway = null));
  return underway;
}

async function fetchWanted() {
  while (wanted) {
    const moment = wanted;
    wanted = null;
    const fresh = await Promise.all(PARTS.map((name) => part(name, moment)));
    if (earlierShown) keepEarlier(fresh.at(-1));
    fresh.forEach((element, i) => become(byId(PARTS[i]), element));
    byId('tree-json').search = moment;
    byId('to-questions').search = moment;
    byId('to-indicators').search = moment;
    searchAt(moment);
    if (!wanted) byId('month').value = byId('month').getAttribute('value'); // a slider still on its way is left alone
  }
}

async function goTo(moment, record = history.replaceState) {
  const query = String(placed(moment));
  const address = query ? `./?${query}` : './';
  record.call(history, null, '', address);
  byId('asOf').value = moment.get('asOf') ?? '';
  byId('knownAt').value = moment.get('knownAt')?.slice(0, 10) ?? '';
  byId('clock').value = moment.get('clock') ?? 'log';
  byId('now').setAttribute('aria-current', isNow(moment));
  document.title = isNow(moment) ? 'Throughline' : `Throughline: ${momentWords(moment)}`;
  document.querySelector('.refusal')?.remove();
  hush();
  earlierShown = false;
  if (!isNow(moment)) say('past', `showing ${momentWords(moment)}`);
  try {
    await refresh(moment);
  } catch ({ cause }) {
    if (cause?.status < 500) location.assign(address); // the server explains on a whole page
    else tryAgain();
    return false;
  }
  if (isNow(addressed()) && !listening) listen();
  return true;
}

/** Without an answer the page stays, and asks until there is one. */
function tryAgain() {
  say('lost', 'reconnecting…');
  clearTimeout(looking);
  looking = setTimeout(() => goTo(addressed()), RETRY_PAUSE);
}

// --- live ----------------------------------------------------------------------------------------------------------

let [listening, looking, announcing] = [null, null, null];
let [newest, unannounced] = [0, 0];
let streaming = false; // whether the stream is there, whichever tab has it

const rendered = () => Number(byId('tree').dataset.position);

function say(state, words) {
  byId('live').dataset.state = state;
  byId('live-words').textContent = words;
}

function hush() {
  listening?.abort();
  clearTimeout(looking);
  listening = looking = null;
}

/**
 * All tabs share one stream, for a browser gives a host six connections: the tab that has the lock reads it and tells the
 * others. When it is closed the next one has the lock.
 */
function listen() {
  hush();
  newest = rendered();
  listening = new AbortController();
  const { signal } = listening;
  const tabs = new BroadcastChannel(STREAM);
  const stream = { tabs, signal, source: null };
  tabs.addEventListener('message', ({ data }) => (data.asking ? answer(stream) : hear(data)));
  signal.addEventListener('abort', () => [stream.source?.close(), tabs.close()]);
  tabs.postMessage({ asking: true });
  const held = () => new Promise((release) => [signal.addEventListener('abort', release), read(stream)]);
  if (navigator.locks) navigator.locks.request(STREAM, { signal }, held).catch(() => {});
  else read(stream); // not given to pages that came without TLS from elsewhere
}

const isOpen = (source) => source?.readyState === EventSource.OPEN;

/** A tab that has just come asks how far the one with the stream is. */
function answer({ tabs, source }) {
  if (isOpen(source)) tabs.postMessage({ at: newest });
}

function read(stream) {
  const { tabs, signal } = stream;
  if (signal.aborted) return;
  const source = new EventSource(`api/timeline?after=${rendered()}`);
  const tell = (news) => stream.source === source && [tabs.postMessage(news), hear(news)];
  stream.source = source;
  source.addEventListener('open', () => tell({ at: rendered() }));
  source.addEventListener('recorded', ({ lastEventId }) => tell({ at: Number(lastEventId) }));
  source.addEventListener('error', () => {
    tell({ lost: true });
    // a broken stream comes back by itself, a refused one does not
    if (source.readyState === EventSource.CLOSED) setTimeout(() => read(stream), RETRY_PAUSE);
  });
}

/** What the stream tells, in this tab or through another one. */
function hear({ at, lost }) {
  streaming = !lost;
  if (lost) {
    say('lost', 'reconnecting…');
    return;
  }
  const back = byId('live').dataset.state === 'lost';
  if (back) lookAnew();
  if (back || at <= newest) {
    if (newest - rendered() <= BUSY) say('live', 'live');
    return;
  }
  unannounced += 1;
  newest = at;
  if (newest - rendered() > BUSY) say('behind', 'catching up');
  else if (byId('live').dataset.state !== 'behind') say('live', 'live');
  looking ??= setTimeout(look, LIVE_PAUSE);
}

/** What answers after a break may be another program, with other positions. */
function lookAnew() {
  newest = 0;
  looking ??= setTimeout(look, LIVE_PAUSE);
}

/** One look, for however many entries came in since the last. */
async function look() {
  const before = listening;
  await refresh(momentOf()).catch(() => say('lost', 'reconnecting…'));
  if (before !== listening) return;
  const behind = rendered() < newest;
  if (!behind && streaming) say('live', 'live');
  looking = behind ? setTimeout(look, LIVE_PAUSE) : null;
  if (unannounced > 0) announcing ??= setTimeout(announce, NEWS_PAUSE);
}

function announce() {
  const told = (what) => `\u2068${document.querySelector(`.entry ${what}`)?.textContent ?? ''}\u2069`;
  const count = unannounced === 1 ? '1 new entry' : `${unannounced} new entries`;
  byId('news').textContent = `${count}. The latest: ${told('.about')}, ${told('.text')}`;
  unannounced = 0;
  announcing = null;
}

// --- controls ------------------------------------------------------------------------------------------------------

let playing = null; // the run that is playing
let typing = null;

function setPlaying(on) {
  playing = on ? {} : null;
  byId('play').dataset.playing = on;
  byId('play-words').textContent = on ? 'Pause' : 'Play the years';
}

async function play() {
  setPlaying(true);
  const run = playing;
  await underway?.catch(() => {}); // a day just chosen is where the years begin
  const last = Number(byId('month').max);
  const from = Number(byId('month').value);
  for (let place = from >= last ? 0 : from + 1; playing === run && place <= last; place += 1) {
    byId('month').value = place;
    const [there] = await Promise.all([goTo(momentAt(place)), new Promise((done) => setTimeout(done, STEP_PAUSE))]);
    if (!there) break;
  }
  if (playing === run) setPlaying(false);
}

async function goByHand(moment, record = history.pushState) {
  setPlaying(false);
  clearTimeout(typing);
  await goTo(moment, record);
}

byId('time').addEventListener('input', ({ target }) => {
  setPlaying(false);
  clearTimeout(typing);
  if (target.id === 'month') goTo(momentAt(Number(target.value)));
  // a year is typed digit by digit: 0002 is on the way to 2019
  else if (target.validity.valid && !target.value.startsWith('0')) typing = setTimeout(() => goByHand(chosen()), 500);
});
const instead = (act) => (event) => [event.preventDefault(), act()];
byId('time').addEventListener('submit', instead(() => goByHand(chosen())));
byId('now').addEventListener('click', instead(() => goByHand(momentOf())));
byId('play').addEventListener('click', () => (playing ? setPlaying(false) : play()));

/** Where the entries shown end and earlier ones would follow. */
const seam = () => document.querySelector('#earlier a')?.dataset.before;

/** Adds a page of earlier entries; anew when the seam moved meanwhile, so that none is left out or shown twice. */
async function showEarlier() {
  await underway?.catch(() => {});
  const [moment, before] = [String(addressed()), seam()];
  if (!before) return;
  const more = await part('timeline', `${moment}&before=${before}`);
  if (moment !== String(addressed())) return;
  if (before !== seam()) {
    await showEarlier();
    return;
  }
  const [...entries] = more.querySelector('.entries').children;
  byId('entries').append(...entries);
  earlierShown = true;
  byId('earlier').replaceWith(more.querySelector('.earlier'));
  entries[0]?.querySelector('a').focus();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('#earlier a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  showEarlier().catch(() => location.assign(link.href));
});
addEventListener('popstate', () => goByHand(addressed(), () => {}));
addEventListener('pagehide', hush);
addEventListener('pageshow', ({ persisted }) => persisted && goTo(addressed()));

document.documentElement.classList.add('scripted');
if (document.querySelector('.refusal')) history.replaceState(null, '', './'); // what is shown is the present
if (isNow(addressed())) listen();
