package org.throughline.infra.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.SubjectKey;
import org.throughline.infra.log.LogReader;
import org.throughline.infra.operations.ViewDifference.Differing;
import org.throughline.infra.operations.ViewDifference.Report;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.view.SubjectRebuild;
import org.throughline.query.view.SubjectRebuild.Remade;

/**
 * Makes what the views have of some subjects anew from the log, in place, one transaction each; whoever moves the views waits
 * for each of them.
 */
@Component
final class ChosenRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ChosenRebuild.class);

    private final LogReader log;
    private final SubjectRebuild rebuild;
    private final TransactionTemplate transaction;

    ChosenRebuild(LogReader log, SubjectRebuild rebuild, PlatformTransactionManager transactions) {
        this.log = log;
        this.rebuild = rebuild;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One subject; empty when the log has none of this name. */
    Optional<Report> one(SubjectKey subject, boolean keep) {
        return log.of(subject).isEmpty() ? Optional.empty() : Optional.of(rebuild(List.of(subject), Pace.FULL, keep));
    }

    /** Every subject of which an event was recorded for a district; empty when there is none. */
    Optional<Report> district(String district, Pace pace, boolean keep) {
        List<SubjectKey> subjects = log.subjectsOf(district);
        return subjects.isEmpty() ? Optional.empty() : Optional.of(rebuild(subjects, pace, keep));
    }

    private Report rebuild(List<SubjectKey> subjects, Pace pace, boolean keep) {
        long begun = System.nanoTime();
        long events = 0;
        List<Differing> differing = new ArrayList<>();
        for (SubjectKey subject : subjects) {
            List<TimelineEntry> logged = log.of(subject);
            remake(subject, logged, keep).ifPresent(differing::add);
            events += logged.size();
            pace.waitAfter(events, begun);
        }
        Report report = new Report(
                subjects.size(),
                differing.size(),
                differing.stream().limit(ViewDifference.MOST_TOLD).toList());
        if (keep) {
            LOG.info("rebuilt {} subjects: {}", subjects.size(), report);
        }
        return report;
    }

    private Optional<Differing> remake(SubjectKey subject, List<TimelineEntry> logged, boolean keep) {
        Remade remade = Objects.requireNonNull(transaction.execute(t -> {
            if (!keep) {
                t.setRollbackOnly();
            }
            return rebuild.remake(subject, logged);
        }));
        return ViewDifference.of(subject, remade.former(), remade.state());
    }
}
