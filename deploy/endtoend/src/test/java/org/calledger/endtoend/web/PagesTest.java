package org.calledger.endtoend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to read. */
class PagesTest extends InBrowser {
    private static final String[] EVERY_PAGE = {
        "/",
        "/map",
        "/map?community=" + Facts.EMPTY_QUARTER,
        "/needs/" + Facts.LIGHTS,
        "/participation",
        "/participation?community=" + Facts.EMPTY_QUARTER,
        "/participation?by=community&measure=needsAnsweredShare&measure=attendances",
        "/participation/explain?measure=attendances&value=2012",
        "/participation/explain?measure=needsAnsweredShare",
        "/participation/blind-spots",
        "/timeline",
        "/timeline?community=" + Facts.EMPTY_QUARTER,
        "/timeline/anniversaries",
        "/timeline/anniversaries?year=1",
        "/timeline/contradictions",
        "/map?on=2012-12-31",
        "/needs/" + Facts.LIGHTS + "/passport",
        "/needs/" + Facts.LIGHTS + "/passport?on=2012-12-31",
        "/network",
        "/network?on=1990-01-01",
        "/reports/annual",
        "/reports/annual?year=2012&community=" + Facts.QUARTER,
        "/events/new",
        "/needs/new",
        "/map?borders=now&community=" + Facts.QUARTER,
        "/participation?by=kind&measure=attendances&measure=residentLedShare",
        "/participation?by=sex&measure=participants&borders=now&on=2014-01-01&asOf=1",
        "/figures",
        "/figures?by=community&year=2012",
        "/participation/explain?measure=attendances&by=community&value=" + Facts.QUARTER + "&borders=now",
        "/participation/explain?measure=events&value=1950",
        "/participation/blind-spots?borders=now&on=2014-01-01&from=2012",
        "/certificates",
        "/certificates?code=AAAA-AAAA-AAAA-AAAA",
        "/login",
        "/problems/need.unknown"
    };

