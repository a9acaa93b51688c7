package org.throughline.query.subject.choices.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.Component;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.decision.DecisionEvent.DecisionRecorded;
import org.throughline.events.choices.decision.DecisionEvent.InputRecorded;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.events.choices.decision.Justification;
import org.throughline.events.choices.decision.ProtectedTime;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.query.Told;

/** Decisions for tests: one taken together by nobody known, over nobody, unless said otherwise. */
public record Decided(
        String id,
        String day,
        DecisionStyle style,
        @Nullable String teamId,
        @Nullable String meetingId,
        List<String> deciders,
        List<String> closest,
        List<String> groups,
        List<String> units,
        List<Component> components,
        @Nullable Stakes stakes,
        @Nullable ProtectedTime time,
        @Nullable Justification why) {

    public static Decided on(String id, String day) {
        List<String> none = List.of();
        return new Decided(
                id, day, DecisionStyle.SHARED, null, null, none, none, none, none, List.of(), null, null, null);
    }

    public Decided by(String... members) {
        return new Decided(
                id,
                day,
                style,
                teamId,
                meetingId,
                List.of(members),
                closest,
                groups,
                units,
                components,
                stakes,
                time,
                why);
    }

    public Decided of(String team) {
        return new Decided(
                id, day, style, team, meetingId, deciders, closest, groups, units, components, stakes, time, why);
    }

    public Decided at(String meeting) {
        return new Decided(
                id, day, style, teamId, meeting, deciders, closest, groups, units, components, stakes, time, why);
    }

    public Decided in(DecisionStyle other, @Nullable Justification because) {
        return new Decided(
                id, day, other, teamId, meetingId, deciders, closest, groups, units, components, stakes, time, because);
    }

    public Decided nearest(String... members) {
        return new Decided(
                id,
                day,
                style,
                teamId,
                meetingId,
                deciders,
                List.of(members),
                groups,
                units,
                components,
                stakes,
                time,
                why);
    }

    public Decided over(List<String> otherGroups, List<String> otherUnits) {
        return new Decided(
                id,
                day,
                style,
                teamId,
                meetingId,
                deciders,
                closest,
                otherGroups,
                otherUnits,
                components,
                stakes,
                time,
                why);
    }

    public Decided about(Component... which) {
        return new Decided(
                id, day, style, teamId, meetingId, deciders, closest, groups, units, List.of(which), stakes, time, why);
    }

    public Decided staking(Stakes much) {
        return new Decided(
                id, day, style, teamId, meetingId, deciders, closest, groups, units, components, much, time, why);
    }

    public Decided protecting(@Nullable Integer intervention, @Nullable Integer team) {
        ProtectedTime minutes = new ProtectedTime(intervention, team);
        return new Decided(
                id, day, style, teamId, meetingId, deciders, closest, groups, units, components, stakes, minutes, why);
    }

    public Account account() {
        return new Account(
                "Decision " + id,
                null,
                style,
                meetingId,
                deciders,
                closest,
                groups,
                units,
                components,
                stakes,
                time,
                why);
    }

    public DecisionRecorded event() {
        return new DecisionRecorded(id, "d1", teamId, account(), List.of(), List.of(), LocalDate.parse(day));
    }

    /** The state after it was recorded, and then these. */
    public DecisionState then(DecisionEvent... behind) {
        List<DecisionEvent> events = new ArrayList<>(List.of(event()));
        events.addAll(List.of(behind));
        return Told.by(new DecisionFold(), events);
    }

    public static InputRecorded input(String decision, String id, String group, EngagementDepth depth, String day) {
        return new InputRecorded(
                decision, id, "d1", group, depth, null, null, null, null, List.of(), LocalDate.parse(day));
    }
}
