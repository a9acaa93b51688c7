package org.throughline.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.dao.DataAccessException;
import org.throughline.command.LogUnavailable;
import org.throughline.events.SubjectKey;

/** A database that came back older than a node knows it, and streams that would have a gap. */
@TestInstance(Lifecycle.PER_CLASS)
class AnotherLogIT {

    private static final SubjectKey TEAM = new SubjectKey("team", "another");

    private final LogDatabase database = new LogDatabase();
    private final List<Long> found = new ArrayList<>();

    @BeforeEach
    void tenEvents() {
        database.begin(10);
        found.clear();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @Test
    void refusesWhatANodeAppendsThatWroteWhatIsGone() {
        LogWriter wrote = database.writer(new Seen(), found::add);
        assertThat(wrote.append(List.of(event(TEAM, 1)))).isEqualTo(11);
        database.takeBackTo(10);
        assertThatThrownBy(() -> wrote.append(List.of(event(TEAM, 2))))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("position 11");
        assertThat(found).containsOnly(11L);
        assertThat(head()).isEqualTo(10);
    }

    @Test
    void refusesWhatANodeAppendsThatReadWhatIsGone() {
        Seen reader = new Seen();
        assertThat(database.log(reader).after(0, 100)).hasSize(10);
        LogWriter read = database.writer(reader, found::add);
        database.takeBackTo(9);
        assertThat(database.log(reader).hasSeen()).isFalse();
        assertThatThrownBy(() -> read.append(List.of(event(TEAM, 1)))).isInstanceOf(LogUnavailable.class);
        assertThat(head()).isEqualTo(9);
    }

    @Test
    void isNotDeceivedByALogThatOthersHaveMadeLongerSince() {
        Seen reader = new Seen();
        LogTable table = database.log(reader);
        table.look(10);
        database.takeBackTo(5);
        LogWriter others = database.writer();
        for (int i = 1; i <= 8; i++) {
            others.append(List.of(event(TEAM, i)));
        }
        assertThat(head()).isGreaterThan(10);
        assertThat(table.hasSeen()).isFalse();
        assertThatThrownBy(() -> database.writer(reader, found::add).append(List.of(event(TEAM, 9))))
                .isInstanceOf(LogUnavailable.class);
        assertThat(head()).isEqualTo(13);
    }

    @Test
    void knowsItsOwnLogAgain() {
        Seen reader = new Seen();
        LogTable table = database.log(reader);
        table.after(0, 100);
        database.writer().append(List.of(event(TEAM, 1)));
        assertThat(table.hasSeen()).isTrue();
        assertThat(database.writer(reader, found::add).append(List.of(event(TEAM, 2), event(TEAM, 3))))
                .isEqualTo(13);
        assertThat(reader.furthest().position()).isEqualTo(13);
    }

    @Test
    void takesNoEventWithoutTheOneBeforeIt() {
        SubjectKey whole = new SubjectKey("team", "whole");
        LogWriter writer = database.writer();
        assertThatThrownBy(() -> writer.append(List.of(event(TEAM, 2))))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("event_follows");
        assertThatThrownBy(() -> writer.append(List.of(event(TEAM, 1), event(TEAM, 3))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(head()).isEqualTo(10);
        assertThat(writer.append(List.of(event(whole, 1), event(whole, 2)))).isEqualTo(12);
    }

    /** Whoever writes, and with whatever tool. */
    @Test
    void theDatabaseItselfRefusesAGap() {
        assertThatThrownBy(() -> database.superuser.execute("""
                        insert into log.event (position, kind, subject_id, version, event_id, name, revision, payload, metadata,
                                               recorded_at, digest)
                        select 11, kind, subject_id, version + 2, 'gap', name, revision, payload, metadata, recorded_at, digest
                        from log.event where position = 10"""))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("an event without the one before it in its stream");
    }

    private long head() {
        return database.log(new Seen()).head();
    }

    private static LogEntry event(SubjectKey subject, long version) {
        String id = subject.id() + "-" + version + "-" + System.nanoTime();
        return new LogEntry(0, subject, version, id, "TeamFormed", 1, "{}", "{}", null, id, 1);
    }
}
