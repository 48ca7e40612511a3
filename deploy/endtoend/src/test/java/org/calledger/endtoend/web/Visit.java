package org.calledger.endtoend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One person at one browser window. At its end nothing was asked of others, and nothing was complained of. */
final class Visit implements AutoCloseable {
    private static final List<String> EXPECTED = List.of("Failed to load resource", "Response Status Error Code");

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> foreign = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private boolean refusalsExpected;

    Visit(Chromium chromium, Site site, String language, int width) {
        this.site = site;
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setLocale(language));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(site.url("/")) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Visit as(String account) {
        open("/login");
        page.fill("#username", account);
        page.fill("#password", site.password(account));
        page.click("main button");
        page.waitForURL(site.url("/") + "**");
        return this;
    }

    @Nullable
    Response open(String path) {
        Response response = page.navigate(site.url(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return response;
    }

    Page page() {
        return page;
    }

    /** The browser complains of each answer that is a refusal; here that is wanted. */
    Visit expectingRefusals() {
        refusalsExpected = true;
        return this;
    }

    void isAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("violations found by axe on %s", page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getTarget())
                .isEmpty();
    }

    void fits() {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) beyond).intValue())
                .as("pixels beyond the window on %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    /** No names of constants, no ids, no keys of texts, no numbers of a program. */
    void saysItInWords() {
        assertThat(page.locator("body").innerText())
                .as("words on %s", page.url())
                .doesNotContainPattern(
                        "\\?\\?|\\b[A-Z]{3,}_[A-Z_]+\\b|[0-9a-f]{8}-[0-9a-f]{4}-|\\bnull\\b|\\bNaN\\b|\\{\\d\\}");
    }

    @Override
    public void close() {
        context.close();
        assertThat(foreign).as("requests that left the origin").isEmpty();
        assertThat(complaints)
                .as("what the browser complained of")
                .filteredOn(complaint -> !refusalsExpected || EXPECTED.stream().noneMatch(complaint::startsWith))
                .isEmpty();
    }
}
