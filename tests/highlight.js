// Checks a page of the example highlight from inside, and tells the page around it what failed; tests/browser.sh appends it
// to the page, with `article` as the text.
(async () => {
  const failed = [];
  const check = (name, right) => right || failed.push(name);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = document.getElementById("text");
  const record = document.getElementById("record");
  const marks = [...text.querySelectorAll("[data-claims]")];
  const handles = [...text.querySelectorAll("[tabindex]")];
  const rows = all("tbody tr");

  // What the page holds.
  check("the page has claims", rows.length > 2 && handles.length > 2);
  check("the text is the article's", text.textContent === article);
  check("nothing of the article ran", !("injected" in globalThis));
  check("the text holds marks only", [...text.querySelectorAll("*")].every((element) => ["SPAN", "MARK"].includes(element.tagName)));
  check("no element has a handler", all("*").every((element) => element.getAttributeNames().every((name) => !name.startsWith("on"))));
  check("nothing is loaded", performance.getEntriesByType("resource").length === 0 && !all("[src], link, iframe, img, svg").length);
  check("links stay in the page", all("a").every((link) => link.getAttribute("href").startsWith("#") && document.querySelector(link.getAttribute("href"))));
  check("no id stands twice", new Set(all("[id]").map((element) => element.id)).size === all("[id]").length);
  check("descriptions are there", handles.every((handle) => document.getElementById(handle.getAttribute("aria-describedby"))));
  check("inputs have labels", all("input").every((input) => input.labels.length === 1));
  check("one heading stands over all", all("h1, [aria-level='1']").length === 1);
  check("nothing is cut off", document.documentElement.scrollWidth <= innerWidth);

  // Selection.
  getSelection().selectAllChildren(text);
  check("a selection copies the article", getSelection().toString().trimEnd() === article.trimEnd());
  getSelection().removeAllRanges();

  // Colours: WCAG's contrast of each cue and of the text on each content.
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? behind(element.parentElement) : colour;
  };
  const probe = marks.find((mark) => mark.matches(".cue"));
  const hue = probe.style.getPropertyValue("--hue");
  for (let degree = 0; degree < 360; degree += 5) {
    probe.style.setProperty("--hue", degree);
    const pair = [light(getComputedStyle(probe).color), light(behind(probe))].sort((a, b) => b - a);
    check(`a cue of hue ${degree} can be read`, (pair[0] + 0.05) / (pair[1] + 0.05) >= 4.5);
  }
  probe.style.setProperty("--hue", hue);
  for (const mark of marks.filter((mark) => mark.matches(".content, .cue"))) {
    const pair = [light(getComputedStyle(mark).color), light(behind(mark))].sort((a, b) => b - a);
    check(`"${mark.textContent}" can be read`, (pair[0] + 0.05) / (pair[1] + 0.05) >= 4.5);
  }

  // A content inside another one: the outer one's colour is seen above and below it.
  for (const inner of all(".content .content")) {
    const [box, frame] = [inner, inner.parentElement.closest(".content")].map((mark) => mark.getClientRects()[0]);
    check(`"${inner.textContent}" has a frame`, box.height < frame.height);
  }

  // The filter.
  for (const input of all("input[name=speaker]")) {
    input.click();
    const fits = (element) => input.value === "*" || element.dataset.speaker === input.value;
    check(`the filter fits the rows: ${input.value}`, rows.every((row) => row.hidden !== fits(row)));
    check(`the filter fits the marks: ${input.value}`, marks.every((mark) => mark.classList.contains("off") !== fits(mark)));
    const count = rows.filter(fits).length;
    check(`the filter counts: ${input.value}`, count > 0 && input.parentElement.querySelector("small").textContent === `${count}`);
    check(`the caption counts: ${input.value}`, document.querySelector("caption").textContent.startsWith(`${count} `));
  }
  document.querySelector("input[value='*']").click();

  // The record of a claim.
  const key = (name, target) => target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  for (const handle of handles) {
    handle.focus();
    // A window in the background moves the focus and sends no event.
    if (!document.hasFocus()) handle.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    const row = document.getElementById(handle.getAttribute("aria-describedby"));
    check(`focus shows ${row.id}`, !record.hidden && record.textContent.includes(row.cells[3].firstChild.textContent));
    const box = record.getBoundingClientRect();
    check(`the record of ${row.id} is on the screen`, box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight);
    check(`the row of ${row.id} is marked`, row.classList.contains("active"));
    key("Escape", handle);
    check(`Escape hides ${row.id}`, record.hidden && !document.querySelector(".active"));
  }
  document.activeElement.blur();
  const point = (target, type, init) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, ...init }));
  point(handles[0], "pointerover", { pointerType: "mouse" });
  check("the pointer shows a record", !record.hidden);
  point(document.querySelector("header p"), "pointerover", { pointerType: "mouse" });
  check("a record goes with the pointer", record.hidden);
  point(handles[0], "click", { pointerType: "touch" });
  point(document.querySelector("header p"), "pointerover", { pointerType: "mouse" });
  check("a tap keeps a record", !record.hidden);
  document.querySelector("header p").click();
  check("a tap elsewhere hides it", record.hidden);
  key("Enter", handles.find((handle) => handle.matches(".cue")));
  check("Enter shows a record", !record.hidden);

  parent.postMessage(failed.length ? failed.join("; ") : "passed", "*");
})();
