package org.calledger.benchmarks.load;

/** The other end of a {@link Worker}'s lines. */
public final class Answers {
    private Answers() {}

    public static String prepare(Task task) {
        return "prepare\t" + task.line();
    }

    public static String run(double seconds) {
        return "run\t" + seconds;
    }

    /** From the words of an answer. */
    public static Measured measured(String[] words) {
        return Measured.of(words, 1);
    }
}
