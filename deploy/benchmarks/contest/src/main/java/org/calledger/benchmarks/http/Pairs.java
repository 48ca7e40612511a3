package org.calledger.benchmarks.http;

import java.io.IOException;
import java.util.List;

/** Needs, and people who support them: each pair once. */
interface Pairs {

    /** Needs of each measurement. */
    int NEEDS = 400;

    /** Makes some that were not used before. */
    Chosen more(Wire wire, int people) throws IOException;

    /** Those of one measurement. */
    record Chosen(List<String> needs, List<String> people) {
        /** The pair of that number as JSON. */
        String body(int number) {
            if (number >= needs.size() * people.size()) {
                throw new IllegalStateException("every pair has been: too few people for so much time");
            }
            int need = number % needs.size();
            int person = (number / needs.size() + need) % people.size();
            return "{\"needId\":\"" + needs.get(need) + "\",\"personId\":\"" + people.get(person)
                    + "\",\"on\":\"2026-05-05\"}";
        }
    }
}
