package org.throughline.infra.ballot;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.command.Basis;
import org.throughline.command.Rehearsing;
import org.throughline.command.implementation.fidelity.administration.Ballot;
import org.throughline.command.implementation.fidelity.administration.Ballots;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.infra.database.Reaching;
import org.throughline.infra.database.Schemas;
import org.throughline.query.page.check.CastBallots;

/** Keeps ballots in PostgreSQL, in the log's database: what counts them and what deletes them is one transaction. */
public final class BallotTable implements Ballots, CastBallots {

    /** What a count rests on, as an append names it. */
    private static final String KIND = "ballots";

    private static final String OF_A_ROUND =
            " from " + Schemas.BALLOTS + ".ballot where administration_id = :id and round = :round";

    private final JdbcClient jdbc;

    public BallotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Taken cast(String administrationId, int round, Ballot ballot, int invited) {
        return Reaching.theLog(() ->
                Taken.valueOf(jdbc.sql("select " + Schemas.BALLOTS + ".take(:id, :round, :answers::jsonb, :invited)")
                        .param("id", administrationId)
                        .param("round", round)
                        .param("answers", EventJson.MAPPER.writeValueAsString(ballot))
                        .param("invited", invited)
                        .query(String.class)
                        .single()));
    }

    @Override
    public List<Ballot> of(String administrationId, int round) {
        List<Ballot> ballots = Reaching.theLog(() -> jdbc.sql("select answers" + OF_A_ROUND)
                .params(Map.of("id", administrationId, "round", round))
                .query((row, n) -> EventJson.MAPPER.readValue(row.getString("answers"), Ballot.class))
                .list());
        if (!Rehearsing.isUnderWay()) {
            Basis.rest(new SubjectKey(KIND, administrationId + "~" + round), ballots.size());
        }
        return ballots;
    }

    @Override
    public int count(String administrationId, int round) {
        return Reaching.theLog(() -> jdbc.sql("select count(*)" + OF_A_ROUND)
                .params(Map.of("id", administrationId, "round", round))
                .query(Integer.class)
                .single());
    }
}
