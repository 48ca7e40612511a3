package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import org.calledger.ledger.axon.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ValidationRateTest {

    private static final int A_SECOND = 5_000;
    private static final Logger LOG = Logger.getLogger(ValidationRateTest.class.getName());

    @Test
    void one_core_checks_binds_and_digests_five_thousand_bodies_a_second() {
        Entry<VoiceNeed> voice = Entry.of(VoiceNeed.SLICE);
        Catalogue catalogue = new Catalogue(java.util.List.of(VoiceNeed.SLICE));
        JsonNode body = EventJson.mapper().readTree("""
                {"communityId": "01890a5d-ac96-774b-bcce-b302099a8057", "title": "Ławka w cieniu przy szkole",
                 "category": "GREENERY", "description": "Starsi nie mają gdzie odpocząć w drodze z targu.",
                 "place": {"latitude": 52.2297, "longitude": 21.0122}, "beneficiaries": ["seniorzy"],
                 "voicedBy": {"total": 3, "cells": [{"ageBand": "65-", "sex": "F", "count": 2}]},
                 "on": "2020-05-17", "source": {"title": "Zebranie", "date": "2020-05"}}""");
        double best = 0;
        for (int round = 0; round < 5; round++) {
            best = Math.max(best, rate(voice, catalogue, body));
        }
        double measured = best;
        LOG.info(() -> "validations a second on one core: " + Math.round(measured));
        assertThat(best).isGreaterThan(A_SECOND);
    }

    private static double rate(Entry<VoiceNeed> voice, Catalogue catalogue, JsonNode body) {
        int times = 4_000;
        long began = System.nanoTime();
        long seen = 0;
        for (int i = 0; i < times; i++) {
            seen += voice.bind(body).title().length()
                    + voice.digest(body, catalogue.freeTexts()).length();
        }
        assertThat(seen).isPositive();
        return times / ((System.nanoTime() - began) / 1e9);
    }
}
