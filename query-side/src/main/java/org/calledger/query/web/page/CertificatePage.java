package org.calledger.query.web.page;

import org.calledger.events.PartialDate;
import org.calledger.query.projection.Happened;
import org.calledger.query.volunteering.Certificate;
import org.calledger.query.web.reading.CertificateReading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a certificate of hours holds: for anybody who has its code, without login. Names nobody. */
@Controller
class CertificatePage {
    private static final int LONGEST = 40;

    private final ObjectProvider<CertificateReading> certificates;

    CertificatePage(ObjectProvider<CertificateReading> certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/certificates")
    String ask(@RequestParam(required = false) @Nullable String code, Model page) {
        String typed = Blank.toNull(code);
        return typed == null ? "certificate" : answer(typed, page);
    }

    @GetMapping("/certificates/{code}")
    String answer(@PathVariable String code, Model page) {
        String asked = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        Certificate certificate = certificates.getObject().asked(asked);
        page.addAttribute("certificate", certificate);
        page.addAttribute("issued", date(certificate.issued()));
        if (certificate.period() != null) {
            page.addAttribute("from", PartialDate.parse(certificate.period().from()));
            page.addAttribute("until", PartialDate.parse(certificate.period().until()));
        }
        return "certificate";
    }

    private static @Nullable PartialDate date(@Nullable Happened issued) {
        return issued == null || issued.on() == null ? null : PartialDate.parse(issued.on());
    }
}
