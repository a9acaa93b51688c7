package org.throughline.query.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.tree.OrganizationNode;
import org.throughline.query.tree.OrganizationNode.FidelityNode;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.Names;

/**
 * What each version of an instrument was seen to score, anywhere in the tree, at organizations of a kind: some sections
 * are for districts and some for schools. A check without one of these did not assess it: that is said in words, for it
 * is neither zero nor nothing.
 */
final class Scales {

    private static final String TOTAL = "total";
    private static final Comparator<String> TOTAL_LAST =
            Comparator.<String, Boolean>comparing(TOTAL::equals).thenComparing(Comparator.naturalOrder());

    private final Map<String, Set<String>> byInstrument = new HashMap<>();

    private final Instruments instruments;

    Scales(List<OrganizationNode> roots, Instruments instruments) {
        this.instruments = instruments;
        roots.forEach(this::add);
    }

    private void add(OrganizationNode node) {
        node.fidelity().forEach(check -> add(node.kind(), check));
        node.children().forEach(this::add);
    }

    private void add(OrganizationKind kind, FidelityNode check) {
        Collection<String> scales = byInstrument.computeIfAbsent(key(kind, check), k -> new TreeSet<>(TOTAL_LAST));
        check.scores().stream().map(Result::scale).forEach(scales::add);
    }

    /** What the instrument of a check is called. */
    String instrument(FidelityNode check) {
        String name = check.instrumentName();
        return Names.versioned(name == null ? instruments.called(check.instrument()) : name, check.instrumentVersion());
    }

    /** Every scale such a check can have, the total last. */
    Collection<String> of(OrganizationKind kind, FidelityNode check) {
        return byInstrument.getOrDefault(key(kind, check), Set.of());
    }

    private static String key(OrganizationKind kind, FidelityNode check) {
        return kind + " " + check.instrument() + " " + check.instrumentVersion();
    }
}
