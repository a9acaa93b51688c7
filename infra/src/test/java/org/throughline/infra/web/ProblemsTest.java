package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.query.read.ReadRefusal;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "code", "faults", "faultCount", "facts"})
    void aFactNeverTakesThePlaceOfAMember(String member) {
        ProblemDetail command = body(
                problems.refused(Refusal.of(RefusalCode.CODE_TAKEN, "In use").with(member, "chosen")));
        ProblemDetail read = body(problems.refused(
                ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, "None").with(member, "chosen")));

        assertThat(command.getStatus()).isEqualTo(409);
        assertThat(command.getTitle()).isEqualTo(RefusalCode.CODE_TAKEN.title());
        assertThat(command.getDetail()).isEqualTo("In use");
        assertThat(command.getProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of("code", "code-taken", "facts", Map.of(member, "chosen")));
        assertThat(read.getProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of("code", "not-found", "facts", Map.of(member, "chosen")));
    }

    private static ProblemDetail body(ResponseEntity<ProblemDetail> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
