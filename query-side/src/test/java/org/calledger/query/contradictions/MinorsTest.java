package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calledger.events.AgreementId;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.query.contradictions.Contradiction.At;
import org.calledger.query.projection.Page;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who turns out to have been a minor when they agreed without a guardian. */
class MinorsTest extends InTown {
    private final PersonId zosia = Town.person();
    private long registered;
    private long agreed;

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        registered = side.record(
                new PersonRegistered(zosia, town.east, null, 1985, Sex.F, List.of(), day("2004-XX"), null, null));
        agreed = side.record(new VolunteeringAgreed(
                new AgreementId(Town.id()), zosia, town.ops, null, null, day("2004-05-01"), null, null));
    }

    private static Contradiction minor(long earlier, long later) {
        return new Contradiction("agreement.guardian-consent-required", new At(earlier), new At(later));
    }

    private long correctPerson(@Nullable Integer birthYear, @Nullable String ageBand) {
        Map<String, @Nullable Object> set = new HashMap<>();
        set.put("birthYear", birthYear);
        set.put("ageBand", ageBand);
        return side.correct(registered, set);
    }

    @Test
    void by_a_corrected_birth_year() {
        assertThat(found()).isEmpty();
        long younger = correctPerson(1987, null);
        assertThat(found()).containsExactly(minor(agreed, younger));
        assertThat(side.askAsOf(agreed, at -> new ContradictionTable().list(at, ContradictionFilter.ALL, Page.FIRST))
                        .items())
                .isEmpty();
        correctPerson(1986, null);
        assertThat(found()).as("of age within that year").isEmpty();
    }

    @Test
    void by_a_corrected_age_band_within_its_own_year_only() {
        long younger = correctPerson(null, "13-17");
        assertThat(found()).containsExactly(minor(agreed, younger));
        correctPerson(null, "16-24");
        assertThat(found()).isEmpty();
        correctPerson(null, "65-");
        assertThat(found()).isEmpty();
        correctPerson(null, "0-15");
        side.correct(registered, Map.of("on", "2003"));
        assertThat(found()).as("of another year's age nothing is known").isEmpty();
    }

    @Test
    void by_the_agreement_as_it_now_reads() {
        long earlier = side.correct(agreed, Map.of("on", "2002"));
        assertThat(found()).containsExactly(minor(registered, earlier));
        side.correct(agreed, Map.of("on", "2002/2004"));
        assertThat(found()).as("perhaps of age").isEmpty();
        side.correct(agreed, Map.of("on", "2002", "guardianConsent", true));
        assertThat(found()).isEmpty();
        long without = side.correct(agreed, Map.of("guardianConsent", false));
        assertThat(found()).containsExactly(minor(registered, without));
        side.retract(agreed);
        assertThat(found()).isEmpty();
    }
}
