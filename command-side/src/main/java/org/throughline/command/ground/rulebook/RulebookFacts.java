package org.throughline.command.ground.rulebook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.ground.rulebook.CheckCadence;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;

/**
 * The rules of one district on one day; what it said nothing about is as usual.
 *
 * @param cadences by what practices are checked, and how often
 */
public record RulebookFacts(Map<Policy, Mode> modes, Map<Limit, Integer> numbers, Map<Checked, CheckCadence> cadences) {

    /** A practice that is checked with an instrument. */
    public record Checked(String instrument, String practice) {}

    /** The rules of a district that never said anything. */
    public static final RulebookFacts USUAL = new RulebookFacts(Map.of(), Map.of(), Map.of());

    /** How strictly a policy is held. */
    public Mode mode(Policy policy) {
        return modes.getOrDefault(policy, policy.usual());
    }

    /** The number that is counted by. */
    public int number(Limit limit) {
        return numbers.getOrDefault(limit, limit.usual());
    }

    /**
     * The code to record of a policy that is not met; empty where it is met, or not asked about.
     *
     * @param shortcoming why it is not met; asked for only where the policy is
     * @throws Refusal POLICY_NOT_MET when the district holds strictly to it
     */
    public Optional<String> concern(Policy policy, Supplier<Optional<String>> shortcoming) {
        Mode mode = mode(policy);
        Optional<String> why = mode == Mode.OFF ? Optional.empty() : shortcoming.get();
        if (why.isPresent() && mode == Mode.BLOCK) {
            throw Refusal.of(
                            RefusalCode.POLICY_NOT_MET,
                            "The district holds strictly to %s: %s".formatted(policy, why.get()))
                    .with("policy", policy.name())
                    .with("why", why.get());
        }
        return why.map(reason -> policy.name());
    }

    RulebookFacts with(Policy policy, Mode mode) {
        Map<Policy, Mode> changed = new EnumMap<>(Policy.class);
        changed.putAll(modes);
        changed.put(policy, mode);
        return new RulebookFacts(Collections.unmodifiableMap(changed), numbers, cadences);
    }

    RulebookFacts with(Limit limit, int number) {
        Map<Limit, Integer> changed = new EnumMap<>(Limit.class);
        changed.putAll(numbers);
        changed.put(limit, number);
        return new RulebookFacts(modes, Collections.unmodifiableMap(changed), cadences);
    }

    RulebookFacts with(Checked checked, CheckCadence cadence) {
        Map<Checked, CheckCadence> changed = new HashMap<>(cadences);
        changed.put(checked, cadence);
        return new RulebookFacts(modes, numbers, Map.copyOf(changed));
    }

    RulebookFacts without(Checked checked) {
        Map<Checked, CheckCadence> changed = new HashMap<>(cadences);
        changed.remove(checked);
        return new RulebookFacts(modes, numbers, Map.copyOf(changed));
    }
}
