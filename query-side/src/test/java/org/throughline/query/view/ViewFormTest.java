package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.json.EventJson;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.query.EveryKind;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.subject.teams.team.TeamFold;

class ViewFormTest {

    private static final String FORM = ViewForm.of(EveryKind.found());

    private record Part(String code) {}

    private record WiderPart(String code, int more) {}

    private record State(String id, List<Part> parts) {}

    private record WiderState(String id, List<WiderPart> parts) {}

    private enum Kind {
        ONE
    }

    private enum MoreKinds {
        ONE,
        TWO
    }

    private record ByKind(Kind kind) {}

    private record ByMoreKinds(MoreKinds kind) {}

    private record Nested(@Nullable Nested within, List<Around> around, Map<String, Nested> byCode) {}

    private record Around(List<Nested> nested) {}

    @Test
    void isTheSameEveryTime() {
        assertThat(ViewForm.of(EveryKind.found())).isEqualTo(FORM).matches("[0-9a-f]{16}");
    }

    @Test
    void isAnotherOneForAComponentMoreHoweverDeep() {
        assertThat(with(State.class, 1)).isNotEqualTo(with(WiderState.class, 1));
    }

    @Test
    void isAnotherOneForAnotherConstant() {
        assertThat(with(ByKind.class, 1)).isNotEqualTo(with(ByMoreKinds.class, 1));
    }

    @Test
    void isAnotherOneForARaisedRevision() {
        assertThat(with(State.class, 1)).isNotEqualTo(with(State.class, 2));
    }

    @Test
    void describesWhatContainsItself() {
        assertThat(with(Nested.class, 1)).isNotEqualTo(with(State.class, 1));
    }

    /** The form with teams told into this state. */
    private static <S> String with(Class<S> state, int revision) {
        SubjectKind<S, TeamEvent> kind = new SubjectKind<>() {
            @Override
            public Class<TeamEvent> family() {
                return TeamEvent.class;
            }

            @Override
            public Class<S> stateType() {
                return state;
            }

            @Override
            public S fold(@Nullable S before, TeamEvent event) {
                return EventJson.MAPPER.convertValue(Map.of("id", event.teamId(), "parts", List.of()), state);
            }

            @Override
            public int revision() {
                return revision;
            }
        };
        List<SubjectKind<?, ?>> kinds =
                new java.util.ArrayList<>(EveryKind.found().all());
        kinds.removeIf(TeamFold.class::isInstance);
        kinds.add(kind);
        return ViewForm.of(new SubjectKinds(kinds));
    }
}
