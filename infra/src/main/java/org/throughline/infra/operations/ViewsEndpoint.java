package org.throughline.infra.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import org.throughline.infra.operations.ViewRebuild.Rebuilt;
import org.throughline.infra.operations.ViewStatus.Progress;
import org.throughline.query.live.Subscribers;

/**
 * {@code /actuator/views}: GET tells how far the views are, POST rebuilds them and tells what that changed, POST to {@code
 * /compare} tells what it would change.
 */
@Component
@Endpoint(id = "views")
class ViewsEndpoint {

    private final ViewStatus status;
    private final ViewRebuild rebuild;
    private final Subscribers subscribers;

    ViewsEndpoint(ViewStatus status, ViewRebuild rebuild, Subscribers subscribers) {
        this.status = status;
        this.rebuild = rebuild;
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
        return answer;
    }

    @WriteOperation
    public Rebuilt rebuild() {
        return rebuild.rebuild();
    }

    /** Answers 404 for anything but {@code compare}. */
    @WriteOperation
    public WebEndpointResponse<Rebuilt> compare(@Selector String what) {
        return what.equals("compare")
                ? new WebEndpointResponse<>(rebuild.compare())
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
