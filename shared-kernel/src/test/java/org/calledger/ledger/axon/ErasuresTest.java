package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.PersonalData;
import org.calledger.events.PersonalText;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.ledger.privacy.LocalMasterKey;
import org.calledger.ledger.privacy.PersonalFields;
import org.calledger.ledger.privacy.PrivacyException;
import org.calledger.ledger.privacy.PrivacySchema;
import org.calledger.ledger.privacy.SubjectKeys;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A name on its way into the ledger, and a key whose erasure is recorded. */
class ErasuresTest {
    private static final PersonId ANNA = new PersonId(new UUID(1, 1));
    private static final LocalMasterKey MASTER =
            LocalMasterKey.parse(Base64.getEncoder().encodeToString(new byte[32]), "the test");

    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final PostgresLedger ledger = ledger();
    private final SubjectKeys keys = SubjectKeys.in(database, MASTER);
    private final PersonalFields fields = new PersonalFields(keys);
    private final JsonEventCodec codec = new JsonEventCodec(() -> 2, PersonalSeal.of(fields));

    private PostgresLedger ledger() {
        LedgerSchema.migrate(database);
        PrivacySchema.migrate(database);
        return new PostgresLedger(
                database, () -> DriverManager.getConnection(database.getJdbcUrl()), LedgerSettings.defaults());
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    private static PersonRegistered anna() {
        PersonalData data =
                new PersonalData(PersonalText.clear("Anna"), PersonalText.clear("Żółtowska"), null, null, null);
        return new PersonRegistered(
                ANNA, null, null, null, null, List.of(), data, PartialDate.parse("2020"), null, null);
    }

    private SequencedEvent recorded(Fact fact) {
        var message = new GenericEventMessage(
                new MessageType(EventTypes.storedAs(fact.getClass()).name()), fact);
        long position = ledger.append(List.of(codec.encode(message, FactTags.of(fact))), AppendCondition.none())
                .join()
                .last();
        return ledger.page(Query.all(), position - 1, 1).events().getFirst();
    }

    private String name(SequencedEvent event) {
        PersonRegistered person = (PersonRegistered) EventJson.read(event);
        PersonalText sealed = Objects.requireNonNull(person.personalData()).familyName();
        return fields.openings(Set.of(ANNA.value()))
                .of(ANNA.value(), event.id())
                .open("familyName", sealed.text())
                .orElse("gone");
    }

    @Test
    void a_name_is_sealed_before_it_is_bytes_and_is_not_opened_when_it_is_read() {
        SequencedEvent event = recorded(anna());
        assertThat(new String(event.payload(), StandardCharsets.UTF_8)).doesNotContain("Anna", "towska");
        Object read = new JsonEventCodec().decode(event).payload();
        assertThat(read).isInstanceOfSatisfying(PersonRegistered.class, person -> {
            PersonalText given = Objects.requireNonNull(person.personalData()).givenName();
            assertThat(given.isSealed()).isTrue();
            assertThat(person.toString()).doesNotContain("Anna", given.text());
        });
        assertThat(name(event)).isEqualTo("Żółtowska");
    }

    @Test
    void a_name_in_clear_cannot_be_written_at_all() {
        assertThatThrownBy(() -> EventJson.write(anna())).hasRootCauseInstanceOf(IllegalStateException.class);
        var message = new GenericEventMessage(new MessageType("person.PersonRegistered"), anna());
        assertThatThrownBy(() -> new JsonEventCodec().encode(message, Set.of()))
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(anna().toString()).doesNotContain("Anna", "towska");
    }

    @Test
    void a_crash_between_recording_and_destroying_leaves_a_key_that_the_next_start_destroys() {
        SequencedEvent event = recorded(anna());
        recorded(new PersonalDataErased(ANNA, "na prośbę", null, null));
        assertThat(name(event)).isEqualTo("Żółtowska");
        try (Erasures restarted = new Erasures(ledger, keys).start()) {
            assertThat(name(event)).isEqualTo("gone");
            assertThat(restarted.look()).isZero();
        }
        assertThatThrownBy(() -> recorded(anna())).isInstanceOf(PrivacyException.Forgotten.class);
    }

    @Test
    void a_key_that_comes_back_from_a_backup_is_destroyed_again_at_the_next_look() throws Exception {
        SequencedEvent event = recorded(anna());
        recorded(new PersonalDataErased(ANNA, "na prośbę", null, null));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table backup as table privacy.subject_key");
            Erasures looking = new Erasures(ledger, keys);
            assertThat(looking.look()).isEqualTo(1);
            statement.execute("truncate privacy.subject_key; insert into privacy.subject_key table backup");
            assertThat(name(event)).isEqualTo("Żółtowska");
            assertThat(looking.look()).isEqualTo(1);
            assertThat(name(event)).isEqualTo("gone");
            statement.execute("truncate privacy.subject_key");
            looking.look();
            assertThatThrownBy(() -> recorded(anna())).isInstanceOf(PrivacyException.Forgotten.class);
            looking.close();
        }
    }
}
