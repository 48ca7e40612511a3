'use strict';
/* The ground of every map: outlines served from here, or the operator's own tiles. */
window.calGround = function (element, options) {
  const NEAR = 11; /* from here on there is room for names */
  const data = element.dataset;
  const map = L.map(element, Object.assign({
    zoomControl: false, attributionControl: true, minZoom: 3, maxZoom: 19, maxBoundsViscosity: 1,
    maxBounds: [[-85, -190], [85, 190]]
  }, options));
  map.attributionControl.setPrefix(false);
  map.attributionControl.addAttribution(plain(data.credit));
  L.control.scale({ imperial: false }).addTo(map);
  if (data.zoomIn) {
    L.control.zoom({ zoomInTitle: data.zoomIn, zoomOutTitle: data.zoomOut }).addTo(map);
  }
  map.createPane('land').style.zIndex = 240;
  map.createPane('community').style.zIndex = 260;
  /* names lie beneath the needs, which are what the map is for */
  const names = map.createPane('names').style;
  names.zIndex = 590;
  names.pointerEvents = 'none';
  if (data.tiles) {
    L.tileLayer(data.tiles, { attribution: plain(data.tilesCredit), maxZoom: 19 }).addTo(map);
  } else {
    outline(map, data.outline, 'land');
  }
  outline(map, data.landmarks, 'community');
  const far = () => element.classList.toggle('is-far', map.getZoom() < NEAR);
  map.on('zoomend', far);
  map.whenReady(far);
  return map;

  function plain(text) {
    const span = document.createElement('span');
    span.textContent = text || '';
    return span.innerHTML;
  }

  function outline(on, url, kind) {
    if (!url) { return; }
    fetch(url, { headers: { Accept: 'application/geo+json, application/json' } })
      .then(answer => (answer.ok ? answer.json() : null))
      .then(shapes => {
        if (!shapes) { return; }
        L.geoJSON(shapes, {
          pane: kind, interactive: false, className: kind, style: shape => ({ className: (shape.properties && shape.properties.kind) || kind, fill: true }),
          pointToLayer: (shape, at) => L.circleMarker(at, {
            pane: kind, interactive: false, radius: shape.properties.kind === 'centre' ? 4 : 0, className: shape.properties.kind
          }),
          filter: shape => shape.geometry !== null,
          onEachFeature: (shape, layer) => {
            if (shape.properties && shape.properties.name) {
              layer.bindTooltip(plain(shape.properties.name), { permanent: true, pane: 'names', direction: shape.properties.kind === 'centre' ? 'bottom' : 'center', className: 'place-name' });
            }
          }
        }).addTo(on);
        element.dispatchEvent(new CustomEvent('ground', { detail: kind }));
      })
      .catch(() => { /* the map is readable without this layer */ });
  }
};
