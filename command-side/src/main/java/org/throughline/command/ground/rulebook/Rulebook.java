package org.throughline.command.ground.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.RulebookCommand.EndCheckCadence;
import org.throughline.command.ground.rulebook.RulebookCommand.SetCheckCadence;
import org.throughline.command.ground.rulebook.RulebookCommand.SetLimit;
import org.throughline.command.ground.rulebook.RulebookCommand.SetPolicy;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Limit;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceEnded;
import org.throughline.events.ground.rulebook.RulebookEvent.CheckCadenceSet;
import org.throughline.events.ground.rulebook.RulebookEvent.LimitSet;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;

/** The rules of one district. What says nothing new is not recorded. */
@Aggregate(cache = EventSourced.CACHE)
class Rulebook extends EventSourced<RulebookFacts, RulebookEvent> {

    Rulebook() {
        super(RulebookRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetPolicy c, Peers peers, @MetaDataValue(TODAY) @Nullable LocalDate today) {
        appendNews(
                new PolicySet(
                        c.organizationId(),
                        c.policy(),
                        c.mode(),
                        c.reason(),
                        c.approver(),
                        late(c.effectiveOn(), c.approver(), today),
                        c.effectiveOn()),
                peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetLimit c, Peers peers, @MetaDataValue(TODAY) @Nullable LocalDate today) {
        appendNews(
                new LimitSet(
                        c.organizationId(),
                        c.limit(),
                        c.number(),
                        c.reason(),
                        c.approver(),
                        late(c.effectiveOn(), c.approver(), today),
                        c.effectiveOn()),
                peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetCheckCadence c, Peers peers, @MetaDataValue(TODAY) @Nullable LocalDate today) {
        appendNews(
                new CheckCadenceSet(
                        c.organizationId(),
                        c.instrument(),
                        c.practice(),
                        Cadences.of(c),
                        c.reason(),
                        c.approver(),
                        late(c.effectiveOn(), c.approver(), today),
                        c.effectiveOn()),
                peers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndCheckCadence c, Peers peers, @MetaDataValue(TODAY) @Nullable LocalDate today) {
        CheckCadenceEnded event = new CheckCadenceEnded(
                c.organizationId(),
                c.instrument(),
                c.practice(),
                c.reason(),
                c.approver(),
                late(c.effectiveOn(), c.approver(), today),
                c.effectiveOn());
        requireDistrict(peers, event);
        requireEverSet(c);
        appendNews(event, peers);
    }

    /** What ended already ends once; what never was has no end. */
    private void requireEverSet(EndCheckCadence c) {
        boolean wasSet = ledger().events().stream()
                .anyMatch(event -> event instanceof CheckCadenceSet set
                        && set.instrument().equals(c.instrument())
                        && set.practice().equals(c.practice()));
        if (!wasSet) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "%s never set how often %s is checked with %s"
                                    .formatted(c.organizationId(), c.practice(), c.instrument()))
                    .with("instrument", c.instrument())
                    .with("practice", c.practice());
        }
    }

    /** A rule made long after the days it is to hold for was known to nobody on them. */
    private List<String> late(LocalDate day, @Nullable String approver, @Nullable LocalDate today) {
        RulebookFacts rules = ledger().stateOn(day);
        int days = rules.number(Limit.RULE_RECORDED_WITHIN_DAYS);
        boolean late = today != null && day.plusDays(days).isBefore(today);
        return rules
                .concern(
                        Policy.RULES_ARE_SET_IN_TIME,
                        () -> late && approver == null
                                ? Optional.of("it is recorded on %s, and nobody stands for it".formatted(today))
                                : Optional.empty())
                .stream()
                .toList();
    }

    private void appendNews(RulebookEvent event, Peers peers) {
        requireDistrict(peers, event);
        RulebookFacts before = ledger().stateOn(event.effectiveOn());
        if (!RulebookRules.RULES.evolve(before, event).equals(before)) {
            append(event, Organizations.scope(peers, event.organizationId()));
        }
    }

    private static void requireDistrict(Peers peers, RulebookEvent event) {
        OrganizationFacts organization = Organizations.requireOpen(peers, event.organizationId(), event.effectiveOn());
        if (organization.kind() != OrganizationKind.DISTRICT) {
            throw Refusal.of(
                            RefusalCode.WRONG_KIND,
                            "Districts have rulebooks; %s is a %s"
                                    .formatted(event.organizationId(), organization.kind()))
                    .with("kind", String.valueOf(organization.kind()));
        }
    }
}
