package org.calledger.command.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The language of mappings, expression by expression. */
class ExpressionsTest {

    @Test
    void constants_columns_and_templates() throws Exception {
        assertThat(Reading.field("MUNICIPALITY", "x\n1\n")).containsExactly("\"MUNICIPALITY\"");
        assertThat(Reading.field("12", "x\n1\n")).containsExactly("12");
        assertThat(Reading.field("\"{x} z {y}\"", "x,y\n a ,b\nc,\n")).containsExactly("\"a z b\"", "{}");
        assertThat(Reading.field("\"{x}\"", "x\n\"a\tb \n\u0000 c\"\n")).containsExactly("\"a b c\"");
        assertThat(Reading.field("\"{x} {y?}\"", "x,y\nc,\n")).containsExactly("\"c \"");
    }

    @Test
    void words_that_mean_nothing_is_known() throws Exception {
        assertThat(Reading.field("{column: x, absent: [b.d., \"-\", \"*budżet*\"]}", "x\nb.d.\n-\nZielony Budżet\nb\n"))
                .containsExactly("{}", "{}", "{}", "\"b\"");
        assertThat(Reading.field("{column: x, otherwise: 2022/2023}", "x,y\n,1\n2,1\n"))
                .containsExactly("\"2022/2023\"", "\"2\"");
        assertThat(Reading.field("{column: x, same-as: y}", "x,y\nPraga,praga\nPraga,\n"))
                .containsExactly("{}", "\"Praga\"");
    }

    @Test
    void maps_with_and_without_a_default() throws Exception {
        assertThat(Reading.field("{column: x, map: {Sport: S, no: ~, nie: \"\"}}", "x\nsport\nno\nnie\nart\n"))
                .containsExactly("\"S\"", "{}", "{}", "import.value-unmapped x");
        assertThat(Reading.field("{column: x, map: {k: F}, default: OTHER}", "x\nK\nz\n"))
                .containsExactly("\"F\"", "\"OTHER\"");
    }

    @Test
    void lists_in_a_cell() throws Exception {
        assertThat(Reading.field("{column: x, first: \",\"}", "x\n\"b, a\"\n\" ,c\"\n"))
                .containsExactly("\"b\"", "\"c\"");
        assertThat(Reading.field("{column: x, list: \",\"}", "x,y\n\"b, a,\",1\n,1\n"))
                .containsExactly("[\"b\",\"a\"]", "{}");
        assertThat(Reading.field("[\"{x}\", \"{y}\"]", "x,y\nb,\n")).containsExactly("[\"b\"]");
    }

    @Test
    void numbers_as_people_write_them() throws Exception {
        assertThat(Reading.field("{column: x, as: integer}", "x\n27.0\n27\n27.5\nmany\n1e9\n"))
                .containsExactly(
                        "27",
                        "27",
                        "import.number-not-whole x",
                        "import.number-malformed x",
                        "import.number-malformed x");
        assertThat(Reading.field("{column: x, as: rounded, times: 60}", "x\n0.667\n1.333\n2\n"))
                .containsExactly("40", "80", "120");
        assertThat(Reading.field("{column: x, as: decimal, decimal: \",\"}", "x\n\"1 234,5\"\n1.5\n"))
                .containsExactly("1234.5", "import.number-malformed x");
        assertThat(Reading.field("{column: x, as: headcount}", "x,y\n0.0,1\n,1\n"))
                .containsExactly("{\"total\":0}", "\"unknown\"");
    }

    @Test
    void dates_by_pattern_are_as_exact_as_the_pattern() throws Exception {
        String patterns = "{column: x, as: date, pattern: [d.M.yyyy, MM.yyyy, yyyy, yyyy-MM-dd*]}";
        assertThat(Reading.field(
                        patterns, "x\n9.11.2022\n09.11.2022\n11.2022\n2022\n2022-11-09 12:30\n31.02.2022\nsoon\n"))
                .containsExactly(
                        "\"2022-11-09\"",
                        "\"2022-11-09\"",
                        "\"2022-11\"",
                        "\"2022\"",
                        "\"2022-11-09\"",
                        "import.date-malformed x",
                        "import.date-malformed x");
        assertThat(Reading.field("{column: x, as: date}", "x\n2022/2023\n2025-02-30\n"))
                .containsExactly("\"2022/2023\"", "import.date-malformed x");
    }

    @Test
    void ages_become_bands_and_impossible_ones_are_unknown() throws Exception {
        String bands = "{column: x, as: age-band, bands: [0-15, 16-24, 25-44, 45-64, 65-], valid: 1-110%s}";
        assertThat(Reading.field(bands.formatted(""), "x\n0\n1\n15\n16\n64\n65\n110\n111\n-3\n44.0\nold\n"))
                .containsExactly(
                        "{}",
                        "\"0-15\"",
                        "\"0-15\"",
                        "\"16-24\"",
                        "\"45-64\"",
                        "\"65-\"",
                        "\"65-\"",
                        "{}",
                        "{}",
                        "\"25-44\"",
                        "import.number-malformed x");
        assertThat(Reading.field(bands.formatted(", unreadable: absent"), "x\nold\n"))
                .containsExactly("{}");
    }

