package org.throughline.query.question.teams.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.LackingKind;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;

/** What is asked of each practice of a unit. */
final class Practices {

    private Practices() {}

    /** Asks each. */
    static <T> Part each(PartCode part, List<T> practices, Function<T, String> code, Function<T, Finding> of) {
        List<Lacking> lacking = new ArrayList<>();
        int unknown = 0;
        for (T practice : practices) {
            Finding finding = of.apply(practice);
            unknown += finding == Finding.UNKNOWN ? 1 : 0;
            if (finding == Finding.LACKS) {
                lacking.add(new Lacking(LackingKind.PRACTICE, code.apply(practice), null));
            }
        }
        return Part.of(part, practices.size() - unknown - lacking.size(), practices.size(), unknown)
                .lacking(lacking);
    }
}
