package org.throughline.query.communication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.query.channel.ChannelStory;
import org.throughline.query.exchange.ExchangeStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.plan.PlanStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.team.TeamStory;

/** {@code GET /api/audit/...}: whether communication goes both ways. */
@RestController
final class CommunicationController {

    private final Snapshots snapshots;

    CommunicationController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/communication", produces = MediaType.APPLICATION_JSON_VALUE)
    CommunicationAnswer communication(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String responseWithin,
            @RequestParam(required = false) @Nullable String acknowledgedAtLeast) {
        Limits limits = new Limits(
                Parameters.number("responseWithin", responseWithin),
                Parameters.number("acknowledgedAtLeast", acknowledgedAtLeast));
        Snapshot whole = snapshots.at(asked, district);
        Window window = Window.yearOf(from, to, whole.day());
        Snapshot snapshot = whole.earlier(window.to(), whole.position());
        return new Communication(
                        snapshot.states(new OrganizationStory()),
                        snapshot.states(new TeamStory()),
                        snapshot.states(new ChannelStory()),
                        snapshot.states(new ExchangeStory()))
                .answer(snapshot.position(), window, limits);
    }

    @GetMapping(path = "/api/audit/open-questions", produces = MediaType.APPLICATION_JSON_VALUE)
    OpenQuestionsAnswer openQuestions(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        return new OpenQuestions(
                        snapshot.states(new ChannelStory()),
                        snapshot.states(new ExchangeStory()),
                        snapshot.states(new PlanStory()),
                        snapshot.day())
                .answer(snapshot.position());
    }

    @GetMapping(path = "/api/audit/channels", produces = MediaType.APPLICATION_JSON_VALUE)
    ChannelsAnswer channels(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable List<String> audience) {
        Snapshot snapshot = snapshots.at(asked, district);
        return new ChannelMap(snapshot.states(new ChannelStory()))
                .answer(snapshot.position(), snapshot.day(), audience == null ? List.of() : audience);
    }
}
