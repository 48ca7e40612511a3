package org.calledger.endtoend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** From where one looks: as known when, as it was on which day, within which borders; with the keyboard, and on paper. */
class StandpointTest extends InBrowser {
    private static final String OF_2012 =
            "/participation?measure=attendances&from=2012&to=2013&borders=now&on=2013-01-01&community=" + Facts.QUARTER;

    private Visit analyst() {
        return new Visit(chromium, site, "pl", 1400).as("analyst");
    }

    @Test
    void figures_say_of_what_they_are_and_their_links_keep_it() {
        try (Visit visit = analyst()) {
            visit.open(OF_2012);
            Locator scope = visit.page().locator(".scope");
            assertThat(scope).containsText("Źródła");
            assertThat(scope).containsText("lata 2012–2013");
            assertThat(scope).containsText("stan na dzień: 1 stycznia 2013");
            assertThat(scope).containsText("w dzisiejszych granicach");
            assertThat(visit.page().locator("table.figures tbody tr")).hasCount(1);
            assertThat(visit.page().locator(".downloads a").first().getAttribute("href"))
                    .contains("borders=now", "on=2013-01-01");
            visit.page().locator("table.figures tbody a").first().click();
            assertThat(visit.page().locator("h1")).hasText("Obecności, 2012");
            assertThat(scope).containsText("w dzisiejszych granicach");
            assertThat(scope).containsText("1 stycznia 2013");
            visit.page().locator(".crumb a").click();
            assertThat(visit.page().locator("#on")).hasValue("2013-01-01");
            assertThat(visit.page().locator("#borders")).hasValue("now");
        }
    }

    @Test
    void the_form_asks_as_it_was_known_without_a_reload() {
        try (Visit visit = analyst()) {
            visit.open("/participation");
            assertThat(visit.page().locator("table.figures")).isVisible();
            visit.page().locator(".apart summary").click();
            visit.page().fill("#asOf", "1");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().locator("#figures .empty")).containsText("Nie ma jeszcze zapisów");
            assertThat(visit.page().locator("#asOf")).hasValue("1");
            assertThat(visit.page().url()).contains("asOf=1");
        }
    }

    @Test
    void what_cannot_be_asked_is_said_in_a_page_and_not_by_silence() {
        try (Visit visit = analyst().expectingRefusals()) {
            visit.open("/participation");
            visit.page().locator(".apart summary").click();
            visit.page().fill("#asOf", "999999999999");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().locator("h1")).hasText("Tego pytania nie rozumiemy");
        }
    }

    @Test
    void whoever_was_logged_out_meanwhile_is_asked_to_log_in() {
        try (Visit visit = analyst().expectingRefusals()) {
            visit.open("/participation");
            visit.page().context().clearCookies();
            visit.page().selectOption("#by", "kind");
            assertThat(visit.page().locator("#username")).isVisible();
        }
    }

    @Test
    void the_map_and_the_blind_spots_are_asked_within_todays_borders() {
        try (Visit visit = analyst()) {
            visit.open("/map?community=" + Facts.QUARTER);
            visit.page().selectOption("#borders", "now");
            assertThat(visit.page().locator("#needs"))
                    .hasAttribute("data-query", java.util.regex.Pattern.compile(".*borders=now.*"));
            assertThat(visit.page().locator("#needs tbody tr")).hasCount(25);
            visit.open("/participation/blind-spots?borders=now&asOf=0");
            assertThat(visit.page().locator(".empty")).isVisible();
            assertThat(visit.page().locator("#borders")).hasValue("now");
        }
    }

    @Test
    void rows_stand_in_the_order_of_their_words() {
        try (Visit visit = analyst()) {
            visit.open("/participation?by=community&measure=needs");
            assertThat(visit.page().locator("table.figures tbody th").allTextContents())
                    .containsSubsequence("Łężyce", "Źródła");
        }
    }

    @Test
    void a_keyboard_is_enough() {
        try (Visit visit = analyst()) {
            Page page = visit.page();
            visit.open("/map");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#main")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#community")).isFocused();
            Locator cluster = page.locator("#map .cluster").first();
            cluster.focus();
            String scale = page.locator(".leaflet-control-scale-line").textContent();
            page.keyboard().press("Enter");
            assertThat(page.locator(".leaflet-control-scale-line")).not().hasText(scale);
            assertThat(page.locator("#map .cluster, #map .dot").first()).isVisible();
        }
    }

    @Test
    void on_paper_are_the_figures_and_of_what_they_are() {
        try (Visit visit = analyst()) {
            visit.open(OF_2012);
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator(".scope")).isVisible();
            assertThat(visit.page().locator("table.figures")).isVisible();
            assertThat(visit.page().locator(".filters")).not().isVisible();
            assertThat(visit.page().locator(".rooms")).not().isVisible();
        }
    }
}
