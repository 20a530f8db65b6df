// Puts down when the box could be typed into, for whoever looks later.
const box = document.querySelector("#box");
box.focus();
window.ready = performance.timeOrigin + performance.now();
