package org.calledger.query.http.table;

/** The table has more rows than a sheet can hold. */
public final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
