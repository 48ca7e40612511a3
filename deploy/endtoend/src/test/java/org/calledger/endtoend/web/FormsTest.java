package org.calledger.endtoend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an animator records. */
class FormsTest extends InBrowser {
    @Test
    void a_need_with_its_place_picked_on_the_map_is_seen_at_once() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("animator")) {
            visit.open("/needs/new");
            Page page = visit.page();
            String title = "Ścieżka żółwi " + unlikeOthers();
            page.fill("#title", title);
            page.selectOption("#communityId", Facts.QUARTER.toString());
            page.selectOption("#category", "GREENERY");
            page.fill("#beneficiaries", "dzieci, żółwie");
            page.locator("#pick").click();
            assertThat(page.locator("#latitude").inputValue()).isNotEmpty();
            page.click("main button[type=submit]");
            assertThat(page.locator("#done")).isVisible();
            assertThat(page.locator("[data-fill=position]")).not().isEmpty();
            visit.isAccessible();
            page.click("[data-fill=see]");
            assertThat(page.locator("h1")).hasText(title);
            assertThat(page.locator("article")).containsText("dzieci, żółwie");
        }
    }

    @Test
    void pressed_twice_it_is_recorded_once() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("animator")) {
            visit.open("/needs/new");
            Page page = visit.page();
            String title = "Dwa razy " + unlikeOthers();
            page.fill("#title", title);
            page.selectOption("#communityId", Facts.QUARTER.toString());
            page.locator("main button[type=submit]").dblclick();
            assertThat(page.locator("#done")).isVisible();
            assertThat(needsTitled(page, title)).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_got_lost_is_asked_for_again_and_nothing_is_recorded_twice() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("animator")) {
            visit.open("/needs/new");
            Page page = visit.page();
            String title = "Zgubiona odpowiedź " + unlikeOthers();
            page.fill("#title", title);
            page.selectOption("#communityId", Facts.QUARTER.toString());
            page.evaluate("""
                    () => { const real = window.fetch; let lost = false;
                      window.fetch = async (where, what) => {
                        const answer = await real(where, what);
                        if (!lost && what && what.method === 'POST') { lost = true; throw new TypeError('lost'); }
                        return answer;
                      }; }""");
            page.click("main button[type=submit]");
            assertThat(page.locator("#problems")).containsText("Nie wiadomo, czy zapis się udał");
            assertThat(page.locator("#title")).hasValue(title);
            page.click("main button[type=submit]");
            assertThat(page.locator("#done")).isVisible();
            assertThat(needsTitled(page, title)).isEqualTo(1);
        }
    }

    @Test
    void what_is_missing_is_said_beside_its_field_before_anything_is_sent() {
        try (Visit visit = new Visit(chromium, site, "pl", 360).as("animator")) {
            visit.open("/events/new");
            Page page = visit.page();
            page.click("main button[type=submit]");
            assertThat(page.locator("#problems")).isFocused();
            assertThat(page.locator("#title")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator(".problem")).hasCount(4);
            visit.isAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void what_the_ledger_refuses_is_said_in_the_readers_language_and_what_was_typed_stays(String language) {
        try (Visit visit =
                new Visit(chromium, site, language, 1400).as("animator").expectingRefusals()) {
            visit.open("/needs/new");
            Page page = visit.page();
            page.fill("#title", "Zażółć");
            page.selectOption("#communityId", Facts.QUARTER.toString());
            page.locator("summary").first().click();
            page.fill("#on-partly", "2999");
            page.fill("#latitude", "200");
            page.fill("#longitude", "19");
            page.click("main button[type=submit]");
            assertThat(page.locator("#problems")).isVisible();
            assertThat(page.locator("#latitude")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#problems"))
                    .containsText(language.equals("pl") ? "od −90 do 90" : "from −90 to 90");
            assertThat(page.locator("#title")).hasValue("Zażółć");
            visit.isAccessible();
            page.fill("#latitude", "50");
            page.click("main button[type=submit]");
            assertThat(page.locator("#problems"))
                    .containsText(language.equals("pl") ? "po dzisiejszym" : "after today");
            assertThat(page.locator("#on-partly")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#problems")).not().containsText("date.in-future");
            page.fill("#on-partly", "2009-09");
            page.click("main button[type=submit]");
            assertThat(page.locator("#done")).isVisible();
        }
    }

    @Test
    void an_event_is_recorded_and_stands_in_the_figures_at_once() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("animator")) {
            visit.open("/events/new");
            Page page = visit.page();
            page.fill("#title", "Śniadanie na trawie");
            page.selectOption("#organiser", "centreId:" + Facts.CENTRE);
            page.selectOption("#kind", "MEETING");
            page.fill("#on", "2019-05-04");
            page.fill("#headcount-total", "17");
            page.click("main button[type=submit]");
            assertThat(page.locator("#done")).isVisible();
            page.click("[data-fill=see]");
            Locator entries = page.locator("tbody tr");
            assertThat(entries).hasCount(1);
            assertThat(entries).containsText("4 maja 2019");
            visit.open("/participation?measure=attendances&from=2019&to=2019");
            assertThat(page.locator("table.figures tbody")).containsText("17");
        }
    }

    @Test
    void an_analyst_is_told_which_role_is_missing() {
        try (Visit visit = new Visit(chromium, site, "pl", 1400).as("analyst").expectingRefusals()) {
            visit.open("/events/new");
            assertThat(visit.page().locator("main")).containsText("animator");
            assertThat(visit.page().locator(".rooms")).not().containsText("Zapisz wydarzenie");
        }
    }

    private static int needsTitled(Page page, String title) {
        Object found = page.evaluate("""
                async title => {
                  let count = 0, cursor = '';
                  do {
                    const answer = await (await fetch('/api/v1/needs?limit=1000' + cursor)).json();
                    count += answer.items.filter(need => need.title === title).length;
                    cursor = answer.next ? '&cursor=' + answer.next : '';
                  } while (cursor);
                  return count;
                }""", title);
        return ((Number) found).intValue();
    }

    /** No id: pages that show one are found by it. */
    private static String unlikeOthers() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits(), Character.MAX_RADIX);
    }
}
