// Keeps one page: the form to log a contact, for when there is no network. Everything else always comes from the server.
'use strict';

const CACHE = 'focal-offline';
const PAGE = '/contacts/offline';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

// A page of somebody who is signed in asks for it; signing out deletes it.
addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keep());
});

async function keep() {
  const answer = await fetch(PAGE, { cache: 'no-store', redirect: 'manual' });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.addAll(files);
  await cache.put(PAGE, answer);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(file(request));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (!kept) throw error;
    return kept;
  }
}

async function file(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request);
    if (!kept) throw error;
    return kept;
  }
}
