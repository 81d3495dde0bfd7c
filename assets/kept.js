// Contacts that are kept on the device: drafts while they are typed, and what was sent without a network. Each account has
// its own; signing out removes them. Nothing here is needed to log a contact.
'use strict';

const Kept = (() => {
  const account = document.body.dataset.account || document.querySelector('form[data-offline]')?.dataset.account || '';
  const OLDEST = 30 * 24 * 3600 * 1000; // milliseconds for which a draft is kept
  const AGAIN = 15000; // milliseconds between two attempts to send what waits
  const FRESH = 6 * 3600 * 1000; // milliseconds after which the page for offline is fetched anew

  let isForgotten = false; // nothing is kept once somebody has signed out

  const place = (kind, key) => `focal:${account}:${kind}:${key}`;

  // Everything of one kind, the latest first.
  function all(kind) {
    const start = place(kind, '');
    const found = [];
    try {
      for (let i = 0; i < localStorage.length; i += 1) {
        const name = localStorage.key(i);
        if (name.startsWith(start)) found.push({ key: name.slice(start.length), ...JSON.parse(localStorage.getItem(name)) });
      }
    } catch {
      return [];
    }
    return found.sort((a, b) => b.at - a.at);
  }

  // Answers whether the device keeps it.
  function put(kind, key, entry) {
    if (isForgotten) return false;
    try {
      localStorage.setItem(place(kind, key), JSON.stringify(entry));
      return account !== '';
    } catch {
      return false;
    }
  }

  function drop(kind, key) {
    try {
      localStorage.removeItem(place(kind, key));
    } catch { /* nothing was kept */ }
  }

  function drafts() {
    const old = Date.now() - OLDEST;
    const found = all('draft');
    for (const draft of found) if (draft.at < old) drop('draft', draft.key);
    return found.filter((draft) => draft.at >= old);
  }

  function body(fields, csrf) {
    return new URLSearchParams([...fields, ['csrf', csrf]]);
  }

  // Sends a contact; throws without a network.
  function post(fields, csrf) {
    return fetch('/contacts', { method: 'POST', body: body(fields, csrf), redirect: 'manual', headers: { 'HX-Request': 'true' } });
  }

  // A token that is good now, or why there is none: 'offline', 'signed-out' or 'other'.
  async function token() {
    let answer;
    try {
      answer = await fetch('/contacts/new', { cache: 'no-store', headers: { 'HX-Request': 'true' } });
    } catch {
      return { why: 'offline' };
    }
    if (answer.status === 401) return { why: 'signed-out' };
    if (!answer.ok) return { why: 'other' };
    const form = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form[data-log]');
    if (!form || form.dataset.account !== account) return { why: 'other' };
    return { csrf: form.elements.csrf.value };
  }

  const today = () => {
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  // Keeps what could not be sent; words like "yesterday" mean what they meant on this day.
  function queue(key, entry) {
    const fields = entry.fields.some(([name]) => name === 'said_on') ? entry.fields : [...entry.fields, ['said_on', today()]];
    const isKept = put('sent', key, { ...entry, fields, at: Date.now(), state: 'waiting' });
    if (isKept) drop('draft', key);
    show();
    return isKept;
  }

  // What the server says is wrong, in its own words.
  function wrong(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    return [...page.querySelectorAll('.errs li')].map((line) => line.textContent.trim()).join(' ');
  }

  async function sendAll() {
    let sent = 0;
    const waiting = all('sent').filter((entry) => entry.state !== 'refused').reverse();
    if (!waiting.length) return;
    const { csrf, why } = await token();
    for (const entry of waiting) {
      const { key, ...rest } = entry;
      if (!csrf) {
        if (why !== 'other') put('sent', key, { ...rest, state: why === 'signed-out' ? 'signed-out' : 'waiting' });
        continue;
      }
      let answer;
      try {
        answer = await post(entry.fields, csrf);
      } catch {
        break;
      }
      if (answer.ok) {
        drop('sent', key);
        sent += 1;
      } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 401) {
        put('sent', key, { ...rest, state: 'refused', why: wrong(await answer.text()) });
      } else {
        break;
      }
    }
    if (sent) say();
    show();
  }

  // One window at a time; the key of the form makes a second sending harmless anyway.
  let isSending = false;
  async function flush() {
    if (!account || isSending) return;
    isSending = true;
    try {
      if (navigator.locks) await navigator.locks.request('focal-kept', { ifAvailable: true }, (lock) => lock && sendAll());
      else await sendAll();
    } finally {
      isSending = false;
    }
  }

  function say() {
    const words = document.getElementById('kept-sent');
    let box = document.querySelector('.toasts');
    if (!box) {
      box = document.createElement('div');
      box.className = 'toasts';
      box.setAttribute('role', 'status');
      document.body.append(box);
    }
    box.append(words.content.cloneNode(true));
  }

  // What waits, or was refused, stands above every page.
  function show() {
    const box = document.querySelector('[data-kept]');
    const words = document.getElementById('kept-entry');
    if (!box || !words) return;
    box.replaceChildren(...all('sent').map((entry) => {
      const line = words.content.firstElementChild.cloneNode(true);
      const state = entry.state || 'waiting';
      line.querySelector('[data-kept-what]').textContent = entry.what;
      line.querySelector('[data-kept-waiting]').hidden = state !== 'waiting';
      line.querySelector('[data-kept-signed-out]').hidden = state !== 'signed-out';
      line.querySelector('[data-kept-refused]').hidden = state !== 'refused';
      line.querySelector('[data-kept-why]').textContent = entry.why || '';
      line.querySelector('[data-kept-open]').href = `/contacts/new?draft=${encodeURIComponent(entry.key)}`;
      line.querySelector('[data-kept-drop]').addEventListener('click', () => {
        drop('sent', entry.key);
        show();
      });
      return line;
    }));
  }

  async function forget() {
    isForgotten = true;
    try {
      const names = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i));
      for (const name of names) if (name.startsWith(`focal:${account}:`)) localStorage.removeItem(name);
      sessionStorage.clear();
    } catch { /* nothing was kept */ }
    await forgetPage();
  }

  async function forgetPage() {
    try {
      localStorage.removeItem('focal:offline');
    } catch { /* nothing was kept */ }
    if (window.caches) await caches.delete('focal-offline');
  }

  // Has the form kept for when there is no network: one page, of whoever is signed in, anew after some hours.
  async function keepPage() {
    // Whoever only reads has no form to keep.
    if (!navigator.serviceWorker || !document.querySelector('[data-key="l"]')) return;
    const version = document.querySelector('meta[name=focal-kept]').content;
    try {
      await navigator.serviceWorker.register('/sw.js');
      const { active } = await navigator.serviceWorker.ready;
      const had = JSON.parse(localStorage.getItem('focal:offline') || '{}');
      if (isForgotten || had.account === account && had.version === version && Date.now() - had.at < FRESH) return;
      active.postMessage('keep');
      localStorage.setItem('focal:offline', JSON.stringify({ account, version, at: Date.now() }));
    } catch { /* works without */ }
  }

  // Signing out removes what is kept; what was never sent is asked about.
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.getAttribute('action') !== '/sign-out' || form.dataset.forgotten) return;
    event.preventDefault();
    const isAgreed = form.dataset.confirmed;
    delete form.dataset.confirmed;
    if (!isAgreed) {
      await flush();
      if (all('sent').length) return ask(form, event.submitter, document.getElementById('kept-leave').dataset);
    }
    await forget();
    form.dataset.forgotten = 'yes';
    form.requestSubmit(event.submitter);
  }, true);

  function begin() {
    // Who is signed in does not show on a page that says the server has failed.
    if (!account && document.querySelector('.oops')) return;
    if (!account) return void forgetPage();
    show();
    addEventListener('load', keepPage);
    flush();
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
    setInterval(() => { if (all('sent').some((entry) => entry.state !== 'refused')) flush(); }, AGAIN);
  }

  document.addEventListener('DOMContentLoaded', begin);
  return { account, all, drafts, put, drop, post, token, queue, flush, show };
})();
