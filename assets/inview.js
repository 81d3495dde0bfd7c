// Whom a page has in view when a contact is to be logged: in the address of the form, and by their names for the form that is
// kept for when there is no network.
'use strict';

const InView = (() => {
  const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}';

  // Those who are ticked, or the row in which the focus is, or whose page it is.
  function ids() {
    const ticked = [...document.querySelectorAll('main input[name=person]:checked')].map((input) => input.value);
    if (ticked.length) return ticked;
    const row = document.activeElement?.closest('main tr, main li, main [data-person]') || document.querySelector('main tr[aria-selected=true]');
    const link = row?.querySelector('a[href^="/people/"]')?.getAttribute('href').match(`^/people/(${UUID})`);
    const page = location.pathname.match(`^/people/(${UUID})`);
    const id = row?.dataset.person || row?.querySelector('input[name=person]')?.value || link?.[1] || page?.[1];
    return id ? [id] : [];
  }

  function address(link) {
    const url = new URL(link.href);
    if (!url.searchParams.has('person')) for (const id of ids()) url.searchParams.append('person', id);
    const objective = location.pathname.match(`^/objectives/(${UUID})`)?.[1] || new URLSearchParams(location.search).get('objective');
    if (objective && !url.searchParams.has('objective')) url.searchParams.set('objective', objective);
    url.searchParams.set('back', location.pathname + location.search);
    return url;
  }

  function nameOf(id) {
    if (location.pathname === `/people/${id}`) return document.querySelector('main h1');
    const to = `a[href^="/people/${CSS.escape(id)}"]`;
    const link = document.querySelector(`main tr[data-person="${CSS.escape(id)}"] th a`) || document.querySelector(`.crumbs ${to}, main ${to}`);
    return link?.querySelector(':scope > span:last-child') || link;
  }

  // Only the page they are on knows what they are called.
  function remember(people) {
    const names = people.map((id) => [id, nameOf(id)?.textContent.trim()]).filter(([, name]) => name);
    try {
      sessionStorage.setItem('focal:names', JSON.stringify(Object.fromEntries(names)));
    } catch { /* nobody is in the form */ }
  }

  // Those whom the address of this page asks for, as far as their names were remembered.
  function remembered() {
    let names = {};
    try {
      names = JSON.parse(sessionStorage.getItem('focal:names') || '{}');
    } catch { /* nobody */ }
    return new URLSearchParams(location.search).getAll('person').filter((id) => names[id]).map((id) => [id, names[id]]);
  }

  return { address, remember, remembered };
})();
