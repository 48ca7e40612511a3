'use strict';
/* One place on a map that does not move. */
(function () {
  const element = document.getElementById('spot');
  if (!element || !window.L) { return; }
  const at = [Number(element.dataset.lat), Number(element.dataset.lon)];
  const map = window.calGround(element, {
    center: at, zoom: 13, dragging: false, scrollWheelZoom: false, doubleClickZoom: false, touchZoom: false, boxZoom: false, keyboard: false
  });
  L.circleMarker(at, { radius: 9, className: 'here', interactive: false }).addTo(map);
}());
