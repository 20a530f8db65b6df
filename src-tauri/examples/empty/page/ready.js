// Marks when the box could be typed into, as the program's own window does.
const box = document.querySelector("#box");
box.focus();
performance.mark("ready-capture");
