package org.throughline.query.subject.direction.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.query.Told;
import org.throughline.query.subject.direction.bearer.DirectionBearerState.Named;

class DirectionBearerFoldTest {

    private static final LocalDate FIRST = LocalDate.parse("2018-04-25");
    private static final LocalDate NEXT = LocalDate.parse("2021-08-01");

    @Test
    void knowsWhoWasNamedFromWhenToWhen() {
        DirectionBearerState state = Told.by(
                new DirectionBearerFold(),
                List.of(
                        new DirectionBearerNamed("s1", "slt", "it leads", FIRST),
                        new DirectionBearerNamed("s1", "council", "it leads now", NEXT)));
        assertThat(state)
                .isEqualTo(new DirectionBearerState(
                        "s1",
                        "council",
                        List.of(
                                new Named("slt", FIRST, NEXT, "it leads"),
                                new Named("council", NEXT, null, "it leads now"))));
        assertThat(Told.stored(new DirectionBearerFold(), state)).isEqualTo(state);
    }
}
