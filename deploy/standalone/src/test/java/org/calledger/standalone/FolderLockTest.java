package org.calledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.calledger.standalone.FolderLock.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    private static final String URL = "http://localhost:8080";

    @TempDir
    Path temporary;

    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void folder() {
        folder = DataFolder.at(temporary.toString());
    }

    @Test
    void oneHoldsItAndOthersAreToldWho() throws IOException {
        assertThat(FolderLock.holder(folder)).isEmpty();
        try (FolderLock held = FolderLock.of(folder, URL)) {
            assertThat(held).isNotNull();
            assertThat(FolderLock.holder(folder))
                    .contains(new Holder(ProcessHandle.current().pid(), URL));
            assertThatThrownBy(() -> FolderLock.of(folder, "http://localhost:9090"))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.in(Words.in("pl")))
                                    .contains("jest w użyciu")
                                    .contains(URL)
                                    .contains(folder.toString()));
        }
        assertThat(FolderLock.holder(folder)).isEmpty();
    }

    @Test
    void itCanBeTakenAgain() throws IOException {
        FolderLock.of(folder, URL).close();
        FolderLock.of(folder, URL).close();
        assertThat(FolderLock.holder(folder)).isEmpty();
    }
}
