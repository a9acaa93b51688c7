package org.throughline.command.implementation.cycle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.cycle.CycleDecision;
import org.throughline.events.implementation.cycle.Next;

/**
 * What decisions need to know of a cycle.
 *
 * @param organizationId whose cycle it is; empty as long as it has not begun
 * @param ideaId the idea it tries; empty as long as it has not begun
 * @param predictions codes of what was predicted
 * @param next codes of what look-backs said would be done next
 * @param settled what was decided for good; absent while something else can be
 * @param endedOn the day it ended; absent while it goes on
 */
record CycleFacts(
        String organizationId,
        String ideaId,
        Set<String> predictions,
        Set<String> next,
        @Nullable CycleDecision settled,
        @Nullable LocalDate endedOn) {

    static final CycleFacts UNKNOWN = new CycleFacts("", "", Set.of(), Set.of(), null, null);

    boolean exists() {
        return !organizationId.isEmpty();
    }

    CycleFacts predicted(String code) {
        return new CycleFacts(organizationId, ideaId, with(predictions, List.of(code)), next, settled, endedOn);
    }

    CycleFacts lookedBack(List<Next> more) {
        List<String> codes = more.stream().map(Next::code).toList();
        return new CycleFacts(organizationId, ideaId, predictions, with(next, codes), settled, endedOn);
    }

    CycleFacts decided(CycleDecision decision) {
        return decision == CycleDecision.ADAPT
                ? this
                : new CycleFacts(organizationId, ideaId, predictions, next, decision, endedOn);
    }

    CycleFacts ended(LocalDate day) {
        return new CycleFacts(organizationId, ideaId, predictions, next, settled, day);
    }

    private static Set<String> with(Set<String> some, List<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }
}
