package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.throughline.events.Evidence;
import org.throughline.events.implementation.plan.Modification;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.RevisionsAnswer.DataKind;
import org.throughline.query.question.implementation.RevisionsAnswer.Datum;
import org.throughline.query.question.implementation.RevisionsAnswer.OfRevision;
import org.throughline.query.question.implementation.RevisionsAnswer.Totals;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;

/** Which versions of plans came about how, why and after what. Pure. */
final class Revisions {

    private static final String CHECKS = "/api/fidelity-checks/";
    private static final String MEASURES = "/api/measures/";

    private Revisions() {}

    /**
     * Tells those that are asked for.
     *
     * @param happened whether what a unit did on a day is asked for
     */
    static RevisionsAnswer of(Collection<PlanState> plans, BiPredicate<String, LocalDate> happened) {
        List<OfRevision> told = new ArrayList<>();
        for (PlanState plan : plans) {
            plan.revisions().stream()
                    .filter(revision -> happened.test(plan.organizationId(), revision.since()))
                    .forEach(revision -> told.add(told(plan, revision)));
        }
        told.sort(Comparator.comparing(OfRevision::since)
                .thenComparing(OfRevision::planId)
                .thenComparingInt(OfRevision::place));
        return new RevisionsAnswer(
                totals(told), codes(told, Modification::reasons), codes(told, Modification::goals), told);
    }

    private static OfRevision told(PlanState plan, Revision revision) {
        return new OfRevision(
                plan.planId(),
                plan.organizationId(),
                plan.teamId(),
                plan.title(),
                revision.version(),
                revision.place(),
                revision.since(),
                revision.reason(),
                revision.modification(),
                revision.equity(),
                revision.deciders(),
                revision.participants(),
                revision.evidence().stream().map(Revisions::datum).toList(),
                revision.changed());
    }

    private static Datum datum(Evidence evidence) {
        String link = evidence.link();
        DataKind kind = link == null
                ? DataKind.OTHER
                : link.startsWith(CHECKS)
                        ? DataKind.FIDELITY_CHECK
                        : link.startsWith(MEASURES) ? DataKind.MEASURE : DataKind.OTHER;
        return new Datum(kind, evidence.title(), link);
    }

    private static Totals totals(List<OfRevision> told) {
        return new Totals(
                told.size(),
                (int) told.stream().map(OfRevision::planId).distinct().count(),
                Tallies.count(told, one -> one.data().isEmpty()),
                Tallies.count(told, one -> rests(one, DataKind.FIDELITY_CHECK)),
                Tallies.count(told, one -> rests(one, DataKind.MEASURE)),
                Tallies.count(told, one -> one.modification() != null),
                Tallies.count(told, one -> one.equity() != null));
    }

    private static boolean rests(OfRevision one, DataKind kind) {
        return one.data().stream().anyMatch(datum -> datum.kind() == kind);
    }

    private static Map<String, Integer> codes(List<OfRevision> told, Function<Modification, List<String>> facet) {
        Map<String, Integer> counts = new TreeMap<>();
        for (OfRevision one : told) {
            Modification modification = one.modification();
            if (modification != null) {
                facet.apply(modification).forEach(code -> counts.merge(code, 1, Integer::sum));
            }
        }
        return counts;
    }
}
