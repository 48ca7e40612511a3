package org.calledger.standalone;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something the person at the terminal can understand and mend: said in their words, ended with status 1. */
final class Trouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    Trouble(String key, Object... arguments) {
        this(null, key, arguments);
    }

    Trouble(@Nullable Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments;
    }

    String in(Words words) {
        return words.say(key, arguments);
    }
}
