package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.EngagementDepth;
import org.throughline.query.question.talk.ChannelsAnswer.ChannelLine;
import org.throughline.query.question.talk.GroupsAnswer.OfGroup;
import org.throughline.query.question.talk.GroupsAnswer.Source;
import org.throughline.query.question.talk.GroupsAnswer.Unmapped;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.PeopleGroups.Group;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.choices.decision.DecisionState.Input;
import org.throughline.query.subject.direction.agreement.AgreementState;
import org.throughline.query.subject.direction.buyin.BuyInState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.subject.teams.team.TeamState.Tenure;

/** Gathers what was recorded about groups of people, each thing once. Pure. */
final class Groups {

    private final PeopleGroups vocabulary;
    private final Window window;
    private final LocalDate day;
    private final BiPredicate<String, LocalDate> here;
    private final Map<String, Gathered> byGroup = new HashMap<>();
    private final Map<String, Set<Source>> unmapped = new TreeMap<>();
    private ChannelMap channels;

    /**
     * Gathers about these.
     *
     * @param here whether a unit lay in the district on a day
     */
    Groups(PeopleGroups vocabulary, Window window, LocalDate day, BiPredicate<String, LocalDate> here) {
        this.vocabulary = vocabulary;
        this.window = window;
        this.day = day;
        this.here = here;
        this.channels = new ChannelMap(List.of(), vocabulary);
        vocabulary.groups().forEach(group -> byGroup.put(group.code(), new Gathered()));
    }

    /** What is told of a group. */
    private static final class Gathered {
        final Set<String> called = new TreeSet<>();
        final Set<String> people = new HashSet<>();
        int teams;
        int requiring;
        int requiringWithout;
        final List<LocalDate> told = new ArrayList<>();
        int agreements;
        int understood;
        int affecting;
        final List<EngagementDepth> inputs = new ArrayList<>();
        int buyIn;
    }

    static Groups in(Snapshot snapshot, Window window, PeopleGroups vocabulary) {
        Groups groups = new Groups(vocabulary, window, snapshot.day(), snapshot::covers);
        List<TeamState> teams = snapshot.states(TeamState.class).stream()
                .filter(team -> team.level().isShared())
                .toList();
        groups.seats(teams);
        groups.channels(snapshot.states(ChannelState.class));
        groups.told(snapshot.everHere(DirectionState.class), snapshot.everHere(TeamState.class));
        groups.agreements(snapshot.states(AgreementState.class));
        groups.decisions(snapshot.everHere(DecisionState.class));
        groups.plans(snapshot.everHere(PlanState.class));
        groups.buyIn(snapshot.everHere(BuyInState.class));
        return groups;
    }

    void seats(Collection<TeamState> teams) {
        teams.stream().filter(team -> team.end() == null).forEach(this::seats);
    }

    private void seats(TeamState team) {
        Set<String> present = new HashSet<>();
        for (Tenure seat : team.seatsOn(day)) {
            vocabulary.spokenForBy(List.of(seat.role())).forEach(group -> {
                Gathered gathered = byGroup.get(group);
                if (gathered != null) {
                    gathered.people.add(seat.memberId());
                    present.add(group);
                }
            });
        }
        for (Group group : vocabulary.groups()) {
            Gathered gathered = of(group);
            boolean has = present.contains(group.code());
            gathered.teams += has ? 1 : 0;
            if (group.requiredAt().contains(team.level())) {
                gathered.requiring++;
                gathered.requiringWithout += has ? 0 : 1;
            }
        }
    }

    void channels(Collection<ChannelState> known) {
        channels = new ChannelMap(known, vocabulary);
        known.forEach(channel -> channel.terms().forEach(terms -> named(terms.audience(), Source.CHANNEL)));
    }

    void told(Collection<DirectionState> directions, Collection<TeamState> teams) {
        Map<String, String> units = new HashMap<>();
        teams.stream()
                .filter(team -> team.level().isShared())
                .forEach(team -> units.put(team.teamId(), team.organizationId()));
        directions.stream()
                .filter(direction -> units.containsKey(direction.teamId()))
                .forEach(direction -> direction.communications().stream()
                        .filter(told -> happened(units.get(direction.teamId()), told.on()))
                        .forEach(told -> named(told.audience(), Source.COMMUNICATION)
                                .forEach(gathered -> gathered.told.add(told.on()))));
    }

