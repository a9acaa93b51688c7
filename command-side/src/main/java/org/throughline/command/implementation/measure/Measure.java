package org.throughline.command.implementation.measure;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.EventSourced;
import org.throughline.command.Peers;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.ground.rulebook.SmallGroupsStayUncounted;
import org.throughline.command.implementation.measure.MeasureCommand.CorrectMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.DefineMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.ExcludeReading;
import org.throughline.command.implementation.measure.MeasureCommand.Figures;
import org.throughline.command.implementation.measure.MeasureCommand.FreezeBaseline;
import org.throughline.command.implementation.measure.MeasureCommand.IncludeReading;
import org.throughline.command.implementation.measure.MeasureCommand.JoinSeries;
import org.throughline.command.implementation.measure.MeasureCommand.OfReading;
import org.throughline.command.implementation.measure.MeasureCommand.RecordMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.ReleaseBaseline;
import org.throughline.command.implementation.measure.MeasureCommand.RetireMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.RetractMeasure;
import org.throughline.command.implementation.measure.MeasureCommand.SplitSeries;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineFrozen;
import org.throughline.events.implementation.measure.MeasureEvent.BaselineReleased;
import org.throughline.events.implementation.measure.MeasureEvent.ChartDecided;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureCorrected;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureDefined;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRecorded;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetired;
import org.throughline.events.implementation.measure.MeasureEvent.MeasureRetracted;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingExcluded;
import org.throughline.events.implementation.measure.MeasureEvent.ReadingIncluded;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesJoined;
import org.throughline.events.implementation.measure.MeasureEvent.SeriesSplit;
import org.throughline.events.implementation.measure.MeasureFigures;
import org.throughline.events.implementation.measure.MeasureFigures.Counted;
import org.throughline.events.implementation.measure.MeasureScale;

/** One series of one organization. */
@Aggregate(cache = EventSourced.CACHE)
class Measure extends EventSourced<MeasureFacts, MeasureEvent> {

    Measure() {
        super(MeasureRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineMeasure c, Peers peers) {
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        MeasureVocabulary vocabulary = MeasureVocabulary.SHIPPED.on(c.effectiveOn());
        MeasureVocabulary.Entry what = vocabulary.require(c.code());
        FiguresFitTheScale.check(c);
        MeasureDefined event = new MeasureDefined(
                c.measureId(),
                c.organizationId(),
                c.code(),
                vocabulary.version(),
                what.category(),
                what.people(),
                c.name(),
                c.instrument(),
                new MeasureScale(c.unit(), c.lowest(), c.highest(), c.better(), c.meaningfulShift()),
                c.practices().stream().sorted().toList(),
                c.effectiveOn());
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    @CommandHandler
    void decide(RecordMeasure c, Peers peers) {
        MeasureRules.refuseTaken(state(), c.reading());
        ReadingsFitTheMeasure.check(state(), c.measureId(), c.from(), c.effectiveOn());
        Organizations.requireOpen(peers, state().organization(), c.effectiveOn());
        MeasureRecorded event = new MeasureRecorded(
                c.measureId(),
                state().requireCode(),
                c.reading(),
                c.from(),
                figures(c, c.effectiveOn(), peers),
                c.evidence(),
                c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(CorrectMeasure c, Peers peers) {
        LocalDate day = MeasureRules.requireStanding(state(), c.reading()).on();
        MeasureCorrected event = new MeasureCorrected(
                c.measureId(),
                state().requireCode(),
                c.reading(),
                figures(c, day, peers),
                c.reason(),
                c.evidence(),
                day);
        append(event, peers);
    }

    @CommandHandler
    void decide(RetractMeasure c, Peers peers) {
        LocalDate day = MeasureRules.requireStanding(state(), c.reading()).on();
        append(new MeasureRetracted(c.measureId(), state().requireCode(), c.reading(), c.reason(), day), peers);
    }

    @CommandHandler
    void decide(RetireMeasure c, Peers peers) {
        ReadingsFitTheMeasure.checkEnd(state(), c.measureId(), c.effectiveOn());
        Successors.check(peers, c.measureId(), state().organization(), c.successor());
        MeasureRetired event =
                new MeasureRetired(c.measureId(), state().requireCode(), c.reason(), c.successor(), c.effectiveOn());
        append(event, peers);
    }

    @CommandHandler
    void decide(FreezeBaseline c, Peers peers) {
        ChartRules.requireBefore(state(), c.reading());
        append(decided(c, BaselineFrozen::new), peers);
    }

    @CommandHandler
    void decide(ReleaseBaseline c, Peers peers) {
        append(
                new BaselineReleased(
                        c.measureId(), state().requireCode(), c.reason(), c.approver(), List.of(), c.effectiveOn()),
                peers);
    }

    @CommandHandler
    void decide(SplitSeries c, Peers peers) {
        ChartRules.requireBefore(state(), c.reading());
        append(decided(c, SeriesSplit::new), peers);
    }

    @CommandHandler
    void decide(JoinSeries c, Peers peers) {
        append(decided(c, SeriesJoined::new), peers);
    }

    @CommandHandler
    void decide(ExcludeReading c, Peers peers) {
        MeasureRules.requireStanding(state(), c.reading());
        append(decided(c, ReadingExcluded::new), peers);
    }

    @CommandHandler
    void decide(IncludeReading c, Peers peers) {
        append(decided(c, ReadingIncluded::new), peers);
    }

    /** What is decided about a reading in the chart, in the order in which all such events say it. */
    private interface Decided {
        ChartDecided of(
                String measureId,
                String code,
                String reading,
                String reason,
                @Nullable String approver,
                List<String> concerns,
                LocalDate effectiveOn);
    }

    private ChartDecided decided(OfReading c, Decided event) {
        return event.of(
                c.measureId(),
                state().requireCode(),
                c.reading(),
                c.reason(),
                c.approver(),
                List.of(),
                c.effectiveOn());
    }

    /** What may be kept of these figures. The rest of the command leaves no trace. */
    private MeasureFigures figures(Figures c, LocalDate day, Peers peers) {
        MeasureScale scale = state().requireScale();
        FiguresFitTheScale.check(scale, c);
        Scope scope = Organizations.scope(peers, state().organization());
        int limit = SmallCellLimit.on(peers, scope.district(), day);
        SmallGroupsStayUncounted.check(limit, c.people());
        return new MeasureFigures(
                c.value(),
                c.people(),
                c.cases() == null ? null : new Counted(c.cases(), c.outOf()),
                c.groupedBy(),
                new GroupsAreLargeEnough(limit, scale).tell(c.people(), c.groups()),
                limit);
    }

    private void append(MeasureEvent event, Peers peers) {
        append(event, Organizations.scope(peers, state().organization()));
    }
}
