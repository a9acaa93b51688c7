package org.throughline.infra.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.door.CommandType;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.infra.form.ground.Ground;
import org.throughline.infra.form.ground.Grounds;
import org.throughline.infra.form.ground.Look;
import org.throughline.query.SubjectKinds;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Tense;
import org.throughline.query.words.Names;
import tools.jackson.databind.JsonNode;

/** What stands by the end of a day, as anybody may see it: forms begin from it, and do not ask for it. */
@Component
final class Standing {

    private final SubjectKinds kinds;
    private final Snapshots snapshots;
    private final ComputedReads computed;

    Standing(SubjectKinds kinds, Snapshots snapshots, ComputedReads computed) {
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.computed = computed;
    }

    /** Reads what stands. */
    <T> T read(@Nullable LocalDate day, Function<Snapshot, T> question) {
        return computed.compute(() -> question.apply(snapshots.at(new Tense(day, null), null, Reader.ANYBODY)));
    }

    /** What the form of a command begins from; empty where it asks field by field, or there is nothing of the kind that day. */
    Optional<Ground> ground(CommandType type, JsonNode entered, @Nullable LocalDate day, Names names) {
        return Grounds.of(type.record())
                .filter(beginning -> beginning.about().stream()
                        .allMatch(field -> entered.path(field).isString()))
                .flatMap(beginning -> read(
                        day,
                        snapshot -> beginning
                                .ground()
                                .apply(new Look(
                                        snapshot,
                                        unit -> snapshots.at(new Tense(day, null), unit, Reader.ANYBODY),
                                        entered,
                                        names))));
    }

    /** The only district there is; empty where there are several. */
    Optional<String> onlyDistrict() {
        return read(
                null,
                snapshot -> snapshot.territory().districts().size() == 1
                        ? Optional.of(snapshot.territory().districts().getFirst())
                        : Optional.empty());
    }

    /** The state of a subject; empty where there is none on that day, or it is withheld. */
    <S> Optional<S> of(Class<S> state, String id, @Nullable LocalDate day) {
        return read(
                day,
                snapshot ->
                        snapshot.withheld(state, Set.of(id)).isEmpty() ? snapshot.state(state, id) : Optional.empty());
    }

    /** The JSON of the state of a subject of whatever kind, now. */
    Optional<JsonNode> json(SubjectKey subject) {
        return of(kinds.named(subject.kind()).stateType(), subject.id(), null).map(EventJson.MAPPER::valueToTree);
    }
}