    void agreements(Collection<AgreementState> agreements) {
        for (AgreementState agreement : agreements) {
            boolean inForce = agreement.withdrawnOn() == null;
            Set<Gathered> addressed = new HashSet<>();
            agreement.audience().groups().forEach(name -> addressed.addAll(named(name, Source.AGREEMENT)));
            Set<Gathered> understanding = new HashSet<>();
            agreement.acknowledgements().stream()
                    .filter(said -> said.group() != null && said.version() == agreement.version())
                    .forEach(said ->
                            understanding.addAll(named(Objects.requireNonNull(said.group()), Source.AGREEMENT)));
            if (inForce) {
                addressed.forEach(gathered -> {
                    gathered.agreements++;
                    gathered.understood += understanding.contains(gathered) ? 1 : 0;
                });
            }
        }
    }

    void decisions(Collection<DecisionState> decisions) {
        for (DecisionState decision : decisions) {
            if (decision.wasTaken() && happened(decision.organizationId(), decision.decidedOn())) {
                Set<Gathered> affected = new HashSet<>();
                Objects.requireNonNull(decision.account())
                        .affectedGroups()
                        .forEach(name -> affected.addAll(spokenFor(name, Source.DECISION)));
                affected.forEach(gathered -> gathered.affecting++);
            }
            inputs(decision.organizationId(), decision.inputs());
        }
    }

    void plans(Collection<PlanState> plans) {
        plans.forEach(plan -> inputs(plan.organizationId(), plan.inputs()));
    }

    private void inputs(String unit, List<Input> given) {
        given.stream()
                .filter(input -> happened(unit, input.givenOn()))
                .forEach(input ->
                        spokenFor(input.group(), Source.INPUT).forEach(gathered -> gathered.inputs.add(input.depth())));
    }

    void buyIn(Collection<BuyInState> registers) {
        registers.forEach(register -> register.readings().stream()
                .filter(reading -> reading.counts() && happened(register.organizationId(), reading.on()))
                .forEach(reading -> named(reading.group(), Source.BUY_IN).forEach(gathered -> gathered.buyIn++)));
    }

    private boolean happened(@Nullable String unit, @Nullable LocalDate on) {
        return unit != null && on != null && window.contains(on) && here.test(unit, on);
    }

    private List<Gathered> named(String name, Source source) {
        return gathered(name, vocabulary.meantBy(name), source);
    }

    /** Whoever speaks for a group is heard for it. */
    private List<Gathered> spokenFor(String roleOrName, Source source) {
        return gathered(roleOrName, vocabulary.spokenForBy(List.of(roleOrName)), source);
    }

    private List<Gathered> gathered(String name, Set<String> groups, Source source) {
        List<Gathered> found = new ArrayList<>();
        for (String group : groups) {
            Gathered gathered = byGroup.get(group);
            if (gathered == null) {
                unmapped.computeIfAbsent(name, unknown -> EnumSet.noneOf(Source.class))
                        .add(source);
            } else {
                gathered.called.add(name);
                found.add(gathered);
            }
        }
        return found;
    }

    private Gathered of(Group group) {
        return Objects.requireNonNull(byGroup.get(group.code()));
    }

    GroupsAnswer answer() {
        return new GroupsAnswer(
                vocabulary.vocabulary(),
                vocabulary.profiles(),
                vocabulary.groups().stream().map(this::answer).toList(),
                unmapped.entrySet().stream()
                        .map(one -> new Unmapped(one.getKey(), List.copyOf(one.getValue())))
                        .toList());
    }

    private OfGroup answer(Group group) {
        Gathered all = of(group);
        return new OfGroup(
                group.code(),
                group.label(),
                List.copyOf(all.called),
                all.people.size(),
                all.teams,
                all.requiring,
                all.requiringWithout,
                channels.reach(group.code()),
                channels.open(group.code()).stream()
                        .map(ChannelLine::channelId)
                        .distinct()
                        .sorted()
                        .toList(),
                all.told.size(),
                all.told.stream().max(Comparator.naturalOrder()).orElse(null),
                all.agreements,
                all.understood,
                all.affecting,
                all.inputs.size(),
                all.inputs.stream().max(Comparator.naturalOrder()).orElse(null),
                all.buyIn);
    }
}
