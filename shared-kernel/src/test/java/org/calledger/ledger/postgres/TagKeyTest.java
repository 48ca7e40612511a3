package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.Test;

class TagKeyTest {
    private static final String ID = "018f3b2a-0000-7000-8000-00000000abcd";
    private static final String DIGEST = "3r7X445IfHO1IJA_zivLKX4-QDh3nlgMNCtjZAqSfzI";

    @Test
    void ids_and_digests_are_kept_as_their_bytes_and_others_as_text() {
        assertThat(TagKey.of(Tag.of("need", ID))).hasSize(4 + 1 + 16);
        assertThat(TagKey.of(Tag.of("request", DIGEST))).hasSize(7 + 1 + 32);
        assertThat(TagKey.of(Tag.of("key", "zażółć"))).isEqualTo("key:zażółć".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_form_comes_back_and_no_two_tags_have_one_key() {
        List<String> values = List.of(
                ID,
                ID.toUpperCase(java.util.Locale.ROOT),
                ID.replace("-", ""),
                ID.replace('a', 'g'),
                ID + "0",
                "018f3b2a-0000-7000-8000-00000000abc-",
                DIGEST,
                DIGEST.substring(0, 42) + "J",
                DIGEST.substring(0, 42) + "=",
                DIGEST.substring(0, 42) + "+",
                DIGEST + "A",
                "ż".repeat(43),
                "a:b",
                "1",
                "🌍");
        Set<String> keys = new HashSet<>();
        for (String value : values) {
            String tag = Tag.of("t", value).toString();
            assertThat(TagKey.text(TagKey.of(tag))).isEqualTo(tag);
            assertThat(keys.add(Arrays.toString(TagKey.of(tag)))).as(tag).isTrue();
        }
    }

    @Test
    void random_ids_and_digests_come_back() {
        Random random = new Random(3);
        byte[] digest = new byte[32];
        for (int i = 0; i < 1_000; i++) {
            random.nextBytes(digest);
            String id = "person:" + new UUID(random.nextLong(), random.nextLong());
            String hash = "request:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            assertThat(TagKey.text(TagKey.of(id))).isEqualTo(id);
            assertThat(TagKey.text(TagKey.of(hash))).isEqualTo(hash);
            assertThat(TagKey.of(hash)).hasSize(40);
        }
    }

    @Test
    void ids_keep_their_order() {
        String[] ids = {
            "018f3b2a-0000-7000-8000-000000000000",
            "018f3b2b-0000-7000-8000-000000000000",
            "f18f0000-0000-7000-8000-000000000000"
        };
        for (int i = 1; i < ids.length; i++) {
            assertThat(Arrays.compareUnsigned(TagKey.of("need:" + ids[i - 1]), TagKey.of("need:" + ids[i])))
                    .isNegative();
        }
    }
}
