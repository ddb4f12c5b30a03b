#!/usr/bin/env bash
# Opens pages of the example highlight in chromium: at desktop and phone width, in light and dark, with an article that tries
# to inject markup. Give a folder to keep a screenshot of each.
set -euo pipefail
cd "$(dirname "$0")/.."
shots=${1:-}

install() {
    echo "chromium is not there: installing it with apt-get" >&2
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo -n)
    "${root[@]}" apt-get update -qq && "${root[@]}" apt-get install -y -qq --no-install-recommends chromium >/dev/null
}
if ! command -v chromium >/dev/null && ! install; then
    echo "error: no chromium; install it, so that the command \"chromium\" starts it, and run this again" >&2
    exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --locked --quiet --example highlight
highlight=$(cargo metadata --locked --no-deps --format-version 1 | grep -o '"target_directory":"[^"]*"' | cut -d'"' -f4)/debug/examples/highlight

browse() { # file, colour scheme (0 dark, 1 light), further arguments
    timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --enable-logging=stderr --user-data-dir="$work/profile" \
        --window-size=1400,1000 --virtual-time-budget=10000 --blink-settings=preferredColorScheme="$2" "${@:3}" "file://$1"
}

frame() { # file, width: a page that shows another one in this width, since a window cannot be as narrow as a phone
    echo "<!DOCTYPE html><html><body style='margin: 0'>
        <script>onmessage = (event) => (document.documentElement.dataset.checks = event.data);</script>
        <iframe src='$1' style='border: 0; width: $2px; height: 1000px'></iframe></body></html>"
}

code=0
for article in examples/strait-talks.txt tests/highlight.txt; do
    name=$(basename "$article" .txt)
    "$highlight" "$article" >"$work/$name.html"
    {
        cat "$work/$name.html"
        echo "<script>const article = new TextDecoder().decode(Uint8Array.from(atob('$(base64 -w0 "$article")'), (c) => c.charCodeAt(0)));"
        cat tests/highlight.js
        echo "</script>"
    } >"$work/$name-checked.html"
    for width in 1400 375; do
        frame "$name-checked.html" "$width" >"$work/checks.html"
        frame "$name.html" "$width" >"$work/shown.html"
        for scheme in 0 1; do
            browse "$work/checks.html" "$scheme" --dump-dom >"$work/dom" 2>"$work/log" || true
            checks=$(grep -o '<html[^>]*data-checks="[^"]*"' "$work/dom" | sed 's/.*data-checks="//; s/"$//' || true)
            console=$(grep 'CONSOLE' "$work/log" || true)
            if [ "$checks" != passed ] || [ -n "$console" ]; then
                echo "$name, width $width, scheme $scheme: ${checks:-the checks did not end} $console" >&2
                code=1
            fi
            if [ -n "$shots" ]; then
                browse "$work/shown.html" "$scheme" --screenshot="$shots/$name-$width-$scheme.png" 2>/dev/null
            fi
        done
    done
done
[ "$code" = 0 ] && echo "The pages are right in the browser."
exit "$code"
