package org.throughline.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.query.read.ReadRefusal;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "code", "faults", "faultCount", "facts"})
    void aFactNeverTakesThePlaceOfAMember(String member) {
        ProblemDetail command = problems.refused(
                        Refusal.of(RefusalCode.CODE_TAKEN, "In use").with(member, "chosen"))
                .getBody();
        ProblemDetail read = problems.refused(
                        ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, "None").with(member, "chosen"))
                .getBody();

        assertThat(command).isNotNull();
        assertThat(command.getStatus()).isEqualTo(409);
        assertThat(command.getTitle()).isEqualTo(RefusalCode.CODE_TAKEN.title());
        assertThat(command.getDetail()).isEqualTo("In use");
        assertThat(command.getProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of("code", "code-taken", "facts", Map.of(member, "chosen")));
        assertThat(read).isNotNull();
        assertThat(read.getProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of("code", "not-found", "facts", Map.of(member, "chosen")));
    }
}
