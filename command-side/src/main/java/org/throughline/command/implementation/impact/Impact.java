package org.throughline.command.implementation.impact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Faults;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.References;
import org.throughline.command.choices.decision.Decisions;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.cycle.Cycles;
import org.throughline.command.implementation.impact.ImpactCommand.ImpactOnGroup;
import org.throughline.command.implementation.impact.ImpactCommand.NoteImpact;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.implementation.impact.GroupImpact;
import org.throughline.events.implementation.impact.ImpactEvent;
import org.throughline.events.implementation.impact.ImpactEvent.ImpactNoted;
import org.throughline.events.implementation.impact.ImpactGroup;

/** One look at whom something helped and whom it harmed. */
@Aggregate(cache = EventSourced.CACHE)
class Impact extends EventSourced<Boolean, ImpactEvent> {

    /** A group, and which of them; all of them where that is absent. */
    private record Those(ImpactGroup group, @Nullable String among) {}

    Impact() {
        super(ImpactRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteImpact c, Peers peers) {
        ImpactNoted event = new ImpactNoted(
                c.impactId(),
                c.organizationId(),
                c.decisionId(),
                c.planId(),
                c.cycleId(),
                c.practice(),
                c.groups().stream().map(Impact::found).toList(),
                Participants.named(c.participants()),
                List.of(),
                c.effectiveOn());
        // a second one is one too many whatever its day is
        ImpactRules.RULES.check(state(), event);
        requireNamed(c, peers);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    private static GroupImpact found(ImpactOnGroup one) {
        return new GroupImpact(
                one.group(), one.among(), one.direction(), one.account(), one.askedThem(), one.evidence());
    }

    private static void requireNamed(NoteImpact c, Peers peers) {
        LocalDate day = c.effectiveOn();
        References references = new References()
                .look("/organizationId", () -> Organizations.requireOpen(peers, c.organizationId(), day));
        requireOne(c, references);
        requireOnce(c, references);
        String decision = c.decisionId();
        if (decision != null) {
            references.look("/decisionId", () -> Decisions.requireTakenBy(peers, decision, c.organizationId(), day));
        }
        String plan = c.planId();
        if (plan != null) {
            references.look("/planId", () -> Plans.requireDrafted(peers, plan, c.organizationId(), day));
        }
        String cycle = c.cycleId();
        if (cycle != null) {
            references.look("/cycleId", () -> Cycles.require(peers, cycle, c.organizationId(), day));
        }
        references.require();
    }

    private static void requireOne(NoteImpact c, References references) {
        long named = Stream.of(c.decisionId(), c.planId(), c.cycleId(), c.practice())
                .flatMap(Stream::ofNullable)
                .count();
        if (named != 1) {
            String code = named == 0 ? "missing" : "too-many";
            String detail = "It is the impact of one thing: a decision, a plan, a cycle or a practice";
            List.of("/decisionId", "/planId", "/cycleId", "/practice")
                    .forEach(field -> references.fault(field, code, detail));
        }
    }

    private static void requireOnce(NoteImpact c, References references) {
        Set<Those> seen = new HashSet<>();
        Faults.each("/groups", c.groups(), (pointer, one) -> {
            if (!seen.add(new Those(one.group(), one.among()))) {
                references.fault(pointer + "/group", "used-twice", "What was found for them is said already");
            }
        });
    }
}
