package org.throughline.query.question.teams.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;

/** What is asked of each member. */
final class People {

    private People() {}

    /** Asks each, with what else is derived. */
    static Derived each(PartCode part, Collection<String> members, Function<String, Finding> of, Part... others) {
        Set<String> missed = new TreeSet<>();
        int met = 0;
        int unknown = 0;
        for (String member : members) {
            switch (of.apply(member)) {
                case HOLDS -> met++;
                case LACKS -> missed.add(member);
                case UNKNOWN -> unknown++;
            }
        }
        List<Part> parts = Stream.concat(Stream.of(Part.of(part, met, members.size(), unknown)), Stream.of(others))
                .toList();
        return new Derived(parts, missed, unknown);
    }
}
