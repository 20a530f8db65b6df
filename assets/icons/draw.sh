#!/bin/sh
# Draws the icons from kelechek.svg, in the formats that each system wants.
# Needs rsvg-convert (Debian: librsvg2-bin), convert (imagemagick) and png2icns (icnsutils).
set -eu
cd "$(dirname "$0")"
small=$(mktemp -d)
trap 'rm -rf "$small"' EXIT
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" kelechek.svg --output "$small/$size.png"
    # Tauri takes RGBA only, so a palette or grey picture must not come out of a small size.
    convert "$small/$size.png" -strip -define png:color-type=6 -depth 8 "$small/$size.png"
done
for size in 32 128 256; do
    cp "$small/$size.png" "${size}x${size}.png"
done
convert "$small/16.png" "$small/24.png" "$small/32.png" "$small/48.png" "$small/64.png" "$small/256.png" icon.ico
png2icns icon.icns "$small/16.png" "$small/32.png" "$small/48.png" "$small/128.png" "$small/256.png" "$small/512.png" >/dev/null
