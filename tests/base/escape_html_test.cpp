#include "base/escape_html.hpp"
#include "catch.hpp"

using sijill::escape_html;

TEST_CASE("HTML escapes what would be markup, and writes a line break as it is told") {
    CHECK(escape_html("<a href=\"x\" title='y'>&amp;</a>") ==
          "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(escape_html("«قد»، 3.5 | *x*") == "«قد»، 3.5 | *x*");
    CHECK(escape_html("a\nb") == "a<br>b");
    CHECK(escape_html("a\n<b>", " ") == "a &lt;b&gt;");
    CHECK(escape_html("a\nb", "\n") == "a\nb");
}
