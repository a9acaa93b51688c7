package org.throughline.command.implementation.support;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.Refusal;
import org.throughline.command.ground.library.Libraries;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.cycle.Cycles;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.command.implementation.support.SupportCommand.ScheduleSupport;
import org.throughline.command.teams.team.Teams;
import org.throughline.events.implementation.support.SupportTerms;

/** Makes the terms of a support of what somebody asks for. Everything it names that cannot be named is told at once. */
final class Scheduling {

    private final Peers peers;
    private final ScheduleSupport asked;
    private final LocalDate day;
    private final References references = new References();

    Scheduling(Peers peers, ScheduleSupport asked) {
        this.peers = peers;
        this.asked = asked;
        this.day = asked.effectiveOn();
    }

    /**
     * The terms.
     *
     * @throws Refusal with every fault
     */
    SupportTerms terms() {
        references.look("/organizationId", () -> Organizations.requireOpen(peers, asked.organizationId(), day));
        refuseUnsaid();
        lookAtThePlan();
        String cycle = asked.cycleId();
        if (cycle != null) {
            references.look("/cycleId", () -> Cycles.require(peers, cycle, asked.organizationId(), day));
        }
        List<String> teams = references.lookEach("/teamIds", asked.teamIds(), this::requireShared);
        List<String> resources = Libraries.look(references, asked.resourceIds(), peers, asked.organizationId(), day);
        references.require();
        return new SupportTerms(
                asked.title(),
                asked.kind(),
                asked.topic(),
                asked.practice(),
                asked.planId(),
                asked.stepCode(),
                asked.cycleId(),
                asked.tags().stream().distinct().sorted().toList(),
                asked.groups().stream().distinct().sorted().toList(),
                teams,
                asked.people(),
                asked.startsOn(),
                asked.endsOn(),
                asked.sessions(),
                asked.minutes(),
                asked.coDesigned(),
                asked.provider(),
                resources);
    }

    private void refuseUnsaid() {
        if (asked.groups().isEmpty() && asked.teamIds().isEmpty()) {
            references.fault("/groups", "missing", "It is said whom it is for: a group or a team");
        }
        LocalDate end = asked.endsOn();
        if (end != null && end.isBefore(asked.startsOn())) {
            references.fault("/endsOn", "not-valid", "It ends on %s, before it starts".formatted(end));
        }
    }

    private void lookAtThePlan() {
        String plan = asked.planId();
        if (plan != null) {
            references.look("/planId", () -> Plans.require(peers, plan, asked.stepCode(), day));
        } else if (asked.stepCode() != null) {
            references.fault("/planId", "missing", "A step is one of a plan");
        }
    }

    private void requireShared(String team) {
        Teams.requireShared(peers, team, day);
    }
}
