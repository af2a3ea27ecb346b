// What the pages do beyond being read: times stay true, arrivals show up, keys move. Without it everything else works.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function ago(milliseconds) {
  if (milliseconds < MINUTE) return 'just now';
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min ago`;
  return `${Math.floor(milliseconds / HOUR)} h ago`;
}

function keepTimesTrue() {
  for (const time of document.querySelectorAll('time')) {
    const age = Date.now() - Date.parse(time.dateTime);
    if (/ago$|now$/.test(time.textContent) && age < DAY && time.textContent !== ago(age)) time.textContent = ago(age);
  }
}

/* Arrivals: a fixed number of lines, whose content is replaced, so that nothing on the page moves. */

function element(name, text, attributes) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  return made;
}

function fill(line, item) {
  line.replaceChildren(
    element('time', ago(Math.max(0, Date.now() - Date.parse(item.at))), { datetime: item.at }),
    ' ',
    element('a', item.headline, { href: item.href, lang: item.lang, dir: 'auto' }),
    ' ',
    element('span', item.who, { class: 'who', dir: 'auto' }),
  );
  line.removeAttribute('aria-hidden');
  line.className = item.fresh ? 'fresh' : '';
  item.fresh = false;
}

function shown(line) {
  const link = line.querySelector('a');
  return link && {
    at: line.querySelector('time').dateTime,
    href: link.getAttribute('href'),
    headline: link.textContent,
    lang: link.lang,
    who: line.querySelector('.who').textContent,
  };
}

function arrival(data) {
  const story = data.story ?? data;
  return {
    at: story.publishedAt,
    href: `/stories/${encodeURIComponent(story.id)}`,
    headline: story.headline || 'Untitled',
    lang: story.language,
    who: story.publication?.title ?? '',
    fresh: true,
  };
}

class Arrivals {
  constructor(list, status) {
    this.list = list;
    this.status = status;
    this.lines = [...list.children];
    this.items = this.lines.map(shown).filter(Boolean);
    this.unseen = 0;
    this.title = document.title;
    for (const event of ['pointerleave', 'focusout']) list.addEventListener(event, () => setTimeout(() => this.show()));
    for (const event of ['keydown', 'pointerdown', 'scroll']) addEventListener(event, () => this.seen(), { passive: true });
  }

  take(item) {
    this.items = [item, ...this.items.filter((other) => other.href !== item.href)].slice(0, this.lines.length);
    this.unseen += 1;
    document.title = `${this.unseen} new – ${this.title}`;
    this.show();
  }

  // a line somebody points at or stands on stays what it is until they leave
  show() {
    if (this.list.matches(':hover, :focus-within')) return;
    this.items.forEach((item, i) => fill(this.lines[i], item));
  }

  seen() {
    this.unseen = 0;
    document.title = this.title;
  }

  say(state, words) {
    if (this.status.dataset.state === state) return;
    this.status.dataset.state = state;
    this.status.textContent = words;
  }
}

function listen(arrivals, address, last) {
  const source = new EventSource(last ? `${address}?lastEventId=${encodeURIComponent(last)}` : address);
  let id = last;
  source.addEventListener('open', () => arrivals.say('on', 'Live'));
  source.addEventListener('story', (event) => {
    id = event.lastEventId || id;
    arrivals.take(arrival(JSON.parse(event.data)));
  });
  source.addEventListener('error', () => {
    arrivals.say('off', 'Reconnecting…');
    // a browser comes back by itself from a cut, but not from an answer that is no stream
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(arrivals, address, id), 5000);
  });
}

/* Keys. */

const STORIES = 'main article h3 a, .timeline .told a';

function move(step) {
  const links = [...document.querySelectorAll(STORIES)];
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => (document.querySelector('#words') ?? document.querySelector('#q')).focus(),
  '?': () => document.querySelector('#help').showModal(),
};

function pressed(event) {
  const action = KEYS[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, dialog')) return;
  event.preventDefault();
  action();
}

const list = document.querySelector('[data-stream]');
if (list) listen(new Arrivals(list, document.querySelector('.live')), list.dataset.stream);
setInterval(keepTimesTrue, MINUTE / 2);
document.addEventListener('keydown', pressed);
