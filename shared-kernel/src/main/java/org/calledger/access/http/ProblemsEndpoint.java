package org.calledger.access.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.ProblemWords;
import org.calledger.access.problem.Troubled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What {@code type} of a problem points at: a page for each, in both languages, without login. */
@RestController
final class ProblemsEndpoint {

    @GetMapping(path = "/problems", produces = Page.MEDIA_TYPE)
    String all(@RequestHeader(name = "Accept-Language", required = false) String accepted) {
        Locale language = Language.of(accepted);
        String list = ProblemWords.codes().stream()
                .map(code -> "<li><a href=\"/problems/" + Page.escaped(code) + "\"><code>" + Page.escaped(code)
                        + "</code></a> " + Page.escaped(ProblemWords.title(code, language)) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return new Page(language, Page.said(language, "Problemy", "Problems"), list).html();
    }

    @GetMapping(path = "/problems/{code}", produces = Page.MEDIA_TYPE)
    String one(@PathVariable String code, @RequestHeader(name = "Accept-Language", required = false) String accepted) {
        if (!ProblemWords.codes().contains(code)) {
            throw new Troubled(ProblemCode.NOT_FOUND);
        }
        String both = Language.ALL.stream()
                .map(language -> "<section lang=\"%s\"><h2>%s</h2><p>%s</p></section>"
                        .formatted(
                                language.toLanguageTag(),
                                Page.escaped(ProblemWords.title(code, language)),
                                Page.escaped(ProblemWords.detail(code, language, List.of("…", "…", "…", "…"))
                                        .replace("….", "…"))))
                .collect(Collectors.joining("\n"));
        return new Page(Language.of(accepted), code, both).html();
    }
}
