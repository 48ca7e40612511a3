package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    private static final Words ENGLISH = Words.in("en");

    @TempDir
    Path temporary;

    @Test
    void isMadeWithAllAboveIt() {
        DataFolder folder = DataFolder.at(temporary.resolve("gmina/Żółte Łąki").toString());
        assertThat(folder.imports()).isDirectory();
        assertThat(folder.isNew()).isTrue();
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        refused(file.toString(), "is a file, not a folder");
        refused(file.resolve("below").toString(), file.toString());
    }

    @Test
    void aPlaceThatCannotBeMadeIsNamed() {
        refused("/proc/nothing/here", "/proc/nothing/here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$HOME", "a\"b", "a`id`", "a\\b", "a\nb"})
    void namesThatAShellWouldReadAreRefused(String name) {
        refused(temporary.resolve("x") + name, "PostgreSQL takes no");
    }

    @Test
    void aBlankNameIsRefused() {
        refused(" ", "needs the name");
    }

    private static void refused(String name, String said) {
        assertThatThrownBy(() -> DataFolder.at(name))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.in(ENGLISH)).contains(said));
    }
}
