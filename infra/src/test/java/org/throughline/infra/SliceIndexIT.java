package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.Amendment;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;

/** The slice index is written by the program's own registries, so that it cannot be wrong. */
@OnTheSample
class SliceIndexIT {

    private static final Path INDEX = Path.of("docs", "slices.md");
    private static final Path FRESH = Path.of("target", "slices.md");

    @Test
    void isWhatTheRegistriesSay(Program program) throws IOException {
        String fresh = index(program);
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);
        assertThat(Files.exists(INDEX) ? Files.readString(INDEX) : "")
                .as("infra/docs/slices.md is stale: copy infra/target/slices.md over it")
                .isEqualTo(fresh);
    }

    private static String index(Program program) {
        return """
                # Slices

                Written by `SliceIndexIT` from the event catalog, the command registry and the questions; not by hand.

                ## Subjects

                Each is read at its address in every tense, with `/{id}`, `/{id}/history` and `/{id}/diff`.

                | subject | read at | fold | events |
                | --- | --- | --- | --- |
                %s
                To any of them can happen: %s.

                ## Commands

                | family | commands |
                | --- | --- |
                %s
                ## Questions

                | asked at | in | question |
                | --- | --- | --- |
                %s""".formatted(
                        rows(program.bean(SubjectKinds.class).all().stream().map(SliceIndexIT::subject)),
                        events(Amendment.OF_ANY_KIND),
                        rows(families(program.bean(CommandRegistry.class)).entrySet().stream()
                                .map(family -> "| %s | %s |".formatted(family.getKey(), family.getValue()))),
                        rows(program.bean(Questions.class).all().stream().map(SliceIndexIT::question)));
    }

    private static String rows(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(Collectors.joining());
    }

    private static String subject(SubjectKind<?, ?> kind) {
        return "| %s | `/api/%s` | `%s` | %s |"
                .formatted(
                        kind.name().replace('-', ' '),
                        kind.path(),
                        kind.getClass().getSimpleName(),
                        events(kind.name()));
    }

    private static String events(String kind) {
        return EventCatalog.ALL.types().stream()
                .filter(type -> type.subject().equals(kind))
                .map(EventType::name)
                .map(SliceIndexIT::code)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> families(CommandRegistry commands) {
        return commands.types().stream()
                .collect(Collectors.groupingBy(
                        SliceIndexIT::family,
                        TreeMap::new,
                        Collectors.mapping(type -> code(type.name()), Collectors.joining(" "))));
    }

    private static String family(CommandType type) {
        return type.record().getPackageName().replaceFirst(".*\\.command\\.", "");
    }

    private static String question(QuestionType<?, ?> question) {
        String area = question.question().getClass().getPackageName().replaceFirst(".*\\.question\\.", "");
        return "| `%s` | %s | %s |"
                .formatted(question.route(), area, question.asks().title());
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
