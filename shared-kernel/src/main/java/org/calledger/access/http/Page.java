package org.calledger.access.http;

import java.util.Locale;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemBody;
import org.springframework.web.util.HtmlUtils;

/**
 * A page so plain that it needs no template: what is shown when little else works.
 *
 * @param body HTML, escaped already
 */
record Page(Locale language, String title, String body) {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    static Page of(Locale language, ProblemBody problem) {
        return new Page(
                language,
                problem.title(),
                "<p>" + escaped(problem.detail()) + "</p>\n<p><code>" + problem.status() + " "
                        + escaped(problem.code()) + "</code></p>\n<p><a href=\"/\">"
                        + said(language, "Strona główna", "Start page") + "</a></p>");
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – CAL Ledger</title>
                <link rel="icon" type="image/svg+xml" href="/assets/mark.svg">
                <link rel="stylesheet" href="/assets/site.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(language.toLanguageTag(), escaped(title), escaped(title), body);
    }

    static String said(Locale language, String polish, String english) {
        return language.equals(Language.POLISH) ? polish : english;
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
