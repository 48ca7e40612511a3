package org.calledger.query.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTest {
    private final Languages languages = new Languages();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/map");

    @Test
    void polish_where_nothing_is_asked() {
        assertThat(language()).isEqualTo("pl");
    }

    @Test
    void what_the_browser_asks_for_in_its_order() {
        request.addHeader("Accept-Language", "de, en;q=0.8, pl;q=0.5");
        request.addPreferredLocale(java.util.Locale.ENGLISH);
        assertThat(language()).isEqualTo("en");
    }

    @Test
    void the_cookie_goes_before_the_browser_and_the_choice_before_the_cookie() {
        request.setCookies(new Cookie("lang", "en"));
        assertThat(language()).isEqualTo("en");
        request.setParameter("lang", "pl");
        assertThat(language()).isEqualTo("pl");
    }

    @Test
    void a_choice_is_kept_and_nonsense_is_not() {
        request.setParameter("lang", "en");
        var response = new MockHttpServletResponse();
        languages.preHandle(request, response, this);
        assertThat(response.getHeader("Set-Cookie")).startsWith("lang=en").contains("HttpOnly", "SameSite=Lax");

        request.setParameter("lang", "<script>");
        var other = new MockHttpServletResponse();
        languages.preHandle(request, other, this);
        assertThat(other.getHeader("Set-Cookie")).isNull();
        assertThat(language()).isEqualTo("pl");
    }

    @Test
    void the_api_goes_by_the_header_alone() {
        var api = new MockHttpServletRequest("GET", "/api/v1/needs");
        api.setCookies(new Cookie("lang", "en"));
        assertThat(languages.resolveLocale(api).getLanguage()).isEqualTo("pl");
    }

    private String language() {
        return languages.resolveLocale(request).getLanguage();
    }
}
