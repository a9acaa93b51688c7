package org.throughline.query.subject.implementation.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeRenamed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.implementation.practice.PracticeState.Adapted;
import org.throughline.query.subject.implementation.practice.PracticeState.Claim;
import org.throughline.query.subject.implementation.practice.PracticeState.Meaning;
import org.throughline.query.subject.implementation.practice.PracticeState.Scoring;
import org.throughline.query.subject.implementation.practice.PracticeState.Selection;

/**
 * Tells what is said of a practice. Two names of one practice are told together by questions, so what was said under both may be said
 * twice here: a practice selected while it is selected stays selected since the first day.
 */
@Component
public final class PracticeFold implements SubjectKind<PracticeState, PracticeEvent> {

    @Override
    public Class<PracticeEvent> family() {
        return PracticeEvent.class;
    }

    @Override
    public Class<PracticeState> stateType() {
        return PracticeState.class;
    }

    @Override
    public PracticeState fold(@Nullable PracticeState before, PracticeEvent event) {
        PracticeState state = before == null
                ? new PracticeState(
                        event.organizationId(),
                        event.code(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                : before;
        return switch (event) {
            case PracticeSelected e -> selected(state, e);
            case EvidenceClaimed e -> with(state, claimed(state.claims(), e.claim(), e.supersedes(), e.effectiveOn()));
            case PracticeScored e ->
                scored(
                        state,
                        new Scoring(
                                e.effectiveOn(),
                                e.hexagon(),
                                e.comment(),
                                e.participants(),
                                e.recommendation(),
                                e.concerns()));
            case PracticeAdapted e ->
                adapted(state, new Adapted(e.adaptation(), e.effectiveOn(), e.how(), e.sites(), e.evidence()));
            case PracticeRenamed e -> with(state, e.name(), state.selections());
            case PracticeDeselected e -> with(state, state.name(), ended(state.selections(), e));
            case PracticeJoined e ->
                meaning(
                        state,
                        plus(state.meanings(), new Meaning(e.means(), e.always(), e.effectiveOn(), null, e.reason())));
            case PracticeParted e -> meaning(state, parted(state.meanings(), e.effectiveOn()));
        };
    }

    private static PracticeState selected(PracticeState state, PracticeSelected e) {
        boolean already =
                !state.selections().isEmpty() && state.selections().getLast().until() == null;
        Selection next =
                new Selection(e.effectiveOn(), e.rationale(), e.deciders(), null, null, List.of(), e.concerns());
        PracticeState with = with(state, e.name(), already ? state.selections() : plus(state.selections(), next));
        List<Claim> claims = state.claims();
        for (EvidenceClaim claim : e.claims()) {
            claims = claimed(claims, claim, null, e.effectiveOn());
        }
        return with(with, claims);
    }

    private static List<Claim> claimed(
            List<Claim> before, EvidenceClaim claim, @Nullable String supersedes, LocalDate day) {
        Stream<Claim> others = before.stream()
                .map(one -> one.until() == null && one.claim().code().equals(supersedes)
                        ? new Claim(one.claim(), one.from(), day, claim.code())
                        : one);
        return Stream.concat(others, Stream.of(new Claim(claim, day, null, null)))
                .toList();
    }

    private static List<Selection> ended(List<Selection> selections, PracticeDeselected e) {
        if (selections.isEmpty() || selections.getLast().until() != null) {
            return selections;
        }
        List<Selection> ended = new ArrayList<>(selections);
        Selection last = ended.removeLast();
        ended.add(new Selection(
                last.from(),
                last.rationale(),
                last.deciders(),
                e.effectiveOn(),
                e.reason(),
                e.deciders(),
                Stream.concat(last.concerns().stream(), e.concerns().stream())
                        .distinct()
                        .toList()));
        return List.copyOf(ended);
    }

    private static List<Meaning> parted(List<Meaning> meanings, LocalDate day) {
        if (meanings.isEmpty()) {
            return meanings;
        }
        List<Meaning> parted = new ArrayList<>(meanings);
        Meaning last = parted.removeLast();
        parted.add(new Meaning(last.means(), last.always(), last.from(), day, last.reason()));
        return List.copyOf(parted);
    }

    private static <T> List<T> plus(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static PracticeState with(PracticeState s, Map<String, String> name, List<Selection> selections) {
        return new PracticeState(
                s.organizationId(),
                s.practice(),
                name,
                selections,
                s.claims(),
                s.scorings(),
                s.adaptations(),
                s.meanings());
    }

    private static PracticeState with(PracticeState s, List<Claim> claims) {
        return new PracticeState(
                s.organizationId(),
                s.practice(),
                s.name(),
                s.selections(),
                claims,
                s.scorings(),
                s.adaptations(),
                s.meanings());
    }

    private static PracticeState scored(PracticeState s, Scoring scoring) {
        return new PracticeState(
                s.organizationId(),
                s.practice(),
                s.name(),
                s.selections(),
                s.claims(),
                plus(s.scorings(), scoring),
                s.adaptations(),
                s.meanings());
    }

    private static PracticeState adapted(PracticeState s, Adapted adapted) {
        return new PracticeState(
                s.organizationId(),
                s.practice(),
                s.name(),
                s.selections(),
                s.claims(),
                s.scorings(),
                plus(s.adaptations(), adapted),
                s.meanings());
    }

    private static PracticeState meaning(PracticeState s, List<Meaning> meanings) {
        return new PracticeState(
                s.organizationId(),
                s.practice(),
                s.name(),
                s.selections(),
                s.claims(),
                s.scorings(),
                s.adaptations(),
                meanings);
    }
}
