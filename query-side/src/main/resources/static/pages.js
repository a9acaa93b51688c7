// Keeps the page of one thing live: when something is recorded of it, the page is fetched anew and what changed is put in place.

const address = document.body.dataset.stream;
const RETRY_PAUSE = 4000; // ms
let source = null;

const say = (state, words) => {
  document.getElementById('live').dataset.state = state;
  document.getElementById('live-words').textContent = words;
};

/** Up to which position the page knows everything. */
const shown = () => document.querySelector('main').dataset.position;

async function refresh() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [old, young] = [document.querySelector('main'), fresh.querySelector('main')];
  if (old.dataset.position === young.dataset.position) return;
  const open = [...old.querySelectorAll('details')].map((details) => details.open);
  old.replaceWith(document.adoptNode(young));
  young.querySelectorAll('details').forEach((details, i) => (details.open = open[i] ?? details.open));
  document.title = fresh.title;
  document.getElementById('news').textContent = 'Something was recorded; the page shows it.';
}

/** A browser gives a host six connections, so only a page that is looked at holds one. */
function listen() {
  source?.close();
  source = null;
  if (document.visibilityState !== 'visible') return;
  source = new EventSource(address);
  source.addEventListener('open', () => say('live', 'live'));
  source.addEventListener('snapshot', ({ lastEventId }) => shown() === lastEventId || refresh().catch(() => {}));
  source.addEventListener('change', () => refresh().catch(() => {}));
  source.addEventListener('error', () => {
    say('lost', 'reconnecting…');
    if (source?.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_PAUSE);
  });
}

if (address) {
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => source?.close());
  listen();
}
