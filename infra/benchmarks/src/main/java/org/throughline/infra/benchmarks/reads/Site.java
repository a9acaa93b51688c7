package org.throughline.infra.benchmarks.reads;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.throughline.infra.benchmarks.Database;
import org.throughline.infra.benchmarks.reads.Addresses.Address;
import tools.jackson.databind.JsonNode;

/** The program on its history, with what every row needs to know of it. */
final class Site implements AutoCloseable {

    /** The district and a school that are asked about; the first two of each move away. */
    static final String DISTRICT = "sample-district-d00";

    static final String SCHOOL = "gen-3-d00c00";
    static final String TEAM = "gen-3-slt-d00c00";

    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 9, 1);
    private static final int DAYS = 3_100;
    private static final Duration VIEWS = Duration.ofMinutes(15);

    private final ReadsOptions options;
    private final Database database;
    private final Random random = new Random(11);
    private Program program;
    private List<Address> questions = List.of();
    private List<Address> lists = List.of();
    private Address dearest = new Address("/api/tree?root=" + DISTRICT, DISTRICT);

    Site(ReadsOptions options, Database database) throws IOException, InterruptedException {
        this.options = options;
        this.database = database;
        this.program = new Program(options, database);
    }

    /** Ends the program and starts it anew on the same data. */
    void restart() throws IOException, InterruptedException {
        program.close();
        program = new Program(options, database);
    }

    /** Reads what can be asked. */
    void look() {
        Addresses addresses = new Addresses(http(), DISTRICT);
        questions = addresses.questions();
        lists = addresses.lists();
        if (questions.isEmpty()) {
            throw new IllegalStateException("the program describes no questions");
        }
    }

    Program program() {
        return program;
    }

    Http http() {
        return program.http();
    }

    Duration budget() {
        return options.budget();
    }

    List<Address> questions() {
        return questions;
    }

    List<Address> lists() {
        return lists;
    }

    /** The question that took longest, once they have been measured. */
    Address dearest() {
        return dearest;
    }

    void dearest(Address address) {
        dearest = address;
    }

    /** Some day of the ten years, another each time. */
    String anyDay() {
        return "asOf=" + FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** What was known at some moment about a day in the months before. */
    String[] anyDayAsKnown() {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return new String[] {"asOf=" + day, "knownAt=%sT00:00:00Z".formatted(day.plusDays(random.nextInt(200)))};
    }

    long events() throws SQLException {
        return database.number("select position from log.head");
    }

    /** How far the views are. */
    long viewed() {
        JsonNode status = http().get("/actuator/views").json();
        return status.path("position").asLong(0);
    }

    /** Waits until the views have all of the log. */
    void awaitViews() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + VIEWS.toNanos();
        while (viewed() < events()) {
            if (System.nanoTime() > deadline || !program.isAlive()) {
                throw new IllegalStateException("the views are at %d of %d".formatted(viewed(), events()));
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
