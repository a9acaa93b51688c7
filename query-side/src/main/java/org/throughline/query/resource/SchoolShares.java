package org.throughline.query.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.resource.ResourceKind;
import org.throughline.events.resource.ResourceUnit;
import org.throughline.query.resource.ResourceAnswer.InPlace;
import org.throughline.query.resource.ResourceAnswer.SchoolShare;
import org.throughline.query.resource.ResourceAnswer.Share;

/**
 * Sets schools side by side: what each gives its staff, and what it is given. An allocation to several schools is not
 * divided among them, since nobody said how; it is counted.
 */
final class SchoolShares {

    private final List<InPlace> inPlace;

    SchoolShares(List<InPlace> inPlace) {
        this.inPlace = inPlace;
    }

    /** What one thing is counted by. */
    private record Counted(ResourceKind kind, ResourceUnit unit) {}

    SchoolShare of(String school) {
        Map<Counted, Share> shares = new LinkedHashMap<>();
        for (InPlace given : inPlace) {
            boolean own = given.organizationId().equals(school);
            if (own || given.schools().contains(school)) {
                shares.merge(new Counted(given.kind(), given.unit()), share(given, own), SchoolShares::sum);
            }
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
