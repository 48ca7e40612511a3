package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calledger.access.Access;
import org.calledger.access.Purpose;
import org.calledger.events.PersonId;
import org.calledger.ledger.axon.PersonalReading;
import org.calledger.query.http.Answering;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Snapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One person: what is recorded under the pseudonym for everybody who may read; who they are for data stewards alone, read from
 * the ledger itself, since no view holds it.
 */
@RestController
class PersonEndpoint {
    private final Answering answering;
    private final PersonalReading personal;

    PersonEndpoint(Answering answering, PersonalReading personal) {
        this.answering = answering;
        this.personal = personal;
    }

    /**
     * What is told of a person.
     *
     * @param personalData none, withheld, erased, unreadable; to a data steward, an object with what there is
     */
    record Told(@JsonUnwrapped Person person, Object personalData) {}

    @GetMapping("/api/v1/people/{id}")
    ResponseEntity<?> person(@PathVariable UUID id, HttpServletRequest request) {
        boolean inClear = Access.caller().hasAny(Purpose.NAMING.roles());
        return answering.one(
                Parameters.of(request),
                at -> PersonTable.one(at, id).map(person -> new Told(person, personalData(person, inClear, at))));
    }

    private Object personalData(Person person, boolean inClear, Snapshot at) {
        PersonalReading.Said said = personal.of(new PersonId(person.personId()), at.asOf());
        return switch (said.state()) {
            case KEPT -> inClear ? opened(said) : "withheld";
            case NONE, ERASED -> person.erased() ? "erased" : said.state().word();
        };
    }

    private Object opened(PersonalReading.Said said) {
        Optional<Map<String, String>> opened = personal.opened(said);
        return opened.isPresent() ? opened.get() : "unreadable";
    }
}
