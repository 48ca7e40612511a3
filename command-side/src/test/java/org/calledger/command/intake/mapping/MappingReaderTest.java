package org.calledger.command.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.calledger.access.problem.Language;
import org.calledger.command.intake.mapping.MappingInvalidException.Wrong;
import org.junit.jupiter.api.Test;

/** A mapping that cannot be meant is refused as a whole, everything wrong said where it stands. */
class MappingReaderTest {
    private static final String SOUND = """
            mapping: m
            source: {title: A book}
            files:
              t.csv: {}
            targets:
              - {target: t, file: t.csv, command: note, fields: {a: "{x}", b: 1}}
            """;

    private static void wrong(String yaml, String... told) {
        assertThatThrownBy(() -> Reading.mapping(yaml))
                .isInstanceOfSatisfying(MappingInvalidException.class, invalid -> {
                    List<String> wrongs = invalid.wrongs().stream()
                            .map(MappingReaderTest::said)
                            .toList();
                    for (String one : told) {
                        assertThat(wrongs).anyMatch(said -> said.startsWith(one));
                    }
                    assertThat(wrongs).hasSameSizeAs(told);
                });
    }

    private static String said(Wrong wrong) {
        String polish = wrong.in(Language.POLISH);
        String english = wrong.in(Language.ENGLISH);
        assertThat(polish).startsWith(wrong.path()).isNotEqualTo(english).doesNotContain("schema.", "{0}");
        assertThat(english).doesNotContain("schema.", "{0}");
        return english;
    }

    private static void changed(String from, String to, String... told) {
        assertThat(SOUND).contains(from);
        wrong(SOUND.replace(from, to), told);
    }

    @Test
    void a_sound_one_is_read_and_its_source_stands_on_every_command() throws Exception {
        assertThat(Reading.mapping(SOUND).targets()).hasSize(1);
        assertThat(Reading.bodies(SOUND, "x\n1\n"))
                .containsExactly("{\"a\":\"1\",\"b\":1,\"source\":{\"title\":\"A book\"}}");
    }

    @Test
    void what_means_nothing_or_is_missing() {
        changed("mapping: m", "mapping: M x", "mapping a name is");
        changed(
                "files:",
                "tables:",
                "tables means nothing here",
                "files names at least one",
                "targets[0].file is not among");
        changed("command: note", "command: nothing", "targets[0].command is no command");
        changed("a: \"{x}\"", "z: \"{x}\"", "targets[0].fields.a is missing", "targets[0].fields.z is no field");
        changed("a: \"{x}\"", "a: \"{x\"", "targets[0].fields.a a brace");
        changed("b: 1", "b: {column: x, as: colour}", "targets[0].fields.b.as can be");
        changed("b: 1", "b: {column: x, kolor: 1}", "targets[0].fields.b.kolor means nothing here");
        changed("b: 1", "b: {column: x, id: y}", "targets[0].fields.b exactly one of");
        changed("b: 1", "b: {column: x, as: date, pattern: dd.MM}", "targets[0].fields.b.pattern a date pattern");
        changed("b: 1", "b: {column: x, as: age-band}", "targets[0].fields.b.bands lists");
        changed("b: 1", "b: {lookup: u.csv, where: {y: x}, take: z}", "targets[0].fields.b.lookup is no file");
        changed("t.csv: {}", "t.csv: {encoding: klingon}", "files.t.csv.encoding ");
        changed("t.csv: {}", "../t.csv: {}", "files.../t.csv a file is named", "targets[0].file is not among");
    }

    @Test
    void what_is_no_yaml_is_said_with_its_line() {
        wrong("mapping: m\nfiles: [", "mapping.yaml is no YAML (line ");
        wrong("mapping: m\nmapping: n\n", "mapping.yaml names a field twice (line ");
        wrong("just words", " keys and values", "mapping is missing", "mapping a name", "files names", "targets names");
    }

    @Test
    void two_targets_of_one_name_would_share_their_keys() {
        wrong(
                SOUND + "  - {target: t, file: t.csv, command: note, fields: {a: 1}}\n",
                "targets[1].target is the name of an earlier target");
    }

    @Test
    void the_columns_it_needs_are_known_before_the_rows() throws Exception {
        assertThat(Reading.mapping(SOUND).targets().getFirst().sheet().missingFrom(List.of("y")))
                .containsExactly("x");
    }
}
