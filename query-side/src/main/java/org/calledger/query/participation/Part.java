package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.events.Sex;
import org.calledger.query.projection.CopyLine;
import org.calledger.query.projection.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A part of the people of one fact: a named one, a cell of the headcount, or the rest nobody told apart. The counts of
 * the parts add up to the headcount. Where cells were counted they hold the named people too, who then count 0 here.
 *
 * @param first one part of each fact is the first: whoever counts facts counts these
 * @param total of the whole fact; null when it is no number
 * @param applicable false: the question of how many makes no sense for this fact
 * @param counted people of this part in {@code total}
 */
public record Part(
        boolean first,
        @Nullable Integer total,
        boolean applicable,
        int counted,
        @Nullable UUID personId,
        @Nullable AgeBand ageBand,
        @Nullable Sex sex,
        List<Background> backgrounds) {

    /** The columns in every table of parts. */
    private static final List<String> COLUMNS =
            List.of("first", "total", "applicable", "counted", "person_id", "age_band", "sex", "backgrounds");

    /** A table of parts: its own columns, then those of every part. */
    static Shape shape(String table, String... columns) {
        return new Shape(
                table, Stream.concat(Stream.of(columns), COLUMNS.stream()).toList());
    }

    /** One named person. */
    public static Part of(Participant person) {
        return named(person, true, 1, true, 1);
    }

    public static List<Part> of(Headcount headcount, List<Participant> named) {
        return switch (headcount) {
            case Headcount.Known known -> known(known, named);
            case Headcount.Unknown unknown -> uncounted(true, named);
            case Headcount.NotApplicable not -> uncounted(false, named);
        };
    }

    /** Named people, and nobody else. */
    public static List<Part> of(List<Participant> named) {
        return of(Headcount.of(named.size()), named);
    }

    /** People named later, who were counted before: each is one more with a name, and there are as many fewer without. */
    static List<Part> later(List<Participant> named) {
        List<Part> parts = new ArrayList<>();
        named.forEach(person -> parts.add(named(person, false, null, true, 1)));
        parts.add(new Part(false, null, true, -named.size(), null, null, null, List.of()));
        return parts;
    }

    /** Parts of a fact that also says something of its people together: where they are several, of nobody in particular. */
    static List<Part> together(List<Part> parts) {
        if (parts.size() == 1) {
            return parts;
        }
        Part any = parts.getFirst();
        List<Part> all = new ArrayList<>();
        all.add(new Part(true, any.total, any.applicable, 0, null, null, null, List.of()));
        parts.forEach(p -> all.add(
                new Part(false, p.total, p.applicable, p.counted, p.personId, p.ageBand, p.sex, p.backgrounds)));
        return all;
    }

    void write(CopyLine to) {
        to.add(first)
                .add((Object) total)
                .add(applicable)
                .add(counted)
                .add(personId)
                .add((Object) ageBand)
                .add(sex)
                .addAll(backgrounds);
    }

    private static List<Part> known(Headcount.Known headcount, List<Participant> named) {
        Integer total = headcount.total();
        boolean cells = !headcount.cells().isEmpty();
        List<Part> parts = new ArrayList<>();
        int rest = headcount.total();
        for (Headcount.Cell cell : headcount.cells()) {
            parts.add(new Part(
                    false, total, true, cell.count(), null, cell.ageBand(), cell.sex(), asList(cell.background())));
            rest -= cell.count();
        }
        for (Participant person : named) {
            parts.add(named(person, false, total, true, cells ? 0 : 1));
            rest -= cells ? 0 : 1;
        }
        if (rest > 0 || parts.isEmpty()) {
            parts.add(new Part(false, total, true, Math.max(rest, 0), null, null, null, List.of()));
        }
        return firstMarked(parts);
    }

    private static List<Part> uncounted(boolean applicable, List<Participant> named) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(true, null, applicable, 0, null, null, null, List.of()));
        named.forEach(person -> parts.add(named(person, false, null, applicable, 0)));
        return parts;
    }

    private static List<Part> firstMarked(List<Part> parts) {
        Part p = parts.getFirst();
        parts.set(0, new Part(true, p.total, p.applicable, p.counted, p.personId, p.ageBand, p.sex, p.backgrounds));
        return parts;
    }

    private static Part named(
            Participant person, boolean first, @Nullable Integer total, boolean applicable, int counted) {
        return new Part(
                first,
                total,
                applicable,
                counted,
                person.personId().value(),
                person.ageBand(),
                person.sex(),
                person.backgrounds());
    }

    private static List<Background> asList(@Nullable Background background) {
        return background == null ? List.of() : List.of(background);
    }
}
