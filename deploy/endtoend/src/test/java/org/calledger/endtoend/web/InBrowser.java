package org.calledger.endtoend.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A browser of its own, and the site that all such tests share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class InBrowser {
    Chromium chromium;
    Site site;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        site = Site.running();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
