package org.throughline.command.direction.commitment;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.events.direction.commitment.CommitmentEvent.CommitmentMade;

/**
 * What decisions need to know of an organization's commitments.
 *
 * @param made by code, whether they live or not
 * @param live whether, by code
 */
public record CommitmentFacts(Map<String, CommitmentMade> made, Map<String, Boolean> live) {

    static final CommitmentFacts NONE = new CommitmentFacts(Map.of(), Map.of());

    /** Those that were not taken back. */
    public Stream<CommitmentMade> living() {
        return made.values().stream().filter(commitment -> isLive(commitment.code()));
    }

    boolean isLive(String code) {
        return live.getOrDefault(code, false);
    }

    CommitmentFacts with(CommitmentMade commitment) {
        Map<String, CommitmentMade> more = new HashMap<>(made);
        more.put(commitment.code(), commitment);
        return new CommitmentFacts(Collections.unmodifiableMap(more), changed(commitment.code(), true));
    }

    CommitmentFacts without(String code) {
        return new CommitmentFacts(made, changed(code, false));
    }

    private Map<String, Boolean> changed(String code, boolean lives) {
        Map<String, Boolean> changed = new HashMap<>(live);
        changed.put(code, lives);
        return Collections.unmodifiableMap(changed);
    }
}