    @Test
    void places_in_either_order_and_never_exchanged() throws Exception {
        String box = "box: {west: 14, south: 49, east: 24.2, north: 55}";
        assertThat(Reading.field(
                        "{place: [x, y], %s}".formatted(box), "x,y\n52.2,21.0\n21.0,52.2\n,\n52.2,\n48.8,2.3\n"))
                .containsExactly(
                        "{\"latitude\":52.2,\"longitude\":21.0}",
                        "import.coordinates-swapped x",
                        "{}",
                        "import.place-incomplete y",
                        "{\"latitude\":48.8,\"longitude\":2.3}");
        String one = "{place: x, separator: \";\", order: longitude-latitude, decimal: \",\"}";
        assertThat(Reading.field(one, "x\n\"21,0; 52,2\"\n21\n"))
                .containsExactly("{\"latitude\":52.2,\"longitude\":21.0}", "import.place-malformed x");
    }

    @Test
    void long_texts_are_cut_where_letters_end_and_kept_whole_elsewhere() throws Exception {
        assertThat(Reading.field("{column: x, limit: 5}", "x\nabcde\nabcdef\nab😀cd\nabc😀e\n"))
                .containsExactly("\"abcde\"", "\"abcd…\"", "\"ab😀…\"", "\"abc…\"");
        assertThat(Reading.field("{column: x, over: 5}", "x\nabcde\nabcdef\n")).containsExactly("{}", "\"abcdef\"");
    }

    @Test
    void ids_are_the_same_for_the_same_words_only() throws Exception {
        List<String> ids = Reading.field("{id: town, of: [x, y?]}", "x,y\na,b\na,b\nab,\na,\n,b\n\"a\",c\n");
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).matches("\"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab].*");
        assertThat(ids.get(4)).isEqualTo("{}");
        assertThat(ids.stream().distinct()).hasSize(5);
        assertThat(Reading.field("{id: town, of: [x]}", "x\na\n")).containsExactly(ids.get(3));
        assertThat(Reading.field("{id: village, of: [x]}", "x\na\n")).doesNotContain(ids.get(3));
    }

    @Test
    void an_id_is_what_it_was_when_it_was_first_derived() {
        assertThat(Digests.uuid("m/town/1:a")).hasToString("490f2b97-ab03-8ce1-8076-a87a8f6254de");
    }

    @Test
    void rows_are_chosen_and_taken_once() throws Exception {
        String yaml = """
                mapping: m
                files: {t.csv: {}}
                targets:
                - {target: t, file: t.csv, command: note, %s, fields: {a: "{x}"}}
                """;
        String table = "x,y\n1,\n2,b\n1.0,c\n2,b\n";
        assertThat(Reading.bodies(yaml.formatted("when: {x: 1}"), table)).hasSize(2);
        assertThat(Reading.bodies(yaml.formatted("when: {x: [1, 2]}"), table)).hasSize(3);
        assertThat(Reading.bodies(yaml.formatted("when: {x: {not: 1}}"), table)).hasSize(2);
        assertThat(Reading.bodies(yaml.formatted("when: {y: present, x: 2}"), table))
                .hasSize(2);
        assertThat(Reading.bodies(yaml.formatted("when: {y: absent}"), table)).hasSize(1);
        assertThat(Reading.bodies(yaml.formatted("once: [x]"), table)).hasSize(3);
        assertThat(Reading.bodies(yaml.formatted("once: [$file]"), table)).hasSize(1);
    }

    @Test
    void one_command_for_each_element_and_values_looked_up() throws Exception {
        String yaml = """
                mapping: m
                files:
                  all.csv: {}
                  t.csv:
                    values: {name: {lookup: all.csv, where: {x: z}, take: y}}
                targets:
                - target: t
                  file: t.csv
                  command: note
                  each: {column: l, separator: " ", name: one}
                  fields: {a: "{one}", b: "{name}"}
                """;
        assertThat(Reading.bodies(yaml, "x,y,z,l\n1,A,2,p q\n2,B,1,r\n3,C,9,s\n"))
                .containsExactly(
                        "{\"a\":\"p\",\"b\":\"B\"}",
                        "{\"a\":\"q\",\"b\":\"B\"}",
                        "{\"a\":\"r\",\"b\":\"A\"}",
                        "import.lookup-missing z");
    }

    @Test
    void keys_tell_equal_rows_and_elements_apart() throws Exception {
        List<String> ids = Reading.field("{id: thing, of: [$row]}", "x\na\na\nb\na\n");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Reading.field("{id: thing, of: [$row]}", "x\nb\na\na\na\n"))
                .containsExactlyInAnyOrderElementsOf(ids);
    }
}
