package org.throughline.command.implementation.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;

/**
 * The instruments that can be checked with at an organization on a day: those that ship, its own, and those of the organizations
 * it lies in. Nobody can bring one under the code and version of one that ships.
 */
public final class KnownInstruments {

    private final Peers peers;
    private final List<String> upwards;
    private final LocalDate day;

    private KnownInstruments(Peers peers, List<String> upwards, LocalDate day) {
        this.peers = peers;
        this.upwards = upwards;
        this.day = day;
    }

    /** As known now. */
    public static KnownInstruments at(Peers peers, String organizationId, LocalDate day) {
        return new KnownInstruments(peers, Organizations.upwards(peers, organizationId, day), day);
    }

    /** The same without those of the organization itself. */
    static KnownInstruments above(Peers peers, String organizationId, LocalDate day) {
        List<String> upwards = Organizations.upwards(peers, organizationId, day);
        return new KnownInstruments(peers, upwards.subList(1, upwards.size()), day);
    }

    /**
     * The instrument of this code and version.
     *
     * @throws Refusal UNKNOWN_REFERENCE naming those there are, NOT_YET before its first day, ENDED from the day it was withdrawn on
     */
    public KnownInstrument require(String code, String version) {
        return Instruments.SHIPPED
                .find(code, version)
                .map(shipped -> known(shipped, null))
                .or(() -> registered(code, version))
                .orElseThrow(() -> unknown(code, version));
    }

    private Optional<KnownInstrument> registered(String code, String version) {
        return upwards.stream()
                .filter(organization -> facts(organization, code, version).isRegistered())
                .findFirst()
                .map(organization -> {
                    InstrumentFacts facts = facts(organization, code, version);
                    InstrumentDefinition definition = facts.definition();
                    if (definition == null || facts.withdrawnOn() != null) {
                        throw Refusal.of(
                                        RefusalCode.ENDED,
                                        "%s %s was withdrawn on %s".formatted(code, version, facts.withdrawnOn()))
                                .with("endedOn", String.valueOf(facts.withdrawnOn()));
                    }
                    return known(definition, organization);
                });
    }

    private KnownInstrument known(InstrumentDefinition definition, @Nullable String by) {
        List<Asked> local = new ArrayList<>();
        for (String organization : upwards) {
            facts(organization, definition.code(), definition.version())
                    .criteria()
                    .forEach(criterion -> local.add(new Asked(criterion, organization)));
        }
        return new KnownInstrument(definition, by, Criteria.of(definition, local, day));
    }

    private InstrumentFacts facts(String organization, String code, String version) {
        return peers.ledger(InstrumentRules.RULES, InstrumentEvent.instrumentId(organization, code, version))
                .stateOn(day);
    }

    private Refusal unknown(String code, String version) {
        for (String organization : upwards) {
            LocalDate since = peers.state(
                            InstrumentRules.RULES, InstrumentEvent.instrumentId(organization, code, version))
                    .since();
            if (since != null) {
                return Refusal.of(
                                RefusalCode.NOT_YET,
                                "%s %s can be checked with since %s, not on %s".formatted(code, version, since, day))
                        .with("since", since.toString());
            }
        }
        List<String> available = Stream.concat(
                        Instruments.SHIPPED.all().stream(),
                        upwards.stream()
                                .flatMap(organization ->
                                        peers.begunIn(organization, InstrumentRegistered.class).stream())
                                .flatMap(id -> Stream.ofNullable(peers.ledger(InstrumentRules.RULES, id)
                                        .stateOn(day)
                                        .definition())))
                .map(InstrumentDefinition::title)
                .distinct()
                .toList();
        return Refusal.of(
                        RefusalCode.UNKNOWN_REFERENCE,
                        "There is no instrument %s %s; there are %s"
                                .formatted(code, version, String.join(", ", available)))
                .with("available", available);
    }
}
