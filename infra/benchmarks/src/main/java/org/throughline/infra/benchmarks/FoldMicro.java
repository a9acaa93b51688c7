package org.throughline.infra.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.query.EffectiveFold;
import org.throughline.query.Recorded;
import org.throughline.query.subject.teams.team.TeamFold;
import org.throughline.query.subject.teams.team.TeamState;

/** A subject's 1,000 events told in effective order. */
@State(Scope.Benchmark)
public class FoldMicro {

    private record At(long position, TeamEvent event) implements Recorded {

        @Override
        public long number() {
            return position;
        }
    }

    private final List<At> events = LongStream.rangeClosed(1, 1_000)
            .mapToObj(version -> new At(version, Events.event(1, version)))
            .toList();

    @Benchmark
    public Optional<TeamState> fold1000() {
        EffectiveFold<TeamState, TeamEvent> fold = new EffectiveFold<>(new TeamFold());
        events.forEach(fold::add);
        return fold.state();
    }
}
