package org.throughline.query.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers over which months history spans and how much took effect in each. */
public final class MonthReads {

    private final JdbcClient jdbc;

    /** Reads through these connections. */
    public MonthReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much took effect month by month.
     *
     * @param upTo recorded up to this position; absent for everything recorded
     */
    public record FindMonths(@Nullable Long upTo) {}

    /** Months in which something took effect, in order. */
    public record Months(List<MonthCount> counts) {}

    /** One month. */
    public record MonthCount(YearMonth month, int events) {}

    @QueryHandler
    Months find(FindMonths query) {
        return new Months(jdbc.sql("""
                        select date_trunc('month', effective_on)::date as month, count(*) as events from timeline
                        where position <= coalesce(:upTo::bigint, position)
                        group by 1 order by 1
                        """)
                .param("upTo", query.upTo())
                .query((row, n) ->
                        new MonthCount(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("events")))
                .list());
    }
}
