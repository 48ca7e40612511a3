package org.calledger.refusal;

import java.util.List;
import java.util.stream.Stream;

/** A command that the domain refuses: the rule, the field, and what the words need. Nothing was recorded. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final String field;
    private final transient List<String> arguments;

    Refusal(Rule rule, String field, Object... arguments) {
        super(rule.code() + " " + field, null, false, false);
        this.rule = rule;
        this.field = field;
        this.arguments = Stream.of(arguments).map(Object::toString).toList();
    }

    public Rule rule() {
        return rule;
    }

    /** The field of the command, in the words of the API; empty when it is the command as a whole. */
    public String field() {
        return field;
    }

    public List<String> arguments() {
        return arguments;
    }
}
