package org.calledger.query.web.clocks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.query.http.Parameters;
import org.calledger.query.passport.PassportTable;
import org.calledger.query.web.frame.OpenTo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The passport of a need, on one page, for the screen and for print. */
@Controller
@OpenTo(Purpose.READING)
class PassportPage {
    private final Clocked clocked;
    private final PassportTable passports = new PassportTable();

    PassportPage(Clocked clocked) {
        this.clocked = clocked;
    }

    @GetMapping("/needs/{needId}/passport")
    String passport(@PathVariable UUID needId, HttpServletRequest request, Model page) {
        Parameters parameters = clocked.parameters(request);
        page.addAttribute(
                "passport",
                clocked.ask(parameters, at -> passports.one(at, needId))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("asOf", parameters.one("asOf"));
        page.addAttribute("on", parameters.one("on"));
        return "passport";
    }
}
