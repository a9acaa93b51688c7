package org.throughline.infra.wiring;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.infra.database.DatabaseProperties;
import org.throughline.infra.database.ForReads;
import org.throughline.infra.database.ForStreams;
import org.throughline.infra.database.Schemas;
import org.throughline.infra.log.PostgresLog;
import org.throughline.infra.settings.LiveProperties;
import org.throughline.infra.web.ClientGone;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.answer.AnswerStreams;
import org.throughline.query.answer.Answers;
import org.throughline.query.history.EventMemory;
import org.throughline.query.live.CatchUp;
import org.throughline.query.live.Feed;
import org.throughline.query.live.LiveTail;
import org.throughline.query.live.Subscribers;
import org.throughline.query.live.TailFollower;
import org.throughline.query.page.MonthReads;
import org.throughline.query.practice.OwnPractices;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Freshness;
import org.throughline.query.read.LiveStreams;
import org.throughline.query.read.Places;
import org.throughline.query.read.Queries;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.SubjectReads;
import org.throughline.query.read.SubjectStreams;
import org.throughline.query.read.Tenses;
import org.throughline.query.search.EntryIndex;
import org.throughline.query.search.IndexedWords;
import org.throughline.query.timeline.Timeline;
import org.throughline.query.view.ParkedSubjects;
import org.throughline.query.view.SubjectRebuild;
import org.throughline.query.view.ViewBatch;
import org.throughline.query.view.ViewProjection;

/** The query side: views, reads and live streams. */
@Configuration(proxyBeanMethods = false)
class QuerySideConfiguration {

    private static final int TAIL_CAPACITY = 8192;

    @Bean
    SubjectKinds subjectKinds(List<SubjectKind<?, ?>> kinds) {
        return new SubjectKinds(kinds);
    }

    /** Depends on the schemas, so that nothing reads before the tables are there. */
    @Bean
    Timeline timeline(Schemas schemas, @ForReads JdbcClient jdbc) {
        return new Timeline(jdbc);
    }

    /** The same, as live streams read it. */
    @Bean(defaultCandidate = false)
    @ForStreams
    Timeline streamTimeline(Schemas schemas, @ForStreams JdbcClient jdbc) {
        return new Timeline(jdbc);
    }

    @Bean
    LiveTail liveTail(@ForStreams Timeline timeline) {
        return new LiveTail(TAIL_CAPACITY, timeline.head());
    }

    /** Sends live listeners away first when the program stops, so that requests can end. */
    @Bean
    SmartLifecycle liveTailStop(LiveTail tail) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                tail.close();
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return Integer.MAX_VALUE - 1;
            }
        };
    }

    @Bean
    ViewBatch viewBatch(SubjectKinds kinds, JdbcTemplate jdbc) {
        return new ViewBatch(kinds, new IndexedWords(), jdbc);
    }

    @Bean
    SubjectRebuild subjectRebuild(ViewBatch views) {
        return new SubjectRebuild(views);
    }

    @Bean
    ParkedSubjects parkedSubjects(Schemas schemas, JdbcClient jdbc) {
        return new ParkedSubjects(jdbc);
    }

    @Bean
    ViewProjection viewProjection(ViewBatch views, LiveTail tail) {
        return new ViewProjection(views, tail);
    }

    @Bean
    TailFollower tailFollower(@ForStreams Timeline timeline, LiveTail tail) {
        return new TailFollower(timeline, tail);
    }

    @Bean
    Feed feed(@ForStreams Timeline timeline, LiveTail tail) {
        return new Feed(timeline, tail);
    }

    /** As many turns as there are connections for them, so that whose turn it is need not wait again. */
    @Bean
    Subscribers subscribers(Feed feed, DatabaseProperties database, LiveProperties live) {
        return new Subscribers(feed, new CatchUp(database.live()), LiveStreams::trouble, live.listeners());
    }

    @Bean
    LiveStreams liveStreams(Subscribers subscribers, PostgresLog log) {
        return new LiveStreams(subscribers, log::head);
    }

    @Bean
    ComputedReads computedReads() {
        return new ComputedReads(ComputedReads.Bounds.ofMachine(), ClientGone::ofRequest);
    }

    /** Decoded histories take up to two fifths of the heap, answers an eighth. */
    @Bean
    EventMemory eventMemory(SubjectKinds kinds, Schemas schemas, @ForReads JdbcClient jdbc, LiveTail tail) {
        return new EventMemory(kinds, jdbc, tail, Runtime.getRuntime().maxMemory() * 2 / 5);
    }

    @Bean
    Answers answers(Snapshots snapshots, EventMemory memory, ComputedReads computed, Clock clock) {
        return new Answers(
                snapshots, memory, computed, clock, Runtime.getRuntime().maxMemory() / 8);
    }

    @Bean
    AnswerStreams answerStreams(LiveStreams streams, EventMemory memory) {
        return new AnswerStreams(streams, memory);
    }

    @Bean
    OwnPractices ownPractices(Schemas schemas, @ForReads JdbcClient jdbc, LiveTail tail) {
        return new OwnPractices(jdbc, tail);
    }

    @Bean
    SubjectReads subjectReads(
            SubjectKinds kinds,
            Timeline timeline,
            EventMemory memory,
            Places places,
            @ForReads JdbcClient jdbc,
            Clock clock) {
        return new SubjectReads(kinds, timeline, memory, places, jdbc, clock);
    }

    @Bean
    EntryIndex entryIndex(Schemas schemas, @ForReads JdbcClient jdbc) {
        return new EntryIndex(jdbc);
    }

    @Bean
    MonthReads monthReads(@ForReads JdbcClient jdbc) {
        return new MonthReads(jdbc);
    }

    @Bean
    SubjectStreams subjectStreams(@ForStreams Timeline timeline, LiveStreams streams, Discretion discretion) {
        return new SubjectStreams(timeline, streams, discretion);
    }

    @Bean
    Tenses tenses(Timeline timeline, Clock clock) {
        return new Tenses(timeline, clock);
    }

    @Bean
    Freshness freshness(LiveTail tail, PostgresLog log) {
        return new Freshness(tail, log::head);
    }

    /** Without transactions: these would take a connection of commands while a read takes one of its own. */
    @Bean
    QueryBus queryBus(org.axonframework.config.Configuration axon) {
        SimpleQueryBus bus = SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    Queries queries(QueryBus bus) {
        return new Queries(bus, () -> LocalMode.ADMINISTRATOR);
    }
}
