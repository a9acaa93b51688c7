package org.throughline.command.implementation.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Participants;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.implementation.practice.PracticeCommand.AboutPractice;
import org.throughline.command.implementation.practice.PracticeCommand.AdaptPractice;
import org.throughline.command.implementation.practice.PracticeCommand.Claim;
import org.throughline.command.implementation.practice.PracticeCommand.ClaimEvidence;
import org.throughline.command.implementation.practice.PracticeCommand.DeselectPractice;
import org.throughline.command.implementation.practice.PracticeCommand.JoinPractice;
import org.throughline.command.implementation.practice.PracticeCommand.PartPractice;
import org.throughline.command.implementation.practice.PracticeCommand.RenamePractice;
import org.throughline.command.implementation.practice.PracticeCommand.ScorePractice;
import org.throughline.command.implementation.practice.PracticeCommand.SelectPractice;
import org.throughline.events.implementation.practice.EvidenceClaim;
import org.throughline.events.implementation.practice.Hexagon;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.EvidenceClaimed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeAdapted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeRenamed;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeScored;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;

/** A code at an organization: a practice, or another name of one. */
@Aggregate(cache = EventSourced.CACHE)
class Practice extends EventSourced<PracticeFacts, PracticeEvent> {

    Practice() {
        super(PracticeRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SelectPractice c, Peers peers) {
        requireClaimsApart(c.claims());
        PracticeSelected event = new PracticeSelected(
                c.organizationId(),
                c.practice(),
                c.name(),
                c.rationale(),
                c.deciders(),
                c.claims().stream().map(Claim::claimed).toList(),
                c.effectiveOn());
        append(event, open(c, peers));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimEvidence c, Peers peers) {
        EvidenceClaim claim =
                new EvidenceClaim(c.claim(), c.outcome(), c.population(), c.setting(), c.tier(), c.sources());
        append(
                new EvidenceClaimed(c.organizationId(), c.practice(), claim, c.supersedes(), c.effectiveOn()),
                open(c, peers));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ScorePractice c, Peers peers) {
        PracticeScored event = new PracticeScored(
                c.organizationId(),
                c.practice(),
                new Hexagon(c.need(), c.fit(), c.resources(), c.evidence(), c.readiness(), c.capacity()),
                c.comment(),
                Participants.named(c.participants()),
                c.recommendation(),
                c.effectiveOn());
        append(event, open(c, peers));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdaptPractice c, Peers peers) {
        Scope scope = open(c, peers);
        PracticeAdapted event = new PracticeAdapted(
                c.organizationId(),
                c.practice(),
                c.adaptation(),
                AdaptationsAreTold.by(AdaptationVocabulary.SHIPPED.on(c.effectiveOn()), c),
                c.sites().stream().distinct().sorted().toList(),
                c.evidence(),
                c.effectiveOn());
        event.sites().forEach(site -> requireWithin(site, c, peers));
        append(event, scope);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RenamePractice c, Peers peers) {
        Scope scope = open(c, peers);
        if (isCorrecting() || !ledger().stateOn(c.effectiveOn()).name().equals(c.name())) {
            append(new PracticeRenamed(c.organizationId(), c.practice(), c.name(), c.reason(), c.effectiveOn()), scope);
        }
    }

    /** Also meets what nobody selected, so that the rules can say so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeselectPractice c, Peers peers) {
        append(
                new PracticeDeselected(c.organizationId(), c.practice(), c.reason(), c.deciders(), c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(JoinPractice c, Peers peers) {
        LocalDate day = c.from() == null
                ? Objects.requireNonNull(
                        Organizations.require(peers, c.organizationId()).since())
                : c.from();
        Organizations.requireOpen(peers, c.organizationId(), day);
        PracticeJoined event =
                new PracticeJoined(c.organizationId(), c.alias(), c.means(), c.from() == null, c.reason(), day);
        // that it means something already says more than where that would lead
        ledger().check(event);
        requireNoCircle(c, day, peers);
        requireThatOneIsSelected(c, peers);
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    /** Also meets a name that nobody joined, so that the rules can say so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PartPractice c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        append(
                new PracticeParted(c.organizationId(), c.alias(), c.reason(), c.effectiveOn()),
                Organizations.scope(peers, c.organizationId()));
    }

    private Scope open(AboutPractice c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        String means = ledger().stateOn(c.effectiveOn()).means();
        // what was recorded under the name before it was joined can still be put right
        if (means != null && !isCorrecting()) {
            throw Refusal.of(
                            RefusalCode.NAMES_ANOTHER_PRACTICE,
                            "%s means %s at %s on %s; say it of that one"
                                    .formatted(c.practice(), means, c.organizationId(), c.effectiveOn()))
                    .with("means", means);
        }
        return Organizations.scope(peers, c.organizationId());
    }

    private static void requireClaimsApart(List<Claim> claims) {
        if (claims.stream().map(Claim::code).distinct().count() < claims.size()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "A claim is named twice",
                    List.of(new Fault("/claims", "used-twice", "two claims have the same code")));
        }
    }

    private static void requireWithin(String site, AdaptPractice c, Peers peers) {
        Organizations.requireOpen(peers, site, c.effectiveOn());
        if (!Organizations.upwards(peers, site, c.effectiveOn()).contains(c.organizationId())) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "%s does not lie in %s on %s".formatted(site, c.organizationId(), c.effectiveOn()))
                    .with("organizationId", site);
        }
    }

    private static void requireNoCircle(JoinPractice c, LocalDate day, Peers peers) {
        if (PracticeNames.at(peers, c.organizationId(), day).meant(c.means()).equals(c.alias())) {
            throw Refusal.of(
                            RefusalCode.REFERS_ELSEWHERE,
                            "%s means %s itself; one of the two has to stand for itself"
                                    .formatted(c.means(), c.alias()))
                    .with("means", c.means());
        }
    }

    /** Whether a practice is selected is asked by its own code. */
    private void requireThatOneIsSelected(JoinPractice c, Peers peers) {
        if (state().everSelected()
                && !peers.state(PracticeRules.RULES, PracticeEvent.practiceId(c.organizationId(), c.means()))
                        .everSelected()) {
            throw Refusal.of(
                            RefusalCode.STEP_UNFINISHED,
                            "%s was selected and %s never was: select that one first, or join them the other way round"
                                    .formatted(c.alias(), c.means()))
                    .with("means", c.means());
        }
    }
}
