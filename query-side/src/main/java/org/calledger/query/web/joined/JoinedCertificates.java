package org.calledger.query.web.joined;

import org.calledger.query.volunteering.Certificate;
import org.calledger.query.volunteering.CertificateTable;
import org.calledger.query.web.reading.CertificateReading;
import org.springframework.stereotype.Component;

@Component
class JoinedCertificates implements CertificateReading {
    private final Asking asking;

    JoinedCertificates(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Certificate asked(String code) {
        return asking.now(at -> CertificateTable.asked(at, code));
    }
}
