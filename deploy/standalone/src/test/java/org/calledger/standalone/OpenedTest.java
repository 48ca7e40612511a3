package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesInReverseAlsoWhereOneWillNot() {
        try (Opened opened = new Opened()) {
            opened.add(() -> closed.add("lock"));
            opened.add(() -> {
                throw new IllegalStateException("will not");
            });
            opened.add(() -> closed.add("server"));
        }
        assertThat(closed).containsExactly("server", "lock");
    }

    @Test
    void whatComesAfterTheEndIsClosedAtOnce() {
        Opened opened = new Opened();
        opened.close();
        assertThatThrownBy(() -> opened.add(() -> closed.add("late"))).isInstanceOf(Trouble.class);
        assertThat(closed).containsExactly("late");
    }
}
