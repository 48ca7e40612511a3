package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemWords;
import org.calledger.command.need.support.Support;
import org.calledger.ledger.axon.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final Entry<VoiceNeed> VOICE = Entry.of(VoiceNeed.SLICE);

    @Test
    void says_what_the_record_says() {
        ObjectNode schema = VOICE.schema();
        assertThat(schema.at("/$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/required").toString()).isEqualTo("[\"communityId\",\"title\",\"on\"]");
        assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.at("/properties/title/maxLength").asInt()).isEqualTo(200);
        assertThat(schema.at("/properties/needId/format").asString()).isEqualTo("uuid");
        assertThat(schema.at("/properties/on/format").asString()).isEqualTo("partial-date");
        assertThat(schema.at("/properties/place/properties/latitude/maximum").asInt())
                .isEqualTo(90);
        assertThat(schema.at("/properties/category/enum/0").asString()).isEqualTo("PUBLIC_SPACE");
        assertThat(schema.at("/properties/beneficiaries/items/maxLength").asInt())
                .isEqualTo(40);
    }

    @Test
    void lets_a_full_body_through_and_makes_the_id() {
        VoiceNeed bound = VOICE.bind(body("""
                {"title": "Ławka w cieniu 🌳", "category": "GREENERY", "description": "jedna\\ndruga",
                 "place": {"latitude": 52.2, "longitude": 21.0}, "beneficiaries": ["seniorzy"],
                 "voicedBy": {"total": 3, "cells": [{"ageBand": "65-", "sex": "F", "count": 2}]}, "ageBand": "16-24",
                 "capacity": 20, "set": {"on": null, "title": "x"}, "on": "199X", "note": "tak",
                 "outline": {"type": "Polygon", "coordinates": [[[21, 52], [22, 52], [22, 53], [21, 52]]]}}"""));
        assertThat(bound.needId().value().version()).isEqualTo(7);
        assertThat(VOICE.bind(body("{}")).beneficiaries()).isEmpty();
        assertThat(bound.set()).containsEntry("on", null);
        assertThat(VOICE.bind(body("{\"needId\": \"" + ID + "\"}")).needId()).hasToString(ID);
        assertThat(VOICE.bind(body("{\"voicedBy\": \"not-applicable\"}")).voicedBy())
                .hasToString("NotApplicable[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\": 1} | /colour | is not known here",
                "{\"a/b~c\": 1} | /a~1b~0c | is not known here",
                "{\"title\": 7} | /title | is no text",
                "{\"title\": null} | /title | is no text",
                "{\"title\": \"\"} | /title | is shorter than 1 characters",
                "{\"title\": \" \\u00a0\\u200b\"} | /title | is blank",
                "{\"title\": \"a\\u0007\"} | /title | holds a control character or a line break",
                "{\"title\": \"a\\u202eb\"} | /title | holds a control character or a line break",
                "{\"title\": \"a\\nb\"} | /title | holds a control character or a line break",
                "{\"note\": \"a\\u0000b\"} | /note | holds a NUL or half a surrogate pair",
                "{\"title\": \"\\ud83d\"} | /title | holds a NUL or half a surrogate pair",
                "{\"set\": {\"x\": [\"\\udc00\"]}} | /set/x/0 | holds a NUL or half a surrogate pair",
                "{\"needId\": \"x\"} | /needId | is no UUID",
                "{\"on\": \"2025-02-30\"} | /on | is no day that exists",
                "{\"on\": 2025} | /on | is no text",
                "{\"category\": \"TREES\"} | /category | is none of the possible values: ",
                "{\"place\": {\"latitude\": 200, \"longitude\": 1}} | /place/latitude | is more than 90",
                "{\"place\": {\"latitude\": 20}} | /place/longitude | is required",
                "{\"place\": {\"latitude\": 1e400, \"longitude\": 1}} | /place/latitude | is a number out of bounds",
                "{\"beneficiaries\": [\"a\", \"b\", \"c\", \"d\"]} | /beneficiaries | has more items than 3",
                "{\"beneficiaries\": [\"a\", null]} | /beneficiaries/1 | is no text",
                "{\"voicedBy\": \"many\"} | /voicedBy | is neither a headcount",
                "{\"voicedBy\": {\"total\": -1}} | /voicedBy/total | is less than 0",
                "{\"voicedBy\": {\"total\": 1.5}} | /voicedBy/total | is no whole number",
                "{\"voicedBy\": {\"total\": 1, \"cells\": [{\"count\": 2}]}} | /voicedBy | together more than its total",
                "{\"ageBand\": \"24-16\"} | /ageBand | is no age band",
                "{\"capacity\": 0} | /capacity | is less than 1",
                "{\"capacity\": 99999999999} | /capacity | is more than 1000",
                "{\"outline\": {\"type\": \"Point\", \"coordinates\": [1]}} | /outline/type | Polygon, MultiPolygon",
                "{\"outline\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 200], [1, 2], [1, 2], [1, 2]]]}}"
                        + " | /outline/coordinates/0/0/1 | is more than 90",
                "{\"source\": {\"title\": \"x\", \"sha256\": \"XYZ\"}} | /source/sha256 | is not of the form",
            })
    void says_where_and_what_is_wrong(String with, String pointer, String words) {
        assertThatThrownBy(() -> VOICE.bind(body(with)))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.errors()).anySatisfy(at -> {
                            assertThat(at.pointer()).isEqualTo(pointer);
                            assertThat(ProblemWords.place(at.code(), Language.ENGLISH, at.arguments()))
                                    .contains(words);
                        }));
    }

    @Test
    void tells_a_choice_once_and_as_a_whole() {
        ObjectNode both = body("{\"personId\": \"%s\", \"institutionId\": \"%s\"}".formatted(ID, ID));
        assertThat(VOICE.check().errors(both))
                .containsExactly(new Problem.At("", "schema.only-one", "personId, institutionId"));
        Entry<?> support = Entry.of(Support.SLICE);
        ObjectNode neither =
                EventJson.mapper().createObjectNode().put("needId", ID).put("on", "2020");
        List<Problem.At> wanted = List.of(new Problem.At("", "schema.exactly-one", "personId, headcount"));
        assertThat(support.check().errors(neither)).isEqualTo(wanted);
        assertThat(support.check().errors(neither.put("personId", ID).put("headcount", "unknown")))
                .isEqualTo(wanted);
    }

    @Test
    void refuses_what_is_no_object_and_what_is_endless() {
        assertThatThrownBy(() -> VOICE.bind(EventJson.mapper().readTree("[]"))).isInstanceOf(Malformed.class);
        ObjectNode endless = body("{}");
        var list = endless.putObject("set").putArray("x");
        for (int i = 0; i < 300_001; i++) {
            list.add(i);
        }
        assertThatThrownBy(() -> VOICE.bind(endless))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.errors())
                                .singleElement()
                                .matches(at -> at.arguments().contains("300000")));
    }

    @Test
    void the_digest_is_of_what_was_sent_without_free_text_in_whatever_order() {
        ObjectNode one = body("{\"note\": \"Anna była\", \"place\": {\"latitude\": 1.0, \"longitude\": 2}}");
        ObjectNode same = body("{\"note\": \"inaczej\", \"place\": {\"longitude\": 2.0, \"latitude\": 1}}");
        assertThat(digest(one)).isEqualTo(digest(same)).hasSize(43);
        assertThat(digest(same.put("title", "inna"))).isNotEqualTo(digest(one));
        ObjectNode set = body("{\"set\": {\"note\": \"Anna\", \"capacity\": 1}}");
        assertThat(digest(set)).isEqualTo(digest(body("{\"set\": {\"capacity\": 1, \"note\": \"x\"}}")));
        assertThat(digest(set)).isNotEqualTo(digest(body("{\"set\": {\"capacity\": 2, \"note\": \"x\"}}")));
        assertThat(Digests.ofBody("a", one)).isNotEqualTo(Digests.ofBody("b", one));
    }

    private static String digest(ObjectNode body) {
        return VOICE.digest(body, new Catalogue(List.of(VoiceNeed.SLICE)).freeTexts());
    }

    private static ObjectNode body(String with) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("communityId", UUID.fromString(ID).toString());
        body.put("title", "Ławka");
        body.put("on", "2020-05");
        body.setAll((ObjectNode) EventJson.mapper().readTree(with));
        return body;
    }
}
