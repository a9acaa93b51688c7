package org.throughline.command.ground.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;

/** The rules of one district on one day; what it said nothing about is as usual. */
public record RulebookFacts(Map<Policy, Mode> modes, Map<Limit, Integer> numbers) {

    /** The rules of a district that never said anything. */
    public static final RulebookFacts USUAL = new RulebookFacts(Map.of(), Map.of());

    /** How strictly a policy is held. */
    public Mode mode(Policy policy) {
        return modes.getOrDefault(policy, policy.usual());
    }

    /** The number that is counted by. */
    public int number(Limit limit) {
        return numbers.getOrDefault(limit, limit.usual());
    }

    RulebookFacts with(Policy policy, Mode mode) {
        Map<Policy, Mode> changed = new EnumMap<>(Policy.class);
        changed.putAll(modes);
        changed.put(policy, mode);
        return new RulebookFacts(Collections.unmodifiableMap(changed), numbers);
    }

    RulebookFacts with(Limit limit, int number) {
        Map<Limit, Integer> changed = new EnumMap<>(Limit.class);
        changed.putAll(numbers);
        changed.put(limit, number);
        return new RulebookFacts(modes, Collections.unmodifiableMap(changed));
    }
}
