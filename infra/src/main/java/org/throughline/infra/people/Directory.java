package org.throughline.infra.people;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.infra.database.Schemas;
import org.throughline.query.words.People;

/** The directory. One row a member, overwritten by each change: no earlier version of anybody is kept. */
@Component
public final class Directory implements People {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final String CHANGING = "with changed as (update people.version set number = number + 1) ";

    /** What came along with a command is known from the moment at which that is in the log. */
    private static final String SAID =
            "(promised_by is null or exists (select from %s.event e where e.command_id = promised_by)) "
                    .formatted(Schemas.LOG);

    private static final String PERSON =
            "select member_id, name, email, phone, erased_on from people.person where " + SAID;

    private static final String NAMED = "select member_id, name from people.person where name is not null and " + SAID;

    /** Whoever promised a name has sent the command by then, or never will. */
    private static final Duration LONGEST_PROMISE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ErasedIds list;
    private final Wiping wiping;

    /** Depends on the schemas, so that nothing reads before the table is there. */
    Directory(Schemas schemas, JdbcClient jdbc, ErasedIds list, Wiping wiping) {
        this.jdbc = jdbc;
        this.list = list;
        this.wiping = wiping;
    }

    /**
     * Says who a member is, whatever was said before.
     *
     * @throws Refusal PERSON_ERASED when they were erased: no id becomes somebody again unnoticed
     */
    void put(String memberId, Contact contact) {
        int written = insert(memberId, contact, """
                on conflict (member_id) do update
                set name = excluded.name, email = excluded.email, phone = excluded.phone, promised_by = null, promised_at = null
                where person.erased_on is null
                """);
        if (written == 0) {
            throw Refusal.of(
                            RefusalCode.PERSON_ERASED,
                            "%s was erased; somebody who comes back gets another id".formatted(memberId))
                    .with("memberId", memberId);
        }
    }

    /** Says who a member is, where nothing is known of them: neither who they are nor that they were erased. */
    public void introduce(String memberId, String name, @Nullable String email) {
        insert(memberId, new Contact(name, email, null), "on conflict (member_id) do nothing");
    }

    /**
     * Writes the name of somebody new before the command that makes them known is sent. Nobody reads it until that is in the
     * log: what is refused in the end leaves no name, and nothing that is recorded is without one, whatever ends in between.
     *
     * @param commandId of the command, under which it is sent and no other
     */
    public void promise(String memberId, String name, String commandId) {
        if (!list.contains(memberId)) {
            jdbc.sql("""
                    insert into people.person (member_id, name, promised_by, promised_at) values (?, ?, ?, now())
                    on conflict (member_id) do update set name = excluded.name
                    where person.promised_by = excluded.promised_by
                    """).params(memberId, name, commandId).update();
        }
    }

    /** Keeps what a command promised where it is in the log, and takes back what one promised that was refused. */
    public void settle(String commandId) {
        redeem("and promised_by = ?", commandId);
        if (jdbc.sql("delete from people.person where promised_by = ?")
                        .param(commandId)
                        .update()
                > 0) {
            countErasure();
            wiping.begin();
        }
    }

    /** The same of whatever ended in between. */
    void settleAll() {
        redeem("and promised_by <> ?", "");
        boolean broken = jdbc.sql("delete from people.person where promised_at < now() - make_interval(secs => ?)")
                        .param(LONGEST_PROMISE.toSeconds())
                        .update()
                > 0;
        if (broken) {
            countErasure();
        }
    }

    private void redeem(String which, String commandId) {
        jdbc.sql("""
                with redeemed as (
                    update people.person set promised_by = null, promised_at = null
                    where exists (select from %s.event e where e.command_id = promised_by) %s
                    returning member_id)
                update people.version set number = number + 1 where exists (select from redeemed)
                """.formatted(Schemas.LOG, which)).param(commandId).update();
    }

    /** What was there for a moment leaves the disk as what is erased does. */
    private void countErasure() {
        jdbc.sql("update people.version set erasures = erasures + 1").update();
    }

    /** Returns how many were written: none of whom it is known that they were erased, here or in a database before this one. */
    private int insert(String memberId, Contact contact, String otherwise) {
        if (list.contains(memberId)) {
            return 0;
        }
        return jdbc.sql(CHANGING + "insert into people.person (member_id, name, email, phone) values (?, ?, ?, ?) "
                        + otherwise)
                .param(memberId)
                .param(contact.name())
                .param(contact.email())
                .param(contact.phone())
                .update();
    }

