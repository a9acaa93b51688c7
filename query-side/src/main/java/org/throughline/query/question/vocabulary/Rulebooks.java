package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.rulebook.RulebookState;

/** By whose rules an organization goes: its district's on the day; above districts, and of one that set none, the usual ones. */
public final class Rulebooks {

    private final Snapshot snapshot;
    private final Map<String, RulebookState> byDistrict;
    private final Map<String, RulebookState> byUnit = new HashMap<>();

    private Rulebooks(Snapshot snapshot, Map<String, RulebookState> byDistrict) {
        this.snapshot = snapshot;
        this.byDistrict = byDistrict;
    }

    /** Those of a snapshot. */
    public static Rulebooks in(Snapshot snapshot) {
        return new Rulebooks(
                snapshot,
                snapshot.states(RulebookState.class).stream()
                        .collect(Collectors.toMap(
                                RulebookState::organizationId,
                                Function.identity(),
                                (one, other) -> one,
                                HashMap::new)));
    }

    /** The one by which an organization goes on the day of the snapshot. */
    public RulebookState of(String organizationId) {
        return byUnit.computeIfAbsent(organizationId, this::find);
    }

    /** The one by which an organization went on a day: that of the district in which it lay then. */
    public RulebookState of(String organizationId, LocalDate on) {
        return ofDistrict(snapshot.territory().districtOf(organizationId, on).orElse(organizationId));
    }

    private RulebookState find(String organizationId) {
        return of(organizationId, snapshot.day());
    }

    private RulebookState ofDistrict(String district) {
        return byDistrict.computeIfAbsent(
                district, id -> snapshot.state(RulebookState.class, id).orElseGet(() -> RulebookState.usual(id)));
    }
}
