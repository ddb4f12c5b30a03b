#!/usr/bin/env bash
# Opens pages of the example highlight in Debian's chromium: at desktop and phone width, in light and dark, with an article
# that tries to inject markup. Give a folder to keep a screenshot of each.
set -euo pipefail
cd "$(dirname "$0")/.."
shots=${1:-}

if ! command -v chromium >/dev/null; then
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --locked --quiet --example highlight
highlight=$(cargo metadata --locked --no-deps --format-version 1 | grep -o '"target_directory":"[^"]*"' | cut -d'"' -f4)/debug/examples/highlight

browse() { # width, colour scheme (0 dark, 1 light), further arguments
    timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --enable-logging=stderr --user-data-dir="$work/profile" \
        --window-size="$1,1000" --blink-settings=preferredColorScheme="$2" "${@:3}"
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
    for width in 1400 500; do
        for scheme in 0 1; do
            browse "$width" "$scheme" --dump-dom "file://$work/$name-checked.html" >"$work/dom" 2>"$work/log"
            checks=$(grep -o '<html[^>]*data-checks="[^"]*"' "$work/dom" | sed 's/.*data-checks="//; s/"$//' || true)
            console=$(grep 'CONSOLE' "$work/log" || true)
            if [ "$checks" != passed ] || [ -n "$console" ]; then
                echo "$name, width $width, scheme $scheme: ${checks:-the checks did not end} $console" >&2
                code=1
            fi
            if [ -n "$shots" ]; then
                browse "$width" "$scheme" --screenshot="$shots/$name-$width-$scheme.png" "file://$work/$name.html" 2>/dev/null
            fi
        done
    done
done
[ "$code" = 0 ] && echo "The pages are right in the browser."
exit "$code"
