package org.throughline.infra.operations;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.SubjectKey;
import org.throughline.query.Folding.Misfit;
import org.throughline.query.view.ParkedSubjects;
import org.throughline.query.view.ParkedSubjects.Parked;
import org.throughline.query.view.SubjectRebuild;

/**
 * {@code /actuator/parked}: GET lists the subjects that are parked because one of their events cannot be folded, each with
 * the event and the error. POST takes them up again, all or {@code /{kind}/{id}} alone: they are folded from their first
 * event, as a new version of the program may be able to.
 */
@Component
@Endpoint(id = "parked")
class ParkedEndpoint {

    private static final int MOST = 1000;

    private final ParkedSubjects parked;
    private final SubjectRebuild rebuild;
    private final TransactionTemplate transaction;

    ParkedEndpoint(ParkedSubjects parked, SubjectRebuild rebuild, PlatformTransactionManager transactions) {
        this.parked = parked;
        this.rebuild = rebuild;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is parked.
     *
     * @param count of all parked subjects
     * @param subjects the first thousand of them, by kind and id
     */
    record Status(long count, List<Parked> subjects) {}

    @ReadOperation
    public Status status() {
        return new Status(parked.count(), parked.first(MOST));
    }

    /**
     * What came of it.
     *
     * @param tried subjects that were parked and were folded again
     * @param status what is parked still
     */
    record TakenUp(int tried, Status status) {}

    @WriteOperation
    public TakenUp takeUpAll() {
        List<Parked> all = parked.first(MOST);
        all.forEach(subject -> takeUp(new SubjectKey(subject.kind(), subject.id())));
        return new TakenUp(all.size(), status());
    }

    /** Answers 404 when there is no such subject, or it is not parked. */
    @WriteOperation
    public WebEndpointResponse<TakenUp> takeUp(@Selector String kind, @Selector String id) {
        SubjectKey key = new SubjectKey(kind, id);
        if (!parked.isParked(key)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        takeUp(key);
        return new WebEndpointResponse<>(new TakenUp(1, status()));
    }

    private Optional<Misfit> takeUp(SubjectKey key) {
        return transaction.execute(t -> rebuild.foldAgain(key));
    }
}
