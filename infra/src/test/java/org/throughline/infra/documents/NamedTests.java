package org.throughline.infra.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of all modules by name, and the names of tests in a text. */
final class NamedTests {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("shared-events", "command-side", "query-side", "infra");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    private final Map<String, Path> sources;

    private NamedTests(Map<String, Path> sources) {
        this.sources = sources;
    }

    /** All there are. Names are unique, or this fails. */
    static NamedTests ofTheHouse() {
        return new NamedTests(MODULES.stream()
                .flatMap(NamedTests::sources)
                .collect(Collectors.toMap(path -> path.getFileName().toString().replace(".java", ""), path -> path)));
    }

    private static Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/test/java"))) {
            return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text names in code letters: a class, or a class and one of its claims. */
    record Named(String test, String claim) {
        @Override
        public String toString() {
            return claim.isEmpty() ? test : test + "." + claim;
        }
    }

    static List<Named> namedIn(String text) {
        return NAME.matcher(text).results().map(NamedTests::named).toList();
    }

    private static Named named(MatchResult match) {
        String claim = match.group(2);
        return new Named(match.group(1), claim == null ? "" : claim);
    }

    /** Whether there is such a test: claims are methods that are neither private nor static. */
    boolean contains(Named named) {
        Path source = sources.get(named.test());
        return source != null && (named.claim().isEmpty() || hasClaim(source, named.claim()));
    }

    private static boolean hasClaim(Path source, String claim) {
        try {
            return Pattern.compile("(?m)^    (void|Stream<\\w+>) " + claim + "\\(")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
