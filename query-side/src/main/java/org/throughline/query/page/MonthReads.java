package org.throughline.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers over which months history spans and how much took effect in each. */
public final class MonthReads {

    private final JdbcClient jdbc;
    private volatile Counted counted = Counted.NOTHING;

    /** Reads through these connections. */
    public MonthReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much took effect month by month.
     *
     * @param upTo recorded up to this position; absent for everything recorded
     * @param claimedBy recorded by its source by this moment; absent whenever it was
     */
    public record FindMonths(@Nullable Long upTo, @Nullable Instant claimedBy) {}

    /** Months in which something took effect, in order. */
    public record Months(List<MonthCount> counts) {}

    /** One month. */
    public record MonthCount(YearMonth month, int events) {}

    /**
     * What was counted.
     *
     * @param position everything up to it is counted
     */
    private record Counted(long position, SortedMap<YearMonth, Integer> months) {

        static final Counted NOTHING = new Counted(0, new TreeMap<>());

        Counted with(long last, Map<YearMonth, Integer> more) {
            SortedMap<YearMonth, Integer> sum = new TreeMap<>(months);
            more.forEach((month, events) -> sum.merge(month, events, Integer::sum));
            return new Counted(Math.max(position, last), sum);
        }

        Months answer() {
            return new Months(months.entrySet().stream()
                    .map(month -> new MonthCount(month.getKey(), month.getValue()))
                    .toList());
        }
    }

    /** What was recorded stays counted: only what came since is counted anew, or everything for an earlier position. */
    @QueryHandler
    Months find(FindMonths query) {
        Long upTo = query.upTo();
        if (query.claimedBy() != null) {
            return count(Counted.NOTHING, upTo == null ? Long.MAX_VALUE : upTo, query.claimedBy())
                    .answer();
        }
        Counted known = counted;
        boolean goesOn = upTo == null || upTo >= known.position();
        Counted found = count(goesOn ? known : Counted.NOTHING, upTo == null ? Long.MAX_VALUE : upTo, null);
        if (goesOn) {
            counted = found;
        }
        return found.answer();
    }

    private Counted count(Counted known, long upTo, @Nullable Instant claimedBy) {
        Map<YearMonth, Integer> more = new HashMap<>();
        AtomicLong last = new AtomicLong();
        JdbcClient.StatementSpec sql = jdbc.sql("""
                        select date_trunc('month', effective_on)::date as month, count(*) as events, max(position) as last
                        from timeline where position > :from and position <= :upTo %s group by 1
                        """.formatted(claimedBy == null ? "" : "and claimed_at <= :claimedBy"))
                .param("from", known.position())
                .param("upTo", upTo);
        if (claimedBy != null) {
            sql.param("claimedBy", OffsetDateTime.ofInstant(claimedBy, ZoneOffset.UTC));
        }
        sql.query(row -> {
            more.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("events"));
            last.accumulateAndGet(row.getLong("last"), Math::max);
        });
        return known.with(last.get(), more);
    }
}
