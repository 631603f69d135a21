# --emit=html: one page; a click on a line shows its C and the state machine around it.
cat > app.js <<'JS'
async function* count(n) {
  for (let i = 0; i < n; i++)
    yield { i };
}
console.log("</script>", count);
JS
is 0 "$YIELDC" --emit=html app.js
has app.html '"name":"app.js"'
has app.html '[3,"suspend","yield"]'
has app.html '[3,"allocate","object_literal"]'
has app.html 'js_yield(js, base, 1'
has app.html 'u003c/script>'
hasnt app.html 'http'
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
    echo "no Chromium here: the page was not opened"
    exit 77
fi
sed 's#^</html>#<script>document.querySelector("[data-line=\\"3\\"]").click()</script></html>#' app.html > clicked.html
HOME=$PWD timeout 60 "$browser" --headless --no-sandbox --disable-gpu --dump-dom "file://$PWD/clicked.html" > dom.html 2>/dev/null
has dom.html 'class="line suspend chosen"'
has dom.html 'js_yield(js, base, 1'
has dom.html 'async function* count</h2>'
has dom.html 'class="state chosen"'
