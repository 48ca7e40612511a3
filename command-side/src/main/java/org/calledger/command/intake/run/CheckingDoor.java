package org.calledger.command.intake.run;

import java.util.List;
import java.util.Map;
import org.calledger.access.problem.ProblemCode;
import org.calledger.command.catalogue.Answer;
import org.calledger.command.catalogue.Catalogue;
import org.calledger.command.catalogue.CommandDoor;
import org.calledger.command.catalogue.Envelope;
import org.calledger.command.catalogue.Problem;

/** For a dry run: checks each command against its schema, decides and records nothing. */
record CheckingDoor(Catalogue catalogue) implements CommandDoor {

    @Override
    public Answer send(Envelope envelope) {
        List<Problem.At> errors = catalogue.check(envelope.command(), envelope.body());
        if (errors.isEmpty()) {
            return new Answer.Accepted(0, List.of(), Map.of(), List.of(), false);
        }
        ProblemCode code = ProblemCode.REQUEST_MALFORMED;
        return new Answer.Refused(new Problem(code.code(), code.status(), List.of(), errors));
    }
}
