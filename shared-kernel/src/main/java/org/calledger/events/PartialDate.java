package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day that may not be known more closely: a subset of EDTF (ISO 8601-2, level 1 and some of 2). {@code 2000},
 * {@code 2000-09}, {@code 2000-09-17}, {@code 199X}, {@code 2009-XX}, {@code a/b}, {@code a/..}, {@code ../b}, each with
 * {@code ~}, {@code ?} or {@code %}. It never means a duration: {@code 1997/2000} is some day in those years.
 *
 * <p>Equal when the text is equal; ordered by earliest, then latest possible day, then text.
 */
public final class PartialDate implements Comparable<PartialDate> {
    private final String text;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;

    PartialDate(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        this.text = text;
        this.earliest = earliest;
        this.latest = latest;
    }

    /** Reads the text; throws IllegalArgumentException when it is not of these forms, or no such day exists. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate parse(String text) {
        return PartialDateGrammar.parse(text);
    }

    public static PartialDate of(LocalDate day) {
        return parse(day.toString());
    }

    /** The first day it can be; null when it has no beginning ({@code ../b}). */
    public @Nullable LocalDate earliest() {
        return earliest;
    }

    /** The last day it can be, inclusive; null when it has no end ({@code a/..}). */
    public @Nullable LocalDate latest() {
        return latest;
    }

    /** Whether it can only lie before the other: its latest possible day is before the other's earliest. */
    public boolean isCertainlyBefore(PartialDate other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    /** Whether it can only lie after that day. */
    public boolean isCertainlyAfter(LocalDate day) {
        return earliest != null && earliest.isAfter(day);
    }

    /** Whether the whole of it lies in the period, both ends included. */
    public boolean isWithin(LocalDate from, LocalDate to) {
        return earliest != null && latest != null && !earliest.isBefore(from) && !latest.isAfter(to);
    }

    /** The calendar year, when it can be only one; else null. */
    public @Nullable Integer year() {
        return earliest != null && latest != null && earliest.getYear() == latest.getYear()
                ? Integer.valueOf(earliest.getYear())
                : null;
    }

    public boolean isExactDay() {
        return earliest != null && earliest.equals(latest);
    }

    @Override
    public int compareTo(PartialDate other) {
        int starts = bound(earliest, LocalDate.MIN).compareTo(bound(other.earliest, LocalDate.MIN));
        int ends = bound(latest, LocalDate.MAX).compareTo(bound(other.latest, LocalDate.MAX));
        return starts != 0 ? starts : ends != 0 ? ends : text.compareTo(other.text);
    }

    private static LocalDate bound(@Nullable LocalDate day, LocalDate open) {
        return day == null ? open : day;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate date && date.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
