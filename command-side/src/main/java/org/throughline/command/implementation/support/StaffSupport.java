package org.throughline.command.implementation.support;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.ground.rulebook.SmallGroupsStayUncounted;
import org.throughline.command.implementation.support.SupportCommand.CancelSupport;
import org.throughline.command.implementation.support.SupportCommand.HoldSupport;
import org.throughline.command.implementation.support.SupportCommand.RateSupport;
import org.throughline.command.implementation.support.SupportCommand.ScheduleSupport;
import org.throughline.events.implementation.support.HeadCount;
import org.throughline.events.implementation.support.QualitySource;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportEvent.SupportCancelled;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportRated;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;

/** One support of staff. */
@Aggregate(cache = EventSourced.CACHE)
class StaffSupport extends EventSourced<SupportFacts, SupportEvent> {

    StaffSupport() {
        super(SupportRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ScheduleSupport c, Peers peers) {
        // a second one is one too many whatever its day is
        SupportRules.refuseKnown(state(), c.supportId());
        SupportScheduled event = new SupportScheduled(
                c.supportId(), c.organizationId(), new Scheduling(peers, c).terms(), List.of(), c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(HoldSupport c, Peers peers) {
        List<String> groups =
                c.attended().stream().map(SupportCommand.Came::group).toList();
        if (groups.stream().distinct().count() < groups.size()) {
            throw malformed("/attended", "not-valid", "Each group is counted once");
        }
        // asked first: with an earlier day the ledger would only find that the first one stands in the way
        SupportRules.requireUnused(state().sessions(), c.sessionId(), "Session");
        SupportHeld event = new SupportHeld(
                c.supportId(),
                c.sessionId(),
                c.minutes(),
                c.mode(),
                c.attended().stream()
                        .map(came -> new HeadCount(came.group(), came.people()))
                        .toList(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, state().organizationId()));
    }

    @CommandHandler
    void decide(CancelSupport c, Peers peers) {
        append(
                new SupportCancelled(c.supportId(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, state().organizationId()));
    }

    @CommandHandler
    void decide(RateSupport c, Peers peers) {
        refuseUnsaid(c);
        SupportRules.requireUnused(state().ratings(), c.ratingId(), "Rating");
        Scope scope = Organizations.scope(peers, state().organizationId());
        if (c.source() == QualitySource.PARTICIPANTS && c.answers() != null) {
            SmallGroupsStayUncounted.check(SmallCellLimit.on(peers, scope.district(), c.effectiveOn()), c.answers());
        }
        append(
                new SupportRated(
                        c.supportId(),
                        c.ratingId(),
                        c.source(),
                        c.percent(),
                        c.answers(),
                        c.found().stream().distinct().sorted().toList(),
                        c.lacking().stream().distinct().sorted().toList(),
                        c.effectiveOn()),
                scope);
    }

    private static void refuseUnsaid(RateSupport c) {
        List<Fault> faults = new ArrayList<>();
        if (c.percent() == null && c.found().isEmpty() && c.lacking().isEmpty()) {
            faults.add(new Fault("/percent", "missing", "A rating has a figure, or says what was found or lacking"));
        }
        if (c.source() == QualitySource.PARTICIPANTS && c.percent() != null && c.answers() == null) {
            faults.add(new Fault("/answers", "missing", "A figure of those it was for says of how many it is"));
        }
        if (c.found().stream().anyMatch(c.lacking()::contains)) {
            faults.add(new Fault("/lacking", "not-valid", "What was found is not lacking"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, faults.getFirst().message(), faults);
        }
    }

    private static Refusal malformed(String pointer, String code, String message) {
        return Refusal.of(RefusalCode.MALFORMED, message, List.of(new Fault(pointer, code, message)));
    }
}
