package org.throughline.infra.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.Selector.Match;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import org.throughline.infra.operations.ViewDifference.Report;
import org.throughline.infra.operations.ViewStatus.Progress;
import org.throughline.query.live.Subscribers;

/**
 * {@code /actuator/views}: GET tells how far the views are, and the rebuild on this node, if there is one. POST rebuilds them and
 * tells what that changed. The address behind it says more: {@code /compare} tells what it would change, {@code /at/500} takes
 * so many events a second, {@code /district/ID} and {@code /subject/KIND/ID} take these subjects alone, in this order; {@code
 * /cancel} ends a rebuild.
 */
@Component
@Endpoint(id = "views")
class ViewsEndpoint {

    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final ViewStatus status;
    private final ViewRebuild rebuild;
    private final ChosenRebuild chosen;
    private final RebuildProgress running;
    private final Subscribers subscribers;

    ViewsEndpoint(
            ViewStatus status,
            ViewRebuild rebuild,
            ChosenRebuild chosen,
            RebuildProgress running,
            Subscribers subscribers) {
        this.status = status;
        this.rebuild = rebuild;
        this.chosen = chosen;
        this.running = running;
        this.subscribers = subscribers;
    }

    @ReadOperation
    public Map<String, Object> status() {
        Progress progress = status.progress();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("position", progress.position());
        answer.put("logPosition", progress.head());
        answer.put("lagEvents", progress.lagEvents());
        answer.put("lagSeconds", progress.lagSeconds());
        answer.put("liveSubscribers", subscribers.count());
        running.told().ifPresent(told -> answer.put("rebuild", told));
        return answer;
    }

    /** What of one subject, or of the subjects of a district, was not as the log says. */
    record Chosen(Report difference) {}

    /** Answers 409 when a rebuild is running, or this one was cancelled. */
    @WriteOperation
    public WebEndpointResponse<?> rebuildAll() {
        return rebuild(RebuildAsked.parse());
    }

    /** Answers as {@link #rebuildAll}, 404 when there is nothing of what is to be rebuilt alone, and 400 for other addresses. */
    @WriteOperation
    public WebEndpointResponse<?> rebuild(@Selector(match = Match.ALL_REMAINING) String... address) {
        return address.length == 1 && address[0].equals("cancel") ? cancel() : rebuild(RebuildAsked.parse(address));
    }

    /** Answers 404 when none is running on this node. */
    private WebEndpointResponse<?> cancel() {
        return new WebEndpointResponse<>(running.cancel() ? ACCEPTED : WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private WebEndpointResponse<?> rebuild(RebuildAsked asked) {
        if (asked.district() != null) {
            return found(chosen.district(asked.district(), asked.pace(), asked.keep()));
        }
        if (asked.subject() != null) {
            return found(chosen.one(asked.subject(), asked.keep()));
        }
        try {
            return new WebEndpointResponse<>(
                    asked.keep() ? rebuild.rebuild(asked.pace()) : rebuild.compare(asked.pace()));
        } catch (RebuildRefusal refusal) {
            return new WebEndpointResponse<>(Map.of("refused", String.valueOf(refusal.getMessage())), CONFLICT);
        }
    }

    private static WebEndpointResponse<?> found(Optional<Report> report) {
        return report.<WebEndpointResponse<?>>map(difference -> new WebEndpointResponse<>(new Chosen(difference)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
