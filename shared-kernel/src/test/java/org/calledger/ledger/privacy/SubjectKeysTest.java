package org.calledger.ledger.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID JAN = new UUID(1, 2);
    private static final UUID EVENT = new UUID(2, 1);
    private static final LocalMasterKey MASTER = LocalMasterKey.parse(LocalMasterKey.made(), "the test");

    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final SubjectKeys keys = keys(MASTER);
    private final PersonalFields fields = new PersonalFields(keys);

    @AfterEach
    void close() {
        database.close();
    }

    private SubjectKeys keys(MasterKey master) {
        PrivacySchema.migrate(database);
        return SubjectKeys.in(database, master);
    }

    private String seal(UUID person, String field, String clear) {
        return fields.sealing(person, EVENT).seal(field, clear);
    }

    private java.util.Optional<String> open(UUID person, UUID event, String field, String sealed) {
        return fields.openings(List.of(ANNA, JAN)).of(person, event).open(field, sealed);
    }

    private byte[] bytes(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return new byte[0];
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void what_is_sealed_opens_for_that_person_event_and_field_only() {
        String sealed = seal(ANNA, "familyName", "Brzęczyszczykiewicz-Żółć");
        seal(JAN, "familyName", "Kowalski");
        assertThat(open(ANNA, EVENT, "familyName", sealed)).contains("Brzęczyszczykiewicz-Żółć");
        assertThat(open(ANNA, EVENT, "givenName", sealed)).isEmpty();
        assertThat(open(ANNA, JAN, "familyName", sealed)).isEmpty();
        assertThat(open(JAN, EVENT, "familyName", sealed)).isEmpty();
        assertThat(open(ANNA, EVENT, "familyName", "Kowalska")).isEmpty();
        assertThat(open(ANNA, EVENT, "familyName", sealed.substring(1))).isEmpty();
    }

    @Test
    void the_same_name_never_looks_the_same_and_its_length_is_not_told() {
        assertThat(seal(ANNA, "familyName", "Nowak")).isNotEqualTo(seal(ANNA, "familyName", "Nowak"));
        assertThat(seal(ANNA, "familyName", "Żak")).hasSameSizeAs(seal(ANNA, "familyName", "Brzęczyszczykiewicz"));
        assertThat(open(ANNA, EVENT, "x", seal(ANNA, "x", ""))).contains("");
        assertThat(open(ANNA, EVENT, "x", seal(ANNA, "x", "ż".repeat(16)))).contains("ż".repeat(16));
    }

    @Test
    void a_destroyed_key_opens_nothing_and_is_never_made_anew() {
        String sealed = seal(ANNA, "familyName", "Nowak");
        assertThat(keys.destroy(List.of(ANNA, JAN))).isEqualTo(1);
        assertThat(open(ANNA, EVENT, "familyName", sealed)).isEmpty();
        assertThatThrownBy(() -> seal(ANNA, "familyName", "Nowak")).isInstanceOf(PrivacyException.Forgotten.class);
        assertThatThrownBy(() -> seal(JAN, "familyName", "Kos")).isInstanceOf(PrivacyException.Forgotten.class);
        assertThat(keys.destroy(List.of(ANNA, JAN))).isZero();
    }

    @Test
    void of_a_destroyed_key_nothing_is_left_in_the_pages_of_its_table() {
        seal(ANNA, "familyName", "Nowak");
        seal(JAN, "familyName", "Kos");
        byte[] wrapped = bytes("select wrapped from privacy.subject_key where subject = '" + ANNA + "'");
        assertThat(contains(pages(), wrapped)).isTrue();
        keys.destroy(List.of(ANNA));
        assertThat(contains(pages(), wrapped)).isFalse();
        assertThat(open(JAN, EVENT, "familyName", seal(JAN, "familyName", "Kos")))
                .contains("Kos");
    }

    private byte[] pages() {
        bytes("checkpoint");
        return bytes("select pg_read_binary_file(pg_relation_filepath('privacy.subject_key'))");
    }

    private static boolean contains(byte[] all, byte[] part) {
        return IntStream.rangeClosed(0, all.length - part.length)
                .anyMatch(at -> java.util.Arrays.equals(all, at, at + part.length, part, 0, part.length));
    }

    @Test
    void an_old_copy_of_the_table_brings_a_key_back_until_it_is_destroyed_again() {
        String sealed = seal(ANNA, "familyName", "Nowak");
        bytes("create table backup as table privacy.subject_key");
        keys.destroy(Set.of(ANNA));
        bytes("update privacy.subject_key k set wrapped = b.wrapped, destroyed_at = null from backup b"
                + " where b.subject = k.subject");
        assertThat(open(ANNA, EVENT, "familyName", sealed)).contains("Nowak");
        keys.destroy(Set.of(ANNA));
        assertThat(open(ANNA, EVENT, "familyName", sealed)).isEmpty();
    }

    @Test
    void a_missing_or_another_master_key_is_refused_as_soon_as_there_are_keys() {
        LocalMasterKey other = LocalMasterKey.parse(LocalMasterKey.made(), "the test");
        assertThat(SubjectKeys.in(database, null)).isNotNull();
        SubjectKeys alsoReady = SubjectKeys.in(database, other);
        String sealed = seal(ANNA, "familyName", "Nowak");
        assertThatThrownBy(() -> SubjectKeys.in(database, null))
                .isInstanceOf(PrivacyException.NoMasterKey.class)
                .hasMessageContaining(MASTER.id());
        assertThatThrownBy(() -> SubjectKeys.in(database, other))
                .isInstanceOf(PrivacyException.WrongMasterKey.class)
                .hasMessageContainingAll(MASTER.id(), other.id());
        assertThatThrownBy(() -> alsoReady.forWriting(JAN)).isInstanceOf(PrivacyException.WrongMasterKey.class);
        assertThatThrownBy(() -> alsoReady.forReading(List.of(ANNA)))
                .isInstanceOf(PrivacyException.WrongMasterKey.class);
        assertThat(open(ANNA, EVENT, "familyName", sealed)).contains("Nowak");
    }

    @Test
    void without_a_master_key_nothing_is_sealed() {
        SubjectKeys none = SubjectKeys.in(database, null);
        assertThatThrownBy(() -> none.forWriting(ANNA)).isInstanceOf(PrivacyException.NoMasterKey.class);
    }

    @Test
    void many_at_once_agree_on_one_key() {
        List<CompletableFuture<byte[]>> made = IntStream.range(0, 32)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> keys.forWriting(ANNA)))
                .toList();
        assertThat(made)
                .extracting(CompletableFuture::join)
                .allMatch(key -> java.util.Arrays.equals(key, made.getFirst().join()));
    }

    @Test
    void the_file_is_made_once_for_its_owner_alone(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("master.key");
        MasterKeyFile file = new MasterKeyFile(path);
        assertThat(file.read()).isEmpty();
        LocalMasterKey made = file.make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file.make().id()).isEqualTo(made.id());
        assertThat(file.read().orElseThrow().id()).isEqualTo(made.id());
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(path);
        }
    }

    @Test
    void a_file_that_holds_no_key_is_named_and_its_content_is_not_told(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("master.key");
        for (String text : List.of("", "tajne", "dGFqbmU=")) {
            Files.writeString(path, text);
            assertThatThrownBy(() -> new MasterKeyFile(path).read())
                    .isInstanceOf(PrivacyException.WrongMasterKey.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageNotContaining(text.isEmpty() ? "tajne" : text);
        }
        assertThat(MASTER.toString()).contains(MASTER.id());
    }
}
