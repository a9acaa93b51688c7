package org.throughline.query.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.decision.Account;
import org.throughline.query.delegation.DelegationStory;
import org.throughline.query.meeting.MeetingState;
import org.throughline.query.meeting.MeetingStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.team.TeamState;
import org.throughline.query.team.TeamStory;

/** Questions about decisions: whose voice was there, on which side of them input came, and how they were taken. */
@RestController
final class DecisionAuditController {

    private static final DecisionStory DECISIONS = new DecisionStory();

    private final Snapshots snapshots;

    DecisionAuditController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/voices-at-decision", produces = MediaType.APPLICATION_JSON_VALUE)
    VoicesAnswer voices(Asked asked, @RequestParam(required = false) @Nullable String decision) {
        Snapshot snapshot = snapshots.at(asked, null);
        String id = Parameters.text("decision", decision);
        if (id == null) {
            throw ReadRefusal.of(Code.BAD_PARAMETER, "Give the id of a decision")
                    .with("parameter", "decision");
        }
        DecisionState taken = snapshot.state(DECISIONS, id)
                .filter(state -> state.account() != null)
                .orElseThrow(() -> ReadRefusal.of(Code.NOT_FOUND, "There is no decision '%s' by then".formatted(id)));
        return voices(taken, snapshot.states(new TeamStory()), snapshot);
    }

    /** The same about every decision that was taken. */
    record VoicesAtDecisions(
            List<VoicesAnswer> decisions, @Nullable LocalDate asOf, long position) {}

    @GetMapping(path = "/api/audit/voices-at-decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    VoicesAtDecisions everyVoice(Asked asked, @RequestParam(required = false) @Nullable String district) {
        Snapshot snapshot = snapshots.at(asked, district);
        List<TeamState> teams = snapshot.states(new TeamStory());
        List<VoicesAnswer> decisions = snapshot.states(DECISIONS).stream()
                .filter(state -> state.account() != null)
                .map(taken -> voices(taken, teams, snapshot))
                .sorted(Comparator.comparing(VoicesAnswer::decidedOn).reversed())
                .toList();
        return new VoicesAtDecisions(decisions, snapshot.asOf(), snapshot.position());
    }

    private static VoicesAnswer voices(DecisionState taken, List<TeamState> teams, Snapshot snapshot) {
        VoicesAnswer.Known known = new VoicesAnswer.Known(taken, teams, meetingOf(taken, snapshot));
        return VoicesAnswer.of(known, MemberGroups.on(snapshot.day()), snapshot.asOf(), snapshot.position());
    }

    private static Optional<MeetingState> meetingOf(DecisionState decision, Snapshot snapshot) {
        return Optional.ofNullable(decision.account())
                .map(Account::meetingId)
                .flatMap(id -> snapshot.state(new MeetingStory(), id));
    }

    @GetMapping(path = "/api/audit/inputs", produces = MediaType.APPLICATION_JSON_VALUE)
    InputsAnswer inputs(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        Window window = Window.yearOf(from, to, snapshot.day());
        List<InputsAnswer.Known> known = snapshot.states(DECISIONS).stream()
                .filter(decision -> decision.decidedOn() == null || window.contains(decision.decidedOn()))
                .map(decision -> new InputsAnswer.Known(decision, recordings(decision, snapshot)))
                .toList();
        return InputsAnswer.of(window, known, snapshot.asOf(), snapshot.position());
    }

    private static Recordings recordings(DecisionState decision, Snapshot snapshot) {
        return Recordings.of(snapshot.history(DECISIONS, decision.decisionId()));
    }

    @GetMapping(path = "/api/audit/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    DecisionsAnswer decisions(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        Window window = Window.yearOf(from, to, snapshot.day());
        DecisionsAnswer.Known known = new DecisionsAnswer.Known(
                snapshot.states(DECISIONS),
                snapshot.states(new TeamStory()),
                snapshot.states(new OrganizationStory()),
                snapshot.states(new DelegationStory()));
        return DecisionsAnswer.of(window, known, MemberGroups.on(snapshot.day()), snapshot.asOf(), snapshot.position());
    }
}
