'use strict';
/* The needs map: asks for what is in view, as clusters from afar and as single needs near by. */
(function () {
  const element = document.getElementById('map');
  if (!element || !window.L) { return; }
  element.textContent = '';
  const data = element.dataset;
  const map = window.calGround(element, { center: [52, 19.3], zoom: 6 });
  const numbers = new Intl.NumberFormat(data.lang);
  const shown = L.layerGroup().addTo(map);
  let asked = 0;

  const filters = () => new URLSearchParams(
    [...new URLSearchParams(document.getElementById('needs').dataset.query)].filter(([, value]) => value !== ''));

  function address(bounds, zoom) {
    const query = filters();
    const west = Math.max(-180, bounds.getWest()), east = Math.min(180, bounds.getEast());
    const south = Math.max(-90, bounds.getSouth()), north = Math.min(90, bounds.getNorth());
    query.set('bbox', [west, south, east, north].map(degrees => degrees.toFixed(5)).join(','));
    query.set('zoom', zoom);
    return data.features + '?' + query;
  }

  async function ask(bounds, zoom) {
    const answer = await fetch(address(bounds, zoom), {
      headers: { Accept: 'application/geo+json', 'Accept-Language': data.lang }
    });
    if (!answer.ok) { throw new Error(answer.status); }
    return answer.json();
  }

  async function draw() {
    const turn = ++asked;
    try {
      const places = await ask(map.getBounds().pad(0.1), map.getZoom());
      if (turn === asked) { show(places.features); }
    } catch (broken) {
      if (turn === asked) { say(data.broken); }
    }
  }

  function show(features) {
    say('');
    shown.clearLayers();
    for (const feature of features) {
      const [longitude, latitude] = feature.geometry.coordinates;
      (feature.properties.cluster ? cluster : need)([latitude, longitude], feature.properties, feature.bbox).addTo(shown);
    }
    element.dataset.shown = features.length;
  }

  function cluster(at, properties, outerBox) {
    const count = properties.count;
    const size = Math.round(count === 1 ? 24 : 30 + 9 * Math.log10(count));
    const icon = L.divIcon({ className: 'cluster', iconSize: [size, size], html: '' });
    const label = data.many.replace('{0}', numbers.format(count));
    const marker = L.marker(at, { icon, alt: label, title: label, riseOnHover: true });
    marker.on('add', () => {
      const box = marker.getElement();
      box.setAttribute('aria-label', label);
      box.setAttribute('role', 'button');
      box.textContent = numbers.format(count);
    });
    const corners = properties.bbox || outerBox;
    marker.on('click keypress', event => { if (chosen(event)) { zoomTo(at, corners); } });
    return marker;
  }

  function zoomTo(at, corners) {
    const near = Math.min(map.getZoom() + 3, 14);
    if (!corners) { map.setView(at, near); return; }
    const [west, south, east, north] = corners;
    const bounds = L.latLngBounds([south, west], [north, east]);
    const fit = Math.min(map.getBoundsZoom(bounds.pad(0.15)), 16);
    map.setView(bounds.getCenter(), Math.max(fit, map.getZoom() + 1));
  }

  function need(at, properties) {
    const status = String(properties.status).toLowerCase();
    const dot = L.marker(at, {
      icon: L.divIcon({ className: 'dot is-' + status, iconSize: [18, 18], html: '' }), alt: properties.title, title: properties.title
    });
    dot.on('add', () => {
      const box = dot.getElement();
      box.setAttribute('aria-label', properties.title);
      box.setAttribute('role', 'button');
    });
    /* on the map, not on the dot: dots are drawn anew when the map moves to make room */
    dot.on('click keypress', event => {
      if (chosen(event)) { L.popup({ offset: [0, -6] }).setLatLng(at).setContent(popup(properties)).openOn(map); }
    });
    return dot;
  }

  function chosen(event) {
    return event.type === 'click' || event.originalEvent.key === 'Enter';
  }

  function popup(properties) {
    const box = document.createElement('div');
    const link = document.createElement('a');
    link.href = data.need + encodeURIComponent(properties.needId);
    link.textContent = properties.title;
    box.append(link);
    const supports = properties.supports;
    const count = supports && typeof supports === 'object' ? (supports.people || 0) + (supports.counted || 0) : supports;
    if (Number.isFinite(count)) {
      const line = document.createElement('p');
      line.textContent = data.supports + ': ' + numbers.format(count);
      box.append(line);
    }
    return box;
  }

  function say(text) {
    let box = element.querySelector('.map-says');
    if (!box) {
      box = document.createElement('p');
      box.className = 'map-says';
      box.setAttribute('role', 'status');
      element.append(box);
    }
    box.textContent = text;
    box.hidden = text === '';
  }

  function around(features) {
    const all = L.latLngBounds([]);
    for (const feature of features) {
      const [longitude, latitude] = feature.geometry.coordinates;
      const [west, south, east, north] = feature.properties.bbox || feature.bbox || [longitude, latitude, longitude, latitude];
      all.extend([south, west]).extend([north, east]);
    }
    return all;
  }

  /* Where the needs are: their clusters seen from afar, then from as near as they allow. */
  async function goToNeeds() {
    try {
      let all = L.latLngBounds([-85, -180], [85, 180]);
      for (let zoom = 3, looks = 0; looks < 3; looks++) {
        const found = around((await ask(all, zoom)).features);
        if (!found.isValid()) { break; }
        all = found;
        map.fitBounds(all.pad(0.1), { maxZoom: 15, animate: false });
        const nearer = Math.min(map.getZoom() + 1, 13);
        if (nearer <= zoom) { break; }
        zoom = nearer;
      }
    } catch (broken) {
      say(data.broken);
    }
    await draw();
    map.on('moveend', draw);
  }

  /* Another moment is looked at from the same place; other needs are gone to. */
  const whose = () => { const query = filters(); query.delete('on'); query.delete('asOf'); return query.toString(); };
  let seen = whose();
  function shownAnew() {
    if (whose() === seen) { draw(); return; }
    seen = whose();
    map.off('moveend', draw);
    goToNeeds();
  }

  /* The slider sets the day that the form sends. */
  function slide() {
    const box = document.querySelector('[data-slider]');
    const day = document.getElementById('on');
    if (!box || !day) { return; }
    const range = box.querySelector('input');
    const said = box.querySelector('output');
    box.hidden = false;
    const last = () => range.value === range.max;
    const tell = () => { said.textContent = last() ? range.dataset.now : range.value; range.setAttribute('aria-valuetext', said.textContent); };
    range.addEventListener('input', tell);
    range.addEventListener('change', () => { day.value = last() ? '' : range.value + '-12-31'; });
    day.addEventListener('change', () => {
      range.value = day.value ? day.value.slice(0, 4) : range.max;
      said.textContent = day.value || range.dataset.now;
    });
  }

  /* What others record shows by itself, as long as the page is looked at and shows how things stand now. */
  function listen() {
    let stream = null;
    let waiting = 0;
    const now = () => !filters().has('on') && !filters().has('asOf');
    const refresh = () => {
      waiting = 0;
      if (!now()) { return; }
      if (window.htmx && !new URLSearchParams(window.location.search).has('cursor')) {
        window.htmx.ajax('GET', '/map?' + filters(), { target: '#needs', select: '#needs', swap: 'outerHTML' });
      } else {
        draw();
      }
    };
    const told = event => {
      const change = JSON.parse(event.data);
      const concerns = change.type === 'many' || (change.ids && (change.ids.need || change.ids.initiative));
      if (concerns && !waiting) { waiting = window.setTimeout(refresh, 1500); }
    };
    const open = () => {
      if (stream || document.hidden || !window.EventSource) { return; }
      stream = new EventSource(data.live);
      stream.addEventListener('change', told);
      stream.addEventListener('begin', () => { element.dataset.listening = 'true'; });
    };
    const close = () => { if (stream) { stream.close(); stream = null; } };
    document.addEventListener('visibilitychange', () => { if (document.hidden) { close(); } else { open(); } });
    window.addEventListener('pagehide', close);
    window.setTimeout(open, 4000);
  }

  goToNeeds();
  slide();
  listen();
  document.body.addEventListener('htmx:afterSettle', shownAnew);
}());
