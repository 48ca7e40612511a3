package org.calledger.access;

import org.springframework.security.core.AuthenticationException;

/** Nobody is listened to from there for a while. */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1;

    TooManyAttempts() {
        super("too many failed logins");
    }

    /** Seconds after which another attempt makes sense. */
    public long retryAfterSeconds() {
        return Attempts.WINDOW.toSeconds();
    }
}
