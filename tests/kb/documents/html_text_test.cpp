#include "catch.hpp"
#include "kb/documents/html_encoding.hpp"
#include "kb/documents/html_text.hpp"
#include "support/error_of.hpp"
#include "support/repeat.hpp"
#include "text/unicode/utf8.hpp"

using sijill::kb::declared_encoding;
using sijill::kb::HtmlPage;
using sijill::test::repeat;

namespace {

HtmlPage page_of(const std::string& html) {
    return sijill::kb::read_html("a.html", html, false);
}

std::string article_of(const std::string& html) {
    return page_of(html).text;
}

std::string all_of(const std::string& html) {
    return sijill::kb::read_html("a.html", html, true).text;
}

/// Returns a sentence of so many words.
std::string words(int count, const std::string& word = "كلمة") {
    return repeat(word + " ", static_cast<std::size_t>(count)) + "النهاية.";
}

} // namespace

TEST_CASE("An article has its text alone, without what is round it") {
    const std::string page = R"(<!doctype html><html lang="ar"><head><title>خبر | موقع</title>
        <style>p { color: red }</style><script>var a = "<p>سكربت</p>";</script></head>
      <body><header><h1>موقع</h1><nav><ul><li><a href="/">الرئيسية</a>
        <ul><li><a href="/x">أخبار</a></ul></ul></nav></header>
      <article><header><h1>خبر</h1><p>بقلم كاتب</p></header>
        <p>تأخر   إصدار
           النموذج.</p><!-- تعليق --><p>ولم يُعلن موعد جديد.</p>
        <aside>اقرأ أيضًا</aside><form><input value="x"><p hidden>ب</p>بحث</form>
        <p style="display: none">مخفي</p><p hidden>مخفي</p>
        <footer>حقوق</footer></article>
      <section id="comments"><p>تعليق قارئ</p></section><footer>كل الحقوق</footer></body></html>)";
    CHECK(article_of(page) == "خبر\n\nتأخر إصدار النموذج.\n\nولم يُعلن موعد جديد.");
    const std::string all = all_of(page);
    for (const char* seen :
         {"موقع", "الرئيسية", "أخبار", "بقلم كاتب", "اقرأ أيضًا", "بحث", "حقوق", "تعليق قارئ"}) {
        CAPTURE(seen);
        CHECK(all.find(seen) != std::string::npos);
    }
    for (const char* unseen : {"سكربت", "color", "مخفي", "خبر |", "<"}) {
        CAPTURE(unseen);
        CHECK(all.find(unseen) == std::string::npos);
    }
}

TEST_CASE("Without an article, the main part is taken, and else the blocks with most words") {
    const std::string text = words(30);
    const std::string links = repeat("<li><a href=x>رابط إلى صفحة أخرى</a>", 20);
    CHECK(article_of("<div>أعلى</div><main><p>قصير.</p></main><div>أسفل</div>") == "قصير.");
    CHECK(article_of("<div>أعلى</div><div role=main>قصير.</div>") == "قصير.");
    const std::string page = "<ul>" + links + "</ul><div><div><p>" + text + "</p><p>" + text +
                             "</p></div></div><div><a href=x>شارك</a> الخبر</div><ul>" + links +
                             "</ul>";
    CHECK(article_of(page) == text + "\n\n" + text);
    CHECK(article_of("<h2>عنوان</h2><p>" + text + "</p>") == "عنوان\n\n" + text);
    CHECK(article_of("<p>قصير.</p>") == "قصير.");
    CHECK(article_of("نص بلا وسوم") == "نص بلا وسوم");
}

TEST_CASE("A teaser in an <article> is not the article") {
    const std::string teasers =
        repeat("<article><a href=x>عنوان خبر آخر</a><p>سطر منه.</p></article>", 6);
    const std::string text = words(60);
    CHECK(article_of("<main><p>" + text + "</p></main>" + teasers) == text);
    CHECK(article_of("<div><p>" + text + "</p><article>تلميح قصير هنا</article></div>") !=
          "تلميح قصير هنا");
}

TEST_CASE("A page wrapped in a form, as some servers do, keeps its text") {
    const std::string text = words(60);
    CHECK(article_of("<form><div><p>" + text + "</p><input value=x></div></form>") == text);
    CHECK(article_of("<p>نص.</p><form><p>اسمك <input></p></form>") == "نص.");
    CHECK(article_of("<p>نص.</p><form><select>" + repeat("<option>دولة ", 99) +
                     "</select></form>") == "نص.");
}

