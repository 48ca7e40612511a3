package org.calledger.command.catalogue;

import java.util.List;

/**
 * Why not, without words yet (RFC 9457); the words come from the bundles, in the reader's language.
 *
 * @param code a Rule's code, or one of the doors: {@code request.malformed}, {@code access.denied} …
 * @param status of HTTP (RFC 9110)
 * @param arguments for the words
 * @param errors where in the body
 */
public record Problem(String code, int status, List<String> arguments, List<At> errors) {

    /**
     * One place in the body.
     *
     * @param pointer JSON Pointer (RFC 6901)
     * @param code the rule's code, or what the schema says ({@code schema.…}, {@link
     *     org.calledger.access.problem.ProblemWords#place})
     * @param arguments for the words
     */
    public record At(String pointer, String code, List<String> arguments) {

        public At {
            arguments = List.copyOf(arguments);
        }

        public At(String pointer, String code, String... arguments) {
            this(pointer, code, List.of(arguments));
        }
    }
}
