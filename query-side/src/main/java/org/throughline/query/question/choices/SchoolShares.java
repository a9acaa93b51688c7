package org.throughline.query.question.choices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.query.question.choices.ResourceAnswer.InPlace;
import org.throughline.query.question.choices.ResourceAnswer.SchoolShare;
import org.throughline.query.question.choices.ResourceAnswer.Share;

/**
 * Sets schools side by side: what each gives its staff, and what it is given. An allocation to several schools is not
 * divided among them, since nobody said how; it is counted.
 */
final class SchoolShares {

    /** What there is for a school, from its own ledger or from others, by school. */
    private final Map<String, List<InPlace>> bySchool = new HashMap<>();

    SchoolShares(List<InPlace> inPlace) {
        for (InPlace given : inPlace) {
            Set<String> receivers = new LinkedHashSet<>(given.schools());
            receivers.add(given.organizationId());
            receivers.forEach(school ->
                    bySchool.computeIfAbsent(school, id -> new ArrayList<>()).add(given));
        }
    }

    /** What one thing is counted by. */
    private record Counted(ResourceKind kind, ResourceUnit unit) {}

    SchoolShare of(String school) {
        Map<Counted, Share> shares = new LinkedHashMap<>();
        for (InPlace given : bySchool.getOrDefault(school, List.of())) {
            boolean own = given.organizationId().equals(school);
            shares.merge(new Counted(given.kind(), given.unit()), share(given, own), SchoolShares::sum);
        }
        List<Share> sorted = new ArrayList<>(shares.values());
        sorted.sort(Comparator.comparing(Share::kind).thenComparing(Share::unit));
        return new SchoolShare(school, List.copyOf(sorted));
    }

    private static Share share(InPlace given, boolean own) {
        boolean alone = !own && given.schools().size() == 1;
        return new Share(
                given.kind(),
                given.unit(),
                own ? given.amount() : BigDecimal.ZERO,
                alone ? given.amount() : BigDecimal.ZERO,
                own || alone ? 0 : 1);
    }

    private static Share sum(Share one, Share other) {
        return new Share(
                one.kind(),
                one.unit(),
                one.own().add(other.own()),
                one.given().add(other.given()),
                one.shared() + other.shared());
    }
}