TEST_CASE("Elements of HTML 5 right behind the head are of the body") {
    CHECK(article_of("<title>ع</title><article>أ</article>") == "أ");
    CHECK(article_of("<title>ع</title><section>أ</section><main>ب</main>") == "ب");
    CHECK(article_of("<meta charset=utf-8>نص") == "نص");
}

TEST_CASE("Blocks are parted as they are seen") {
    struct Row {
        const char* html;
        const char* text;
    };
    const Row row =
        GENERATE(Row{"<p>أ</p><p>ب</p>", "أ\n\nب"}, Row{"<div>أ</div>ب<div>ت</div>", "أ\n\nب\n\nت"},
                 Row{"أ<br>ب", "أ\nب"}, Row{"أ<br> <br>ب", "أ\n\nب"},
                 Row{"<p>أ</p><ul><li>ب<li><p>ت</p></ul><p>ث</p>", "أ\n\nب\nت\n\nث"},
                 Row{"<ol><li>أ<ul><li>ب</ul><li>ت</ol>", "أ\nب\nت"},
                 Row{"<table><tr><th>أ<th>ب<tr><td>ت<td> <b>ث</b> </table>", "أ\tب\nت\tث"},
                 Row{"<table><tr><td><p>أ</p><p>ب</p></table>", "أ\n\nب"},
                 Row{"<table><tr><td><div>أ</div><div>ب</div><td>ت</table>", "أ ب\tت"},
                 Row{"<pre>أ\n  ب\n\nت</pre>", "أ\n  ب\n\nت"}, Row{"أ<b>ب</b>ت <i>ث</i>", "أبت ث"},
                 Row{"<p>  أ \n\t ب  </p>", "أ ب"}, Row{"<p>&nbsp;</p><p>أ</p>", "أ"},
                 Row{"<dl><dt>أ<dd>ب</dl>", "أ\nب"}, Row{"<h2>أ</h2>ب", "أ\n\nب"},
                 Row{"<p>أ<a href=x>ب</a>ت</p>", "أبت"}, Row{"<x-y>أ</x-y> ب", "أ ب"});
    CAPTURE(row.html);
    CHECK(article_of(row.html) == row.text);
    CHECK(all_of(row.html) == row.text);
}

TEST_CASE("Letters stay as they are, and entities become letters") {
    struct Row {
        const char* html;
        const char* text;
    };
    const Row row =
        GENERATE(Row{"<p>تأخَّرَ\u200F Grok 3\u200E ـ \u200Cنص", "تأخَّرَ\u200F Grok 3\u200E ـ \u200Cنص"},
                 Row{"<p>&rlm;أ&lrm;&zwnj;&zwj;", "\u200Fأ\u200E\u200C\u200D"},
                 Row{"<p>&laquo;أ&raquo; &amp;amp; &lt;b&gt; &#1571;&#x623;", "«أ» &amp; <b> أأ"},
                 Row{"<p>a&nbsp;b", "a\u00A0b"}, Row{"<p>&unknown; & x", "&unknown; & x"},
                 Row{"<p>R&D a&b=c", "R&D a&b=c"}, Row{"<p>\u00ADأ\u0300", "\u00ADأ\u0300"},
                 Row{"<bdo dir=rtl>ab</bdo>", "ab"});
    CAPTURE(row.html);
    CHECK(article_of(row.html) == row.text);
}

TEST_CASE("Broken markup loses no text") {
    struct Row {
        std::string html;
        const char* text;
    };
    const Row row = GENERATE(
        Row{"<p>أ<div>ب</p>ت</div></section>ث", "أبتث"}, Row{"</body></html><p>أ<p>ب", "أب"},
        Row{"<p>أ<b><i>ب</b>ت</i>ث", "أبتث"}, Row{"<table><p>أ<tr><td>ب</table>", "أب"},
        Row{"<p>أ</html>ب", "أب"}, Row{"<a href=\"x>أ</a><p>\">ب", "ب"}, Row{"<p>أ<!-- ب", "أ"},
        Row{std::string("<p>أ\0ب", 8), "أب"},
        Row{"<html><html><body><body>أ<title>x</title>ب", "أب"}, Row{"<p>أ < ب > ت", "أ<ب>ت"});
    CAPTURE(row.html);
    std::string text = all_of(row.html);
    std::erase_if(text, [](char byte) { return byte == ' ' || byte == '\n'; });
    CHECK(text == row.text);
}

TEST_CASE("A page without text has none") {
    const std::string html =
        GENERATE("", " \n", "<html></html>", "<script>var a = 'نص';</script>",
                 "<style>نص</style><noscript>نص</noscript><template>نص</template>", "<!-- نص -->",
                 "<title>نص</title>", "<svg><title>نص</title><text>نص</text></svg>",
                 "<nav><a href=x>نص</a></nav>", "\xEF\xBB\xBF");
    CAPTURE(html);
    CHECK(article_of(html).empty());
}

