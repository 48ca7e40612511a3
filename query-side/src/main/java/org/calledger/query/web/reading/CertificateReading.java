package org.calledger.query.web.reading;

import org.calledger.query.volunteering.Certificate;

/** Whether a certificate of hours holds. */
public interface CertificateReading {
    Certificate asked(String code);
}
