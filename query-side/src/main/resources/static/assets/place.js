'use strict';
/* A place, picked on the map or typed; both say the same. */
(function () {
  const element = document.getElementById('pick');
  if (!element || !window.L) { return; }
  const latitude = document.getElementById('latitude');
  const longitude = document.getElementById('longitude');
  const map = window.calGround(element, { center: [52, 19.3], zoom: 5, scrollWheelZoom: false });
  let mark = null;

  function put(at) {
    if (mark) { mark.setLatLng(at); } else { mark = L.circleMarker(at, { radius: 9, className: 'here', interactive: false }).addTo(map); }
  }

  map.on('click', event => {
    const at = event.latlng.wrap();
    latitude.value = at.lat.toFixed(6);
    longitude.value = at.lng.toFixed(6);
    put(at);
    latitude.dispatchEvent(new Event('change', { bubbles: true }));
  });

  function typed() {
    if (latitude.value === '' || longitude.value === '') { return; }
    const at = L.latLng(Number(latitude.value), Number(longitude.value));
    if (Math.abs(at.lat) <= 90 && Math.abs(at.lng) <= 180) {
      put(at);
      if (!map.getBounds().contains(at)) { map.setView(at, Math.max(map.getZoom(), 13)); }
    }
  }
  latitude.addEventListener('change', typed);
  longitude.addEventListener('change', typed);

  document.getElementById('no-place').addEventListener('click', () => {
    latitude.value = '';
    longitude.value = '';
    document.getElementById('address').value = '';
    if (mark) { mark.remove(); mark = null; }
  });

  /* Go where the communities are, when their outlines are known. */
  element.addEventListener('ground', event => {
    if (event.detail !== 'community' || mark) { return; }
    const all = L.latLngBounds([]);
    map.eachLayer(layer => { if (layer.options && ['community', 'centre'].includes(layer.options.className)) {
        all.extend(layer.getBounds ? layer.getBounds() : layer.getLatLng());
      } });
    if (all.isValid()) { map.fitBounds(all.pad(0.3), { maxZoom: 15, animate: false }); }
  });
}());
