package org.calledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {
    private static final List<Step> STEPS = DemoHistory.steps();

    @Test
    void isTheSameInEveryRun() {
        assertThat(DemoHistory.steps()).isEqualTo(STEPS);
    }

    @Test
    void keysAreUnique() {
        assertThat(STEPS.stream().map(Step::key)).doesNotHaveDuplicates();
    }

    @Test
    void hasSomeTwentyThousandSteps() {
        Map<String, Long> counts =
                STEPS.stream().collect(Collectors.groupingBy(Step::command, TreeMap::new, Collectors.counting()));
        Map<Integer, Long> years = STEPS.stream()
                .filter(step -> step.command().equals("record-event"))
                .collect(Collectors.groupingBy(step -> step.day().getYear(), TreeMap::new, Collectors.counting()));
        org.slf4j.LoggerFactory.getLogger(DemoHistoryTest.class).warn("{} {} {}", STEPS.size(), counts, years);
        assertThat(STEPS.size()).isBetween(19_000, 21_000);
    }
}
