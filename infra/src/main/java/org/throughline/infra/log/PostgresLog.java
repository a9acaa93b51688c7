package org.throughline.infra.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Basis;
import org.throughline.command.Dependent;
import org.throughline.command.DependentStreams;
import org.throughline.command.Directory;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.EventStreams;
import org.throughline.command.amend.EntryRetractions.Scopes;
import org.throughline.command.door.CommandJournal;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.WithConcerns;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** The log as Axon's storage engine, and as the command side's journal and source of streams. */
public final class PostgresLog
        implements EventStorageEngine,
                EventStreams,
                Directory,
                DependentStreams,
                CommandJournal,
                Scopes,
                AutoCloseable {

    private final LogTable table;
    private final CommandTable commands;
    private final Seen seen = new Seen();
    private final LongConsumer onAnotherLog;
    private final LogHead appending;
    private final LogWriter writer;
    private final LogNotices notices;
    private final LogSignal signal = new LogSignal();
    /** What was just appended is asked for at once; an entry never changes. Tidied by whoever adds, not on a thread to be woken. */
    private final Cache<String, Appended> recent =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    private volatile @Nullable Map<Long, String> doubts;

    private record Appended(LogEntry last, long position) {
        Entry journalEntry() {
            JsonNode metadata = EventJson.MAPPER.readTree(last.metadata());
            return new Entry(
                    metadata.path(MetadataKey.COMMAND_FINGERPRINT).asString(""),
                    last.subject(),
                    last.version(),
                    position,
                    WithConcerns.split(metadata.path(MetadataKey.CONCERNS).asString("")),
                    true);
        }
    }

    /**
     * The log in this database.
     *
     * @param onAnotherLog told the position at which the database turns out not to have what was read or written here;
     *     nothing is appended from then on
     */
    public PostgresLog(DataSource database, LongConsumer onAnotherLog) {
        this.onAnotherLog = onAnotherLog;
        this.table = new LogTable(database, seen);
        this.commands = new CommandTable(database, seen);
        this.appending = new LogHead(database, seen, onAnotherLog);
        this.notices = new LogNotices(database);
        this.writer = new LogWriter(appending, this::appended);
    }

    private void appended(long position) {
        signal.appended(position);
        notices.grown(position);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<LogEntry> entries = LogMessages.entries(events);
        long position = writer.append(entries, RestsOn.of(Basis.current())) - entries.size();
        for (LogEntry entry : entries) {
            position++;
            if (entry.commandId() != null) {
                // the last one of each command stays
                recent.put(entry.commandId(), new Appended(entry, position));
            }
        }
    }

    @Override
    public Stream<SubjectEvent> of(SubjectKey subject, long after) {
        return table.stream(subject, after + 1).stream()
                .map(entry -> EventJson.read(entry.name(), entry.revision(), entry.payload()));
    }

    @Override
    public Recorded of(String id) {
        // what comes between the two is looked for again when it is appended
        long head = table.head();
        return new Recorded(
                head,
                table.dependentsOf(id).stream()
                        .map(entry -> new Dependent(
                                entry.subject(),
                                entry.version(),
                                EventJson.read(entry.name(), entry.revision(), entry.payload()),
                                EventJson.MAPPER
                                        .readTree(entry.metadata())
                                        .path(MetadataKey.UNIT)
                                        .asString("")))
                        .toList());
    }

    @Override
    public Collection<String> teamsNaming(String memberId) {
        return table.teamsNaming(memberId);
    }

    @Override
    public Collection<String> teamsWithRole(String role, @Nullable String district) {
        return table.teamsWithRole(role, district);
    }

    @Override
    public Collection<String> begunIn(String unit, String event) {
        return table.begunIn(unit, event);
    }

    @Override
    public Scope scopeOf(SubjectKey subject, long entry) {
        JsonNode metadata =
                EventJson.MAPPER.readTree(table.entry(subject, entry).metadata());
        return new Scope(
                metadata.path(MetadataKey.UNIT).asString(),
                metadata.path(MetadataKey.DISTRICT).asString(null));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(
                table.stream(SubjectKey.parse(aggregateIdentifier), firstSequenceNumber + 1).stream()
                        .map(this::message));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = table.version(SubjectKey.parse(aggregateIdentifier));
        return version == 0 ? Optional.empty() : Optional.of(version - 1);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        after(positionOf(token), 1000),
                        page -> !page.isEmpty(),
                        page -> after(positionOf(page.getLast().trackingToken()), 1000))
                .flatMap(List::stream);
    }

    /** Events behind a position, as messages. */
    List<LoggedEvent> after(long position, int limit) {
        return table.after(position, limit).parallelStream().map(this::message).toList();
    }

    /** All events of a subject, in order, as messages. */
    List<LoggedEvent> stream(SubjectKey subject) {
        return table.stream(subject, 1).stream().map(this::message).toList();
    }

    private LoggedEvent message(LogEntry entry) {
        Map<Long, String> known = doubts;
        if (known == null) {
            // they are noted while no program runs
            known = table.doubts();
            doubts = known;
        }
        return new LoggedEvent(entry, known.get(entry.position()));
    }

    /** Every subject of which an event was recorded for a district. */
    List<SubjectKey> subjectsOf(String district) {
        return table.subjectsOf(district);
    }

    /** Waits until something may be behind this position. */
    void await(long position, Duration atMost) throws InterruptedException {
        signal.await(position, atMost);
    }

    /**
     * Tells whoever waits that the log has grown on another node.
     *
     * @param position the last position there, 0 when that is not known: after a break, behind which there may be another
     *     log
     */
    public void grown(long position) {
        if (position == 0 && !table.hasSeen()) {
            onAnotherLog.accept(seen.furthest().position());
            return;
        }
        if (position > seen.furthest().position()) {
            // what it makes others show rests on it
            table.look(position);
        }
        signal.appended(position == 0 ? table.head() : position);
    }

    LogSignal signal() {
        return signal;
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** Aggregates are rebuilt from their whole streams; snapshots are not kept yet. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("snapshots are not kept");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(table.positionBefore(dateTime));
    }

    @Override
    public Optional<Entry> find(String commandId) {
        Appended known = recent.getIfPresent(commandId);
        return known != null ? Optional.of(known.journalEntry()) : commands.find(commandId);
    }

    @Override
    public Set<String> known(Collection<String> commandIds) {
        return commands.among(commandIds);
    }

    @Override
    public boolean remember(String commandId, Entry unchanged) {
        return commands.remember(commandId, unchanged);
    }

    @Override
    public long versionOf(SubjectKey subject) {
        return table.version(subject);
    }

    @Override
    public long head() {
        return table.head();
    }

    /** Nothing is appended any more. */
    @Override
    public void close() throws SQLException {
        notices.close();
        appending.close();
    }
}
