package org.calledger.standalone.cli;

import java.io.IOException;
import java.net.URI;

/** Which running ledger a command is for, and as whom. */
public interface Destination {

    URI url() throws IOException;

    /** As the account that was named, else as this one. */
    Login login(String usual) throws IOException;

    /** Who asks; the password is not for printing. */
    record Login(String account, String password) {
        @Override
        public String toString() {
            return account;
        }
    }
}
