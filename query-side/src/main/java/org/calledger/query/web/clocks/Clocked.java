package org.calledger.query.web.clocks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.http.Parameters;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.frame.PageSettings;
import org.calledger.query.web.reading.Standpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asks for a page what its address says, read as strictly as at the doors; fields left empty say nothing. */
@Component
public class Clocked {
    /** Of every page: its language, and what the reader has just recorded. */
    private static final Set<String> OF_THE_FRAME = Set.of("lang", "minPosition");

    private final ObjectProvider<Reading> reading;
    private final PageSettings settings;

    Clocked(ObjectProvider<Reading> reading, PageSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    Parameters parameters(HttpServletRequest request, String... known) {
        Set<String> all = new HashSet<>(request.getParameterMap().keySet());
        all.removeAll(OF_THE_FRAME);
        return Parameters.of(new Filled(request, all), known);
    }

    <T> T ask(Parameters parameters, Function<Snapshot, T> query) {
        return reading.getObject()
                .ask(parameters.question(settings.zone()), query)
                .value();
    }

    /** Whatever clocks the page is asked on. */
    <T> T now(Function<Snapshot, T> query) {
        return reading.getObject().ask(Question.NOW, query).value();
    }

    /** From where the page looks, whatever else its address says. */
    public Standpoint standpoint(HttpServletRequest request) {
        Parameters parameters = Parameters.of(new Filled(request, Set.of("on", "asOf", "borders")), "borders");
        return new Standpoint(parameters.question(settings.zone()), CountedIn.borders(parameters));
    }

    /** Tells the page's form and links from where it looks: as it was asked, null where it was not. */
    public void show(HttpServletRequest request, Standpoint standpoint, Model page) {
        String asOf = request.getParameter("asOf");
        page.addAttribute("on", standpoint.clocks().on());
        page.addAttribute("asOf", asOf == null || asOf.isEmpty() ? null : asOf);
        page.addAttribute("borders", standpoint.borders() == Borders.NOW ? "now" : null);
    }

    private static final class Filled extends HttpServletRequestWrapper {
        private final Set<String> names;

        Filled(HttpServletRequest request, Set<String> names) {
            super(request);
            this.names = names;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> filled = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> {
                String[] given =
                        Arrays.stream(values).filter(value -> !value.isEmpty()).toArray(String[]::new);
                if (given.length > 0 && names.contains(name)) {
                    filled.put(name, given);
                }
            });
            return filled;
        }
    }
}