    /**
     * Erases a member: the id and the day remain, the day of the first time when it is done again. What was known of them is
     * gone for all who ask from now on, and off the disk as soon as nobody reads the table.
     *
     * @return empty when the directory never knew them
     * @throws Refusal UNAVAILABLE when it cannot be noted outside the database; nobody is erased then
     */
    public Optional<LocalDate> erase(String memberId, LocalDate today) {
        Optional<Person> known = find(memberId);
        if (known.isEmpty() || known.get().erasedOn() != null) {
            return known.map(Person::erasedOn);
        }
        note(memberId, today);
        hide(memberId);
        wiping.begin();
        return find(memberId).map(Person::erasedOn);
    }

    /** First of all: who was told that somebody is erased can rely on it, whatever becomes of the database. */
    private void note(String memberId, LocalDate today) {
        try {
            list.add(memberId, today);
        } catch (UncheckedIOException e) {
            LOG.error("nobody can be erased", e);
            throw Refusal.of(
                    RefusalCode.UNAVAILABLE, "The list of those who were erased cannot be written; nobody was erased");
        }
    }

    /** Takes the name from a member who is on the list of the erased. */
    void hide(String memberId) {
        jdbc.sql("""
                with erased as (
                    update people.person set name = null, email = null, phone = null, erased_on = ?, promised_by = null, promised_at = null
                    where member_id = ? and erased_on is null
                    returning member_id)
                update people.version set number = number + 1, erasures = erasures + 1
                where exists (select from erased)
                """).params(list.day(memberId).orElseThrow(), memberId).update();
    }

    /** The ids of those who have names. */
    List<String> named() {
        return jdbc.sql("select member_id from people.person where erased_on is null and " + SAID)
                .query(String.class)
                .list();
    }

    /** Those who were erased. */
    List<Person> erased() {
        return jdbc.sql(PERSON + "and erased_on is not null")
                .query((row, n) -> person(row))
                .list();
    }

    Optional<Person> find(String memberId) {
        return jdbc.sql(PERSON + "and member_id = ?")
                .param(memberId)
                .query((row, n) -> person(row))
                .optional();
    }

    /** Those of these members the directory knows, by id. */
    List<Person> find(Collection<String> memberIds) {
        return jdbc.sql(PERSON + "and member_id = any(?) order by member_id collate \"C\"")
                .param(memberIds.toArray(String[]::new))
                .query((row, n) -> person(row))
                .list();
    }

    /** A page of everybody, by id. */
    List<Person> after(String memberId, int limit) {
        return jdbc.sql(PERSON + "and member_id collate \"C\" > ? order by member_id collate \"C\" limit ?")
                .params(memberId, limit)
                .query((row, n) -> person(row))
                .list();
    }

    /** Everybody who has a name, by id. */
    public Map<String, String> names() {
        return named(jdbc.sql(NAMED + "order by name, member_id"));
    }

    @Override
    public Optional<String> nameOf(String memberId) {
        return Optional.ofNullable(namesOf(List.of(memberId)).get(memberId));
    }

    @Override
    public Map<String, String> namesOf(Collection<String> memberIds) {
        return memberIds.isEmpty()
                ? Map.of()
                : named(jdbc.sql(NAMED + "and member_id = any(?)").param(memberIds.toArray(String[]::new)));
    }

    private static Map<String, String> named(StatementSpec asked) {
        Map<String, String> names = new LinkedHashMap<>();
        asked.query((RowCallbackHandler) row -> names.put(row.getString("member_id"), row.getString("name")));
        return names;
    }

    /** Names are read where they are kept, each time: whoever was erased is found no more. */
    @Override
    public List<String> called(Predicate<String> fits) {
        return names().entrySet().stream()
                .filter(person -> fits.test(person.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<LocalDate> erasedOn(String memberId) {
        return find(memberId).map(Person::erasedOn);
    }

    @Override
    public long version() {
        return jdbc.sql("select number from people.version").query(Long.class).single();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("member_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("erased_on", LocalDate.class));
    }
}
