"use strict";
(() => {
  const text = document.getElementById("text");
  const record = document.getElementById("record");
  const rows = [...document.querySelectorAll("tbody tr")];
  const coloured = [...document.querySelectorAll("[data-speaker]")];
  const labels = [...document.querySelectorAll("thead th")].map((cell) => cell.textContent);
  const byClaim = new Map();
  for (const element of coloured) {
    for (const claim of element.dataset.claims.split(" ")) {
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), element]);
    }
  }
  let shown = [];
  let pinned = false;

  // The mark that an event is about: the innermost one that the filter leaves.
  const markOf = (target) => target.closest?.("[data-claims]:not(.off)");
  // Of several claims that share a mark, the last one is the one inside the others.
  const claimOf = (mark) => mark.dataset.claims.split(" ").at(-1);

  function hide() {
    record.hidden = true;
    pinned = false;
    for (const element of shown) element.classList.remove("active");
    shown = [];
  }

  function show(mark) {
    hide();
    const claim = claimOf(mark);
    shown = byClaim.get(claim).filter((element) => !element.classList.contains("off"));
    for (const element of shown) element.classList.add("active");
    if (!text.contains(mark)) return;
    const row = document.getElementById("about-" + claim);
    const list = document.createElement("dl");
    [...row.cells].forEach((cell, index) => {
      const label = document.createElement("dt");
      label.textContent = labels[index];
      const value = document.createElement("dd");
      value.append(...[...(index ? cell : cell.firstChild).cloneNode(true).childNodes]);
      list.append(label, value);
    });
    record.replaceChildren(list);
    record.style.setProperty("--hue", row.style.getPropertyValue("--hue"));
    record.hidden = false;
    const at = mark.getClientRects()[0];
    const below = at.bottom + 8 + record.offsetHeight < innerHeight;
    record.style.left = Math.max(0, Math.min(at.left, innerWidth - record.offsetWidth - 8)) + "px";
    record.style.top = Math.max(0, below ? at.bottom + 8 : at.top - record.offsetHeight - 8) + "px";
  }

  document.addEventListener("pointerover", (event) => {
    if (pinned || event.pointerType === "touch" || record.contains(event.target)) return;
    const mark = markOf(event.target);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markOf(event.target);
    if (mark) show(mark);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("click", (event) => {
    if (record.contains(event.target) || !getSelection().isCollapsed) return;
    const mark = markOf(event.target);
    if (mark) {
      show(mark);
      pinned = true;
    } else {
      hide();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if ((event.key === "Enter" || event.key === " ") && event.target.getAttribute("role") === "button") {
      event.preventDefault();
      show(event.target);
      pinned = true;
    }
  });

  const filter = () => {
    hide();
    const wanted = document.querySelector("input[name=speaker]:checked").value;
    const fits = (element) => wanted === "*" || element.dataset.speaker === wanted;
    for (const element of coloured) element.classList.toggle("off", !fits(element));
    for (const handle of text.querySelectorAll("[id]")) handle.tabIndex = fits(handle) ? 0 : -1;
    for (const row of rows) row.hidden = !fits(row);
    const left = rows.filter((row) => !row.hidden).length;
    document.getElementById("count").textContent = left === rows.length ? `${left} claims` : `${left} of ${rows.length} claims`;
  };
  document.querySelector("form").addEventListener("change", filter);
  // A browser that goes back to the page keeps the choice.
  filter();
})();