TEST_CASE("The JSON-LD of a page that scripts fill in has its text") {
    const std::string data =
        R"(<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
        "articleBody": "نص المقال.", "datePublished": "2024-12-31T23:00:00+03:00",
        "author": [{"name": "كاتب"}], "publisher": {"name": "ناشر", "logo": {"name": "x"}}}]}</script>)";
    const HtmlPage page = page_of(data + "<div id=app></div>");
    CHECK(page.text == "نص المقال.");
    CHECK(page.published_on == "2024-12-31");
    CHECK(page.author == "كاتب");
    CHECK(page.publisher == "ناشر");
    CHECK(article_of(data + "<article>الظاهر.</article>") == "الظاهر.");
    CHECK(article_of("<script type=application/ld+json>" + repeat("[", 200'000) + "</script>نص") ==
          "نص");
}

TEST_CASE("Deep, wide and endless pages end soon") {
    const auto deep = error_of([] { return article_of(repeat("<div>", 100'000) + "نص"); });
    REQUIRE(deep);
    CHECK(deep->code() == sijill::ErrorCode::bad_input);
    CHECK(std::string(deep->what()) == "a.html: nested deeper than 1000 levels");
    CHECK(article_of(repeat("<div>", 900) + "نص" + repeat("</div>", 900)) == "نص");
    const auto wide = error_of([] { return article_of(repeat("<b></b>", 600'000)); });
    REQUIRE(wide);
    CHECK(std::string(wide->what()) == "a.html: more than 500000 elements");
    CHECK(article_of(repeat("</b>", 300'000) + "نص") == "نص");
    CHECK(article_of(repeat("<b>", 900) + repeat("</i>", 200'000) + "نص") == "نص");
    CHECK(article_of("<p a='" + repeat("x", 1'000'000) + "'>نص") == "نص");
    std::string attributes;
    for (int number = 0; number < 100'000; ++number) {
        attributes += " a" + std::to_string(number);
    }
    CHECK(article_of("<p" + attributes + ">نص") == "نص");
    CHECK(article_of(repeat("<form><div>", 400) + repeat("x ", 100'000)).size() == 199'999);
    CHECK(article_of("<p>نص" + repeat("<!-- ", 100'000)) == "نص");
}

TEST_CASE("No file is read and no entity resolved for a page") {
    const std::string page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
                             "<!ENTITY y \"yyyy\">]><p>أ&x;&y;ب</p>";
    const std::string text = all_of(page);
    CHECK(text.find("root:") == std::string::npos);
    CHECK_THAT(text, Catch::Matchers::EndsWith("أ&x;&y;ب"));
}

TEST_CASE("Any bytes give UTF-8") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string part(1, static_cast<char>(byte));
        std::string text;
        const auto error = error_of([&] {
            return text = all_of("<p>" + part + "x<" + part + " " + part + "=" + part + ">y</p>");
        });
        CHECK((error || !sijill::text::find_ill_formed(text)));
    }
}

TEST_CASE("The encoding that a page declares is found") {
    struct Row {
        std::string page;
        std::optional<std::string> encoding;
    };
    const Row row = GENERATE(
        Row{"<meta charset=windows-1256>", "windows-1256"},
        Row{"<META CHARSET = 'Windows-1256' />", "windows-1256"},
        Row{"<meta http-equiv=Content-Type content=\"text/html; charset=cp1256\">", "cp1256"},
        Row{"<?xml version=\"1.0\" encoding=\"ISO-8859-6\"?><html>", "iso-8859-6"},
        Row{"<meta charset=iso-8859-1>", "windows-1252"},
        Row{"<!-- <meta charset=iso-8859-6> --><meta charset=windows-1256>", "windows-1256"},
        Row{"<meta name=charset content=x><meta charset=windows-1256>", "windows-1256"},
        Row{"<meta charset=utf-8>", std::nullopt}, Row{"<meta charset=utf-16>", std::nullopt},
        Row{"<meta charset=x-unknown>", std::nullopt}, Row{"<meta charset", std::nullopt},
        Row{"<meta charset=", std::nullopt}, Row{"", std::nullopt},
        Row{"\xEF\xBB\xBF<meta charset=windows-1256>", std::nullopt},
        Row{repeat(" ", 5000) + "<meta charset=windows-1256>", std::nullopt});
    CAPTURE(row.page);
    CHECK(declared_encoding(row.page) == row.encoding);
}
