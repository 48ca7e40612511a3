package org.calledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.ledger.axon.EventTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of kinds are asked for as {@code NeedCategory.GREENERY}, those of event types by their stored name. */
class LabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void every_kind_has_a_label_and_every_label_a_kind(String language) {
        ResourceBundle labels = labels("kinds", language);
        Set<String> kinds = kinds();
        assertThat(kinds).contains("CentreForm.VILLAGE_HALL", "Background.CLERGY", "Verdict.PARTLY_MET", "Sex.F");
        assertThat(new TreeSet<>(labels.keySet())).isEqualTo(kinds);
        assertThat(labels.keySet()).noneMatch(key -> labels.getString(key).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void every_type_of_event_has_a_label(String language) {
        ResourceBundle labels = labels("types", language);
        assertThat(labels.keySet())
                .isEqualTo(Facts.types().stream()
                        .map(type -> EventTypes.storedAs(type).name())
                        .collect(Collectors.toSet()));
        assertThat(labels.keySet()).noneMatch(key -> labels.getString(key).isBlank());
    }

    /** Every enum that a fact can hold, however deep. */
    private static Set<String> kinds() {
        Set<Class<?>> seen = Stream.concat(Facts.types().stream(), Stream.of(Headcount.Cell.class))
                .collect(Collectors.toSet());
        Set<String> kinds = new TreeSet<>();
        Set<Class<?>> next = Set.copyOf(seen);
        while (!next.isEmpty()) {
            next.stream()
                    .filter(Class::isEnum)
                    .flatMap(kind -> Stream.of(kind.getEnumConstants())
                            .map(value -> kind.getSimpleName() + "." + ((Enum<?>) value).name()))
                    .forEach(kinds::add);
            next = next.stream()
                    .filter(Class::isRecord)
                    .flatMap(record -> Stream.of(record.getRecordComponents()))
                    .flatMap(component -> Stream.concat(
                            Stream.of(component.getType()),
                            arguments(component.getGenericType().getTypeName())))
                    .filter(type -> type.getPackageName().equals("org.calledger.events") && seen.add(type))
                    .collect(Collectors.toSet());
        }
        return kinds;
    }

    private static Stream<Class<?>> arguments(String generic) {
        int from = generic.indexOf('<');
        if (from < 0) {
            return Stream.of();
        }
        return Stream.of(generic.substring(from + 1, generic.length() - 1).split(", "))
                .filter(name -> name.startsWith("org.calledger.events."))
                .map(LabelsTest::named);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ResourceBundle labels(String bundle, String language) {
        return ResourceBundle.getBundle(
                "org.calledger.events." + bundle,
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
