package org.throughline.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.infra.documents.NamedTests.Named;

/** Promises name the tests that hold them; a test that is renamed or dropped does not leave its promise behind. */
class GuaranteesTest {

    private static final NamedTests TESTS = NamedTests.ofTheHouse();

    @Test
    void everyPromiseNamesItsTestsByTheirClaims() throws IOException {
        List<String> promises = Stream.of(
                        Files.readString(Path.of("docs", "guarantees.md")).split("\n- ", -1))
                .skip(1)
                .toList();
        assertThat(promises).hasSizeGreaterThan(20).allSatisfy(promise -> {
            assertThat(promise).startsWith("**").contains("*Fails:*");
            assertThat(NamedTests.namedIn(promise)).isNotEmpty().allSatisfy(named -> {
                assertThat(named.claim()).as("%s names what it claims", named).isNotEmpty();
                assertThat(named).matches(TESTS::contains, "is there");
            });
        });
    }

    @Test
    void everyTestThatDocumentsNameIsThere() throws IOException {
        try (Stream<Path> documents = Files.walk(Path.of("docs"))) {
            List<Path> all = Stream.concat(
                            documents, Stream.of(Path.of("..", "README.md"), Path.of("..", "CHANGELOG.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            for (Path document : all) {
                List<Named> named = NamedTests.namedIn(Files.readString(document));
                assertThat(named).as("%s", document).allMatch(TESTS::contains);
            }
        }
    }

    @Test
    void aTestThatThereIsNotIsNotTakenForOne() {
        assertThat(NamedTests.namedIn("`GuaranteesTest.aTestThatThereIsNotIsNotTakenForOne`"))
                .hasSize(1)
                .allMatch(TESTS::contains);
        assertThat(NamedTests.namedIn("`GuaranteesTest.isNoClaim`, `NobodyTest`, `GuaranteesTest.TESTS`"))
                .hasSize(3)
                .noneMatch(TESTS::contains);
    }
}
