package org.calledger.query.web.reading;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The address names a page of a list that there is not. */
public final class BadPageException extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    public BadPageException() {
        super(HttpStatus.BAD_REQUEST);
    }
}
