package org.calledger.query.participation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.CentreForm;
import org.calledger.events.GatheringKind;
import org.calledger.events.InitiativeKind;
import org.calledger.events.NeedCategory;
import org.calledger.events.Origin;
import org.calledger.events.Setting;
import org.calledger.events.Sex;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.http.Parameters;
import org.jspecify.annotations.Nullable;

/** What is asked of figures: every dimension is also a filter, by the values its groups have. */
final class FigureParameters {
    /** More groupings than these make cells that nobody reads. */
    static final int MOST_GROUPINGS = 4;

    private static final Pattern TIME = Pattern.compile("\\d{4}(-(Q[1-4]|W(0[1-9]|[1-4]\\d|5[0-3])|0[1-9]|1[0-2]))?");
    private static final Map<Dimension, Set<String>> WORDS = words();

    private final FigureFilter filter;

    private FigureParameters(FigureFilter filter) {
        this.filter = filter;
    }

    /** The names of all filters, and these. */
    static String[] known(String... others) {
        return Stream.concat(
                        Stream.concat(
                                Arrays.stream(Dimension.values()).map(Dimension::word),
                                Stream.of("within", "scope", "borders", "from", "to")),
                        Arrays.stream(others))
                .toArray(String[]::new);
    }

    static FigureParameters of(Parameters parameters) {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : EnumSet.complementOf(EnumSet.of(Dimension.COMMUNITY))) {
            if (parameters.has(dimension.word())) {
                values.put(
                        dimension, Set.copyOf(parameters.all(dimension.word(), value -> possible(dimension, value))));
            }
        }
        Borders borders = CountedIn.borders(parameters);
        String single = single(parameters);
        boolean nowhere =
                Dimension.NONE.equals(single) || (borders == Borders.NOW && Borders.NOT_ATTRIBUTABLE.equals(single));
        if (single != null && nowhere) {
            values.put(Dimension.COMMUNITY, Set.of(single));
        }
        return new FigureParameters(new FigureFilter(
                values,
                nowhere ? Set.of() : Set.copyOf(parameters.ids("community")),
                parameters.ownScope(),
                parameters.from(),
                parameters.to(),
                borders,
                Set.copyOf(parameters.ids("within"))));
    }

    private static @Nullable String single(Parameters parameters) {
        List<String> values = parameters.each("community", value -> value);
        return values.size() == 1 ? values.getFirst() : null;
    }

    FigureFilter filter() {
        return filter;
    }

    static List<Measure> measures(Parameters parameters, String name) {
        List<Measure> measures =
                parameters.all(name, word -> Measure.named(word).orElseThrow(() -> bad(word)));
        if (measures.isEmpty()) {
            throw Parameters.wrong(name);
        }
        return measures;
    }

    static List<Dimension> groups(Parameters parameters) {
        List<Dimension> groups =
                parameters.each("groupBy", word -> Dimension.named(word).orElseThrow(() -> bad(word)));
        if (groups.size() > MOST_GROUPINGS) {
            throw Parameters.wrong("groupBy");
        }
        return groups.stream().distinct().toList();
    }

    private static String possible(Dimension dimension, String value) {
        boolean possible = value.equals(dimension.absent())
                || switch (dimension.kind()) {
                    case TIME -> TIME.matcher(value).matches();
                    case THING -> Parameters.id(value).toString().equals(value);
                    case WORD, TRAIT ->
                        dimension == Dimension.AGE_BAND
                                ? AgeBand.parse(value).toString().equals(value)
                                : WORDS.getOrDefault(dimension, Set.of()).contains(value);
                };
        if (!possible) {
            throw bad(value);
        }
        return value;
    }

    private static IllegalArgumentException bad(String value) {
        return new IllegalArgumentException("no such value: " + value);
    }

    private static Map<Dimension, Set<String>> words() {
        Map<Dimension, Set<String>> words = new EnumMap<>(Dimension.class);
        words.put(Dimension.KIND, names(InitiativeKind.values(), GatheringKind.values()));
        words.put(Dimension.CATEGORY, names(NeedCategory.values()));
        words.put(Dimension.ORIGIN, names(Origin.values()));
        words.put(Dimension.FORM, names(CentreForm.values()));
        words.put(Dimension.SETTING, names(Setting.values()));
        words.put(Dimension.BACKGROUND, names(Background.values()));
        words.put(Dimension.SEX, names(Sex.values()));
        return words;
    }

    private static Set<String> names(Enum<?>[]... constants) {
        return Arrays.stream(constants).flatMap(Arrays::stream).map(Enum::name).collect(Collectors.toSet());
    }
}