    @ParameterizedTest
    @CsvSource({"pl, 1400", "pl, 360", "en, 1400", "en, 360"})
    void every_page_is_accessible_and_fits_its_window(String language, int width) {
        try (Visit visit = new Visit(chromium, site, language, width).as("animator")) {
            for (String path : EVERY_PAGE) {
                Response response = visit.open(path);
                assertThat(response).as(path).isNotNull();
                assertThat(response.status()).as(path).isEqualTo(200);
                assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(visit.page().locator(".demo").isVisible() || path.startsWith("/problems"))
                        .as(path)
                        .isTrue();
                visit.isAccessible();
                visit.fits();
                visit.saysItInWords();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pl, 1400, /needs/new, 403", "en, 360, /needs/new, 403",
        "pl, 360, /participation?from=abc, 400", "en, 1400, /map?asOf=999999999999, 400",
        "en, 360, /nowhere, 404"
    })
    void a_page_that_refuses_is_a_page_like_the_others(String language, int width, String path, int status) {
        try (Visit visit =
                new Visit(chromium, site, language, width).as("analyst").expectingRefusals()) {
            Response response = visit.open(path);
            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(status);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(visit.page().locator("main a.button")).isVisible();
            visit.isAccessible();
            visit.fits();
            visit.saysItInWords();
        }
    }

    @Test
    void a_stranger_sees_what_this_is_and_nothing_else() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400)) {
            visit.open("/");
            assertThat(visit.page().locator("h1")).containsText("O co prosiła społeczność");
            visit.isAccessible();
            visit.open("/map");
            assertThat(visit.page()).hasURL(site.url("/login"));
            visit.isAccessible();
        }
    }

    @Test
    void a_wrong_password_is_told_and_a_right_one_leads_in_and_out_again() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400)) {
            visit.open("/login");
            visit.page().fill("#username", "animator");
            visit.page().fill("#password", "nie to");
            visit.page().click("main button");
            assertThat(visit.page().locator("[role=alert]")).containsText("nie zgadza");
            visit.as("animator");
            assertThat(visit.page().locator(".account")).containsText("animator");
            visit.page().click(".logout button");
            assertThat(visit.page().locator(".login-link")).isVisible();
            visit.open("/map");
            assertThat(visit.page()).hasURL(site.url("/login"));
        }
    }

    @Test
    void the_language_once_chosen_is_kept() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst")) {
            visit.page().click("a[lang=en]");
            visit.open("/timeline");
            assertThat(visit.page().locator("h1")).hasText("Timeline");
        }
    }

    @Test
    void the_list_begins_with_what_was_reported_last_and_ends_with_the_first() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst")) {
            visit.open("/");
            String newest = visit.page().locator(".needs-short a").first().textContent();
            visit.open("/map");
            assertThat(visit.page().locator(".needs tbody a").first()).hasText(newest);
            Locator next = visit.page().locator(".pages a[rel=next]");
            while (next.count() > 0) {
                next.click();
                visit.page().waitForLoadState();
            }
            assertThat(visit.page().locator(".needs tbody a").last()).not().hasText(newest);
        }
    }

    @Test
    void the_map_goes_from_clusters_to_one_need_and_its_page() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst")) {
            visit.open("/map");
            Locator clusters = visit.page().locator("#map .cluster");
            assertThat(clusters.first()).isVisible();
            for (int i = 0; i < 4 && clusters.count() > 0; i++) {
                clusters.first().click();
                visit.page().waitForTimeout(700);
            }
            // Needs of one spot lie on one another: as for a hand, it is the upper one that takes the click
            visit.page().locator("#map .dot").first().click(new Locator.ClickOptions().setForce(true));
            visit.page().locator(".leaflet-popup a").first().click();
            assertThat(visit.page().locator("h1")).isVisible();
            assertThat(visit.page().url()).contains("/needs/");
        }
    }

    @Test
    void the_list_tells_the_same_needs_page_by_page_and_narrows_without_a_reload() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst")) {
            visit.open("/map?community=" + Facts.QUARTER);
            assertThat(visit.page().locator("#needs tbody tr")).hasCount(25);
            visit.page().click("[rel=next]");
            assertThat(visit.page().locator("#needs tbody tr").first()).isVisible();
            visit.open("/map");
            visit.page().selectOption("#category", "SAFETY");
            assertThat(visit.page().locator("#needs h2")).hasText("1 potrzeba");
            assertThat(visit.page().locator("#needs")).containsText("ok. 2009");
            assertThat(visit.page().locator("#needs")).containsText("22");
            assertThat(visit.page().locator("#needs")).containsText("i 1 bez podanej liczby");
        }
    }

    @Test
    void without_javascript_the_lists_are_all_there() {
        try (var context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("pl"))) {
            var page = context.newPage();
            page.navigate(site.url("/login"));
            page.fill("#username", "analyst");
            page.fill("#password", site.password("analyst"));
            page.click("main button");
            page.navigate(site.url("/map?status=UNANSWERED&category=SAFETY"));
            assertThat(page.locator("#needs")).containsText("Oświetlenie ścieżki nad Źródełkiem");
            page.navigate(site.url("/needs/new"));
            assertThat(page.locator("h1")).hasText("Ta strona nie jest dla tego konta");
        }
    }

    @Test
    void figures_tell_zero_unknown_and_not_applicable_apart_and_lead_to_their_entries() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst")) {
            visit.open("/participation?measure=attendances&community=" + Facts.QUARTER + "&from=2012&to=2015");
            Locator rows = visit.page().locator("table.figures tbody tr");
            assertThat(rows.nth(0)).containsText("120");
            assertThat(rows.nth(1)).containsText("0");
            assertThat(rows.nth(2)).containsText("nie wiadomo ile");
            assertThat(rows.nth(3)).containsText("nie dotyczy");
            rows.nth(0).locator("a").click();
            assertThat(visit.page().locator("tbody tr")).hasCount(1);
            assertThat(visit.page().locator("tbody")).containsText("120");
        }
    }

    @Test
    void the_timeline_shows_what_disagrees_side_by_side_with_its_sources() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst")) {
            visit.open("/timeline");
            Locator first = visit.page().locator(".happening.is-disputed").first();
            assertThat(first).containsText("Początek świetlicy");
            assertThat(first).containsText("Kronika");
            assertThat(first.locator(".other")).containsText("Pierwsze spotkanie");
            assertThat(first.locator(".other")).containsText("Gazeta podaje rok później");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/needs/00000000-0000-4000-8000-00000000ffff", "/nowhere"})
    void what_is_not_there_is_said_in_a_page_of_ours(String path) {
        try (Visit visit = new Visit(chromium, site, "pl", 360).as("analyst").expectingRefusals()) {
            Response response = visit.open(path);
            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(404);
            assertThat(visit.page().locator("h1")).hasText("Nie ma takiej strony");
            visit.isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map?community=Krak%C3%B3w",
                "/map?cursor=x",
                "/participation?from=abc",
                "/participation?measure=hats",
                "/participation/explain",
                "/needs/1"
            })
    void a_broken_address_is_refused_without_a_trace(String path) {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst").expectingRefusals()) {
            Response response = visit.open(path);
            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(400);
            assertThat(visit.page().locator("body").innerText()).doesNotContain("Exception", "org.");
        }
    }
}
